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
     * @param settings of the office, by Spark's keys, which win
     */
    public static JavaSparkContext start(String master, Map<String, String> settings) {
        SparkConf conf = new SparkConf().setAppName("huibao").setMaster(master).set("spark.ui.enabled", "false");
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        } else {
            ProgramJars.ofThisProgram().settings(master, settings).forEach(conf::set);
        }
        settings.forEach(conf::set);
        return JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(conf));
    }
}
