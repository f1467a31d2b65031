package huibao.settings;

import huibao.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of Spark's own settings may be set. Many others name a program, a class or a jar that Spark then runs, or open its
 * network, so a key passes only if it is known to do neither.
 */
final class SparkKeys {
    /** Of these the rest of the key is one of Hadoop's, such as {@code fs.s3a.endpoint}. */
    static final String HADOOP = "spark.hadoop.";

    private static final String COUNT = "\\d{1,9}";
    private static final String SHARE = "\\d{1,4}(\\.\\d{1,6})?";
    private static final String SIZE = "\\d{1,12}([kmgtKMGT]?[bB]?)";
    private static final String TIME = "\\d{1,12}(us|ms|s|m|min|h|d)?";
    private static final String SWITCH = "true|false";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._:/@-]{0,252}";
    private static final String ADDRESS = "(https?://)?[A-Za-z0-9\\[][A-Za-z0-9._:\\[\\]-]*/?";
    private static final String FOLDERS = "/[^\\p{Cntrl}]*";
    private static final String STORED_FILE = "(hdfs|s3a|viewfs|abfss|gs)://[^\\p{Cntrl}\\s]+";

    /** Patterns of keys, and of the values they may have. */
    private static final Map<Pattern, Pattern> ALLOWED = compiled(
            "driver\\.host|driver\\.bindAddress", ADDRESS,
            "driver\\.port|blockManager\\.port|driver\\.blockManager\\.port|port\\.maxRetries", COUNT,
            "(driver|executor)\\.memory(Overhead)?|driver\\.maxResultSize|memory\\.offHeap\\.size", SIZE,
            "(driver|executor)\\.memoryOverheadFactor|memory\\.(fraction|storageFraction)", SHARE,
            "memory\\.offHeap\\.enabled|speculation|dynamicAllocation\\.(enabled|shuffleTracking\\.enabled)", SWITCH,
            "executor\\.(cores|instances)|cores\\.max|task\\.(cpus|maxFailures)|default\\.parallelism", COUNT,
            "dynamicAllocation\\.(min|max|initial)Executors|speculation\\.(multiplier|quantile)", SHARE,
            "dynamicAllocation\\.(executorIdle|cachedExecutorIdle|schedulerBacklog)Timeout|locality\\.wait", TIME,
            "network\\.timeout|rpc\\.askTimeout|executor\\.heartbeatInterval", TIME,
            "rpc\\.message\\.maxSize|shuffle\\.io\\.maxRetries", COUNT,
            "scheduler\\.minRegisteredResourcesRatio", SHARE,
            "scheduler\\.maxRegisteredResourcesWaitingTime", TIME,
            "local\\.dir", FOLDERS,
            "sql\\.adaptive\\.((coalescePartitions|skewJoin)\\.)?enabled", SWITCH,
            "sql\\.shuffle\\.partitions|sql\\.adaptive\\.coalescePartitions\\.initialPartitionNum", COUNT,
            "sql\\.adaptive\\.advisoryPartitionSizeInBytes|sql\\.files\\.maxPartitionBytes", SIZE,
            "sql\\.autoBroadcastJoinThreshold", "-1|" + SIZE,
            "yarn\\.(queue|tags)|kubernetes\\.(namespace|driver\\.pod\\.name)", NAME,
            "yarn\\.archive", STORED_FILE,
            "yarn\\.am\\.memory(Overhead)?", SIZE,
            "yarn\\.am\\.cores|yarn\\.priority", COUNT,
            "kubernetes\\.(executor\\.)?container\\.image|kubernetes\\.container\\.image\\.pullSecrets", NAME,
            "kubernetes\\.container\\.image\\.pullPolicy", "Always|IfNotPresent|Never",
            "kubernetes\\.authenticate\\.(executor\\.)?serviceAccountName", NAME,
            "kubernetes\\.(executor\\.)?(request|limit)\\.cores|kubernetes\\.executor\\.(request|limit)\\.cores", NAME,
            "kubernetes\\.(executor\\.)?(node\\.selector|label|annotation)\\.[A-Za-z0-9./_-]+", NAME,
            "kubernetes\\.memoryOverheadFactor", SHARE,
            "kubernetes\\.allocation\\.batch\\.size", COUNT,
            "hadoop\\.fs\\.defaultFS", "[a-z0-9]+://[A-Za-z0-9._:-]*/?",
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?endpoint", ADDRESS,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?endpoint\\.region", NAME,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?(path\\.style\\.access|connection\\.ssl\\.enabled)", SWITCH,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?(connection\\.(timeout|establish\\.timeout)|retry\\.interval)",
                    TIME,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?(connection\\.maximum|threads\\.max|attempts\\.maximum|retry\\.limit)",
                    COUNT,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?(block\\.size|multipart\\.size|readahead\\.range)", SIZE,
            "hadoop\\.fs\\.s3a\\.(bucket\\.[a-z0-9.-]+\\.)?encryption\\.algorithm", NAME,
            "hadoop\\.dfs\\.(replication|client\\.socket-timeout)", COUNT,
            "hadoop\\.dfs\\.blocksize", SIZE,
            "hadoop\\.dfs\\.client\\.use\\.datanode\\.hostname", SWITCH);

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(secret|password|passphrase|token|credential|(access|account|private|encryption)\\.?key|\\.key(\\.|$)).*");

    private SparkKeys() {}

    static boolean isSparks(String key) {
        return key.startsWith("spark.") && key.length() > "spark.".length();
    }

    /** What is wrong with a key or its value; never says the value, which may be a secret. */
    static Optional<Problem> problemWith(String key, String value) {
        Optional<Pattern> form = ALLOWED.entrySet().stream()
                .filter(one -> one.getKey().matcher(key).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        if (form.isPresent()) {
            return form.get().matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of(Problem.of("settings.spark-value"));
        }
        // A secret would be in the process list, in a copied file, and in Spark's own pages.
        return Optional.of(
                Problem.of(SECRET.matcher(key).matches() ? "settings.spark-secret" : "settings.spark-unknown"));
    }

    private static Map<Pattern, Pattern> compiled(String... keysAndValues) {
        Map<Pattern, Pattern> compiled = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            compiled.put(Pattern.compile("spark\\.(" + keysAndValues[i] + ")"), Pattern.compile(keysAndValues[i + 1]));
        }
        return compiled;
    }
}
