package huibao.aggregate;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark as this program uses it, on one machine or a cluster. */
public final class SparkSessions {
    private SparkSessions() {}

    /**
     * @param master {@code local[*]} or a cluster's URL
     * @param settings of the office, by Spark's keys, which win
     */
    public static SparkSession start(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("huibao")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.parquet.filterPushdown", "true")
                // A row group or two: with more in one task, the last one keeps the others waiting.
                .config("spark.sql.files.maxPartitionBytes", "32m");
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "2");
        } else {
            builder.config("spark.sql.shuffle.partitions", "200");
            ProgramJars.ofThisProgram().settings(master, settings).forEach(builder::config);
        }
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }
}
