package huibao.bench;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** The least a program can take that counts with Spark on this machine: starts a context and ends it. */
final class SparkStart {
    private SparkStart() {}

    public static void main(String[] arguments) {
        SparkConf conf = new SparkConf()
                .setAppName("bare")
                .setMaster("local[*]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        new SparkContext(conf).stop();
        System.exit(0);
    }
}
