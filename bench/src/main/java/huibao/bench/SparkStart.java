package huibao.bench;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/**
 * The least a program can take that counts with Spark on this machine: starts a context and ends it. Settings come as system
 * properties.
 */
final class SparkStart {
    private SparkStart() {}

    public static void main(String[] arguments) {
        new SparkContext(new SparkConf().setAppName("bare").setMaster("local[*]")).stop();
        System.exit(0);
    }
}
