package huibao.aggregate;

import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/** One Spark for the JVM of the tests; it ends with it. */
public final class SparkForTests {
    private static JavaSparkContext context;

    private SparkForTests() {}

    public static synchronized JavaSparkContext context() {
        if (context == null || context.sc().isStopped()) {
            context = SparkContexts.start("local[2]", Map.of());
        }
        return context;
    }
}
