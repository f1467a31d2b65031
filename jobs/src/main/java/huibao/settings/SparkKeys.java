package huibao.settings;

import huibao.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys of Spark's own settings, which are handed on as they are, and which of them are not accepted. */
final class SparkKeys {
    /** Of these the rest of the key is one of Hadoop's, such as {@code fs.s3a.endpoint}. */
    static final String HADOOP = "spark.hadoop.";

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|access\\.key|credential$).*");

    private SparkKeys() {}

    static boolean isSparks(String key) {
        return key.startsWith("spark.") && key.length() > "spark.".length();
    }

    /** A secret would be in the process list, in a copied file, and in Spark's own pages. */
    static Optional<Problem> problemWith(String key) {
        return SECRET.matcher(key).matches() ? Optional.of(Problem.of("settings.spark-secret")) : Optional.empty();
    }
}
