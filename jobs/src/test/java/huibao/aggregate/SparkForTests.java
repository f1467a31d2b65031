package huibao.aggregate;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One Spark for the JVM of the tests; it ends with it. */
public final class SparkForTests {
    private static SparkSession session;

    private SparkForTests() {}

    public static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSessions.start("local[2]", Map.of());
        }
        return session;
    }
}
