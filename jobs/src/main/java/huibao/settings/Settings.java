package huibao.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings in force.
 *
 * @param home the folder of the embedded database, lake, output, job records and logs
 * @param spark what is handed on to Spark as it is, by its key in Spark's documentation
 */
public record Settings(Path home, Map<Setting, SettingValue> values, SortedMap<String, SettingValue> spark) {
    /** The source URL of the database Huibao keeps in its home folder. */
    public static final String EMBEDDED = "embedded";

    public Settings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        spark = Collections.unmodifiableSortedMap(new TreeMap<>(spark));
    }

    /** @param origin such as {@code default}, a file, {@code HUIBAO_REGION} or a flag */
    public record SettingValue(String text, String origin) {}

    /** Where settings come from, weakest first: the file, the environment, the flags. */
    public record Sources(Path home, Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {}

    /** @throws SettingsException naming every unknown key and invalid value */
    public static Settings read(Sources sources) {
        return new SettingsReader(sources).read();
    }

    /** The value, or empty where nothing is set. */
    public Optional<String> find(Setting setting) {
        return Optional.of(values.get(setting).text()).filter(text -> !text.isEmpty());
    }

    /** The value of a setting that always has one. */
    public String text(Setting setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.key() + " has no value"));
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public boolean isEmbedded() {
        return text(Setting.SOURCE_URL).equals(EMBEDDED);
    }

    public Path output() {
        return Path.of(text(Setting.OUTPUT_ROOT));
    }

    /** Whether a folder is named by the address of a file system of its own, such as {@code hdfs://cluster/huibao}. */
    public static boolean isAddress(String folder) {
        return folder.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    /** What is handed on to Spark, without the places it comes from, and with a cluster's secret: never to be printed. */
    public Map<String, String> sparkTexts() {
        Map<String, String> texts = new TreeMap<>();
        spark.forEach((key, value) -> texts.put(key, value.text()));
        if (isSparksOwnCluster(text(Setting.SPARK_MASTER))) {
            find(Setting.SPARK_SECRET).ifPresent(secret -> texts.put("spark.authenticate.secret", secret));
        }
        return texts;
    }

    /** Its nodes share one secret; on one machine, YARN and Kubernetes Spark makes one for each run. */
    static boolean isSparksOwnCluster(String master) {
        return master.startsWith("spark://");
    }

    /** What is handed on to Hadoop's file systems, by its key in Hadoop's documentation. */
    public Map<String, String> hadoopTexts() {
        Map<String, String> texts = new TreeMap<>();
        spark.forEach((key, value) -> {
            if (key.startsWith(SparkKeys.HADOOP)) {
                texts.put(key.substring(SparkKeys.HADOOP.length()), value.text());
            }
        });
        return texts;
    }

    /**
     * What the work of a job depends on, secrets apart, by key: two processes that have the same do the same work. Pages,
     * mail, the plan and logs are the concern of whoever does it.
     */
    public SortedMap<String, String> ofJobs() {
        SortedMap<String, String> texts = new TreeMap<>();
        values.forEach((setting, value) -> {
            if (!setting.isSecret()
                    && !setting.key().matches("(web|mail|webhook|mart|log|schedule)\\..*|output\\.link")) {
                texts.put(setting.key(), value.text());
            }
        });
        spark.forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    /** What may be printed of a value: secrets are masked. */
    public String shown(Setting setting) {
        return find(setting).map(text -> setting.isSecret() ? "******" : text).orElse("");
    }

    /** These settings with one more flag, which wins. */
    public Settings with(Setting setting, String text, String origin) {
        Map<Setting, SettingValue> changed = new EnumMap<>(values);
        changed.put(setting, new SettingValue(setting.resolved(text, home), origin));
        return new Settings(home, changed, spark);
    }

    /** Without values: a secret must not end up in a log by way of a message. */
    @Override
    public String toString() {
        return "Settings[home=" + home + "]";
    }
}
