package huibao.aggregate;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark as this program uses it, on one machine or a cluster. */
public final class SparkContexts {
    private SparkContexts() {}

    /**
     * @param master {@code local[*]} or a cluster's URL
     * @param settings of the office, by Spark's keys; they cannot open the network to strangers
     */
    public static JavaSparkContext start(String master, Map<String, String> settings) {
        ClosedNetwork.filterObjects();
        return JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(configuration(master, settings)));
    }

    static SparkConf configuration(String master, Map<String, String> settings) {
        SparkConf conf = new SparkConf().setAppName("huibao").setMaster(master);
        settings.forEach(conf::set);
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
            // Beyond 1 MB a task's cells would go to this same process through its own encrypted port.
            conf.set("spark.task.maxDirectResultSize", "64m");
        } else {
            conf.set("spark.executor.defaultJavaOptions", "-Djdk.serialFilter=" + ClosedNetwork.SERIAL_FILTER);
            ProgramJars.ofThisProgram().settings(master, settings).forEach(conf::set);
        }
        ClosedNetwork.SETTINGS.forEach(conf::set);
        return conf.set("spark.hadoop.fs.permissions.umask-mode", "027");
    }
}
