package huibao.aggregate;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark as this program uses it, on one machine or a cluster. */
public final class SparkSessions {
    private SparkSessions() {}

    /**
     * @param master {@code local[*]} or a cluster's URL
     * @param settings of the office, which win
     */
    public static SparkSession start(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("huibao")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.shuffle.partitions", master.startsWith("local") ? "2" : "200")
                .config("spark.sql.parquet.filterPushdown", "true");
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }
}
