package huibao.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {
    @TempDir
    Path home;

    @Test
    void theLaterOfFileEnvironmentAndFlagWins() throws IOException {
        write("region: '990100'\noffice: {name: 甲}\ndisclosure: {threshold: 7}\n");

        Settings settings = read(
                Map.of("HUIBAO_REGION", "990122", "HUIBAO_DISCLOSURE_THRESHOLD", "8"),
                Map.of("disclosure.threshold", "9"));

        assertThat(settings.values().get(Setting.OFFICE_NAME))
                .isEqualTo(new Settings.SettingValue("甲", home.resolve("huibao.yaml") + ":2"));
        assertThat(settings.values().get(Setting.REGION))
                .isEqualTo(new Settings.SettingValue("990122", "HUIBAO_REGION"));
        assertThat(settings.values().get(Setting.DISCLOSURE_THRESHOLD))
                .isEqualTo(new Settings.SettingValue("9", "--set disclosure.threshold"));
        assertThat(settings.values().get(Setting.REJECTS_LIMIT))
                .isEqualTo(new Settings.SettingValue("0.01", "default"));
    }

    @Test
    void namesEveryProblemOfEveryPlaceAtOnce() throws IOException {
        write("regoin: 1\nrejects: {limit: 7}\n");

        assertThatThrownBy(() -> read(Map.of("HUIBAO_INCLUDE_PHONE", "yes"), Map.of("disclosure.threshold", "2")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Unknown setting: regoin in " + home.resolve("huibao.yaml"))
                .hasMessageContaining("Invalid setting: rejects.limit = 7")
                .hasMessageContaining(
                        "Invalid setting: include-phone = yes in HUIBAO_INCLUDE_PHONE. Expected true or false")
                .hasMessageContaining("Invalid setting: disclosure.threshold = 2");
    }

    @Test
    void aPasswordComesByEnvironmentOrItsOwnFileOnly() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "s3cret\n");
        write("source: {password: s3cret}\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of("source.password", "s3cret")))
                .hasMessageContaining("Invalid setting: source.password stands in")
                .hasMessageContaining("Invalid flag: source.password would stand in the process list")
                .hasMessageNotContaining("s3cret");

        write("source: {password-file: " + secret + "}\n");
        Settings settings = read(Map.of(), Map.of());
        assertThat(settings.find(Setting.SOURCE_PASSWORD)).contains("s3cret");
        assertThat(settings.shown(Setting.SOURCE_PASSWORD)).isEqualTo("******");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void foldersGivenByNameLieInTheHomeFolderAndUrisStay() {
        assertThat(read(Map.of(), Map.of()).text(Setting.LAKE_ROOT))
                .isEqualTo(home.resolve("lake").toString());
        assertThat(read(Map.of(), Map.of("lake.root", "hdfs://lake/huibao")).text(Setting.LAKE_ROOT))
                .isEqualTo("hdfs://lake/huibao");
    }

    @Test
    void whatIsSparksOrHadoopsIsHandedOnAsItIsButNoSecret() throws IOException {
        write(
                "spark:\n  master: spark://node:7077\n  executor.memory: 4g\n  hadoop: {fs.s3a.endpoint: 'http://store'}\n");

        Settings settings =
                read(Map.of("HUIBAO_SPARK_SECRET", "of the cluster"), Map.of("spark.executor.memory", "6g"));

        assertThat(settings.text(Setting.SPARK_MASTER)).isEqualTo("spark://node:7077");
        assertThat(settings.sparkTexts())
                .containsExactly(
                        Map.entry("spark.authenticate.secret", "of the cluster"),
                        Map.entry("spark.executor.memory", "6g"),
                        Map.entry("spark.hadoop.fs.s3a.endpoint", "http://store"));
        assertThat(settings.hadoopTexts()).containsExactly(Map.entry("fs.s3a.endpoint", "http://store"));
        assertThatThrownBy(() -> read(
                        Map.of(),
                        Map.of("spark.hadoop.fs.s3a.secret.key", "s3cret", "spark.ssl.keyPassword", "s3cret")))
                .hasMessageContaining("Invalid setting: spark.hadoop.fs.s3a.secret.key in --set")
                .hasMessageContaining("Invalid setting: spark.ssl.keyPassword in --set")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aFileWithASecretHasOneLineAndMayHaveAByteOrderMark() throws IOException {
        Path file = Files.writeString(home.resolve("secret"), "\uFEFFs3cret\r\n\n");
        Map<String, String> flags = Map.of("source.password-file", file.toString());

        assertThat(read(Map.of(), flags).find(Setting.SOURCE_PASSWORD)).contains("s3cret");

        Files.writeString(file, "s3cret\nother\n");
        assertThatThrownBy(() -> read(Map.of(), flags))
                .hasMessageStartingWith("Invalid setting: source.password = ****** in " + file + ". Expected one line");
    }

    @Test
    void theSecretOfAClusterIsHandedOverFromAFileOfTheOwnersOnly() throws IOException {
        Path file = Files.writeString(home.resolve("secret"), "s3cret\n");
        Map<String, String> flags = Map.of("spark.master", "spark://node:7077", "spark.secret-file", file.toString());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> read(Map.of(), flags)).hasMessageContaining("Expected the mode 0600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Settings settings = read(Map.of(), flags);
        assertThat(settings.sparkTexts()).containsEntry("spark.authenticate.secret", "s3cret");
        assertThat(settings.shown(Setting.SPARK_SECRET)).isEqualTo("******");
    }

    @Test
    void aClusterWithoutItsSecretIsRefused() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("spark.master", "spark://node:7077")))
                .hasMessageStartingWith("Missing setting: spark.secret")
                .hasMessageContaining("HUIBAO_SPARK_SECRET");
        assertThat(read(Map.of("HUIBAO_SPARK_SECRET", "s"), Map.of()).sparkTexts())
                .as("one machine makes its own")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.driver.resource.gpu.discoveryScript",
                "spark.executor.resource.gpu.discoveryScript",
                "spark.worker.resource.gpu.discoveryScript",
                "spark.resources.discoveryPlugin",
                "spark.plugins",
                "spark.plugins.defaultList",
                "spark.extraListeners",
                "spark.jars",
                "spark.jars.packages",
                "spark.jars.ivySettings",
                "spark.files",
                "spark.archives",
                "spark.submit.pyFiles",
                "spark.submit.deployMode",
                "spark.driver.extraClassPath",
                "spark.executor.extraClassPath",
                "spark.driver.extraJavaOptions",
                "spark.executor.extraJavaOptions",
                "spark.executor.defaultJavaOptions",
                "spark.executorEnv.LD_PRELOAD",
                "spark.executor.logs.rolling.strategy",
                "spark.serializer",
                "spark.kryo.registrator",
                "spark.closure.serializer",
                "spark.shuffle.manager",
                "spark.shuffle.sort.io.plugin.class",
                "spark.io.compression.codec",
                "spark.metrics.conf",
                "spark.metrics.conf.*.sink.jmx.class",
                "spark.eventLog.dir",
                "spark.eventLog.enabled",
                "spark.ui.enabled",
                "spark.ui.filters",
                "spark.authenticate",
                "spark.authenticate.secret",
                "spark.authenticate.secret.file",
                "spark.network.crypto.enabled",
                "spark.ssl.enabled",
                "spark.yarn.jars",
                "spark.yarn.dist.jars",
                "spark.yarn.am.extraJavaOptions",
                "spark.yarn.appMasterEnv.JAVA_TOOL_OPTIONS",
                "spark.kubernetes.executor.podTemplateFile",
                "spark.kubernetes.driverEnv.X",
                "spark.sql.extensions",
                "spark.sql.catalog.x",
                "spark.sql.adaptive.customCostEvaluatorClass",
                "spark.hadoop.fs.file.impl",
                "spark.hadoop.fs.s3a.impl",
                "spark.hadoop.fs.s3a.aws.credentials.provider",
                "spark.hadoop.fs.s3a.custom.signers",
                "spark.hadoop.fs.permissions.umask-mode",
                "spark.hadoop.hadoop.security.group.mapping",
                "spark.hadoop.net.topology.node.switch.mapping.impl",
                "spark.hadoop.fs.azure.account.key.store.dfs.core.windows.net",
                "spark.hadoop.fs.s3a.access.key",
                "spark.hadoop.fs.s3a.secret.key",
                "spark.hadoop.fs.s3a.encryption.key",
                "spark.hadoop.fs.gs.auth.service.account.private.key",
                "spark.something.that.comes.with.the.next.version"
            })
    void aKeyOfSparksThatIsNotKnownToBeHarmlessIsRefusedByName(String key) throws IOException {
        write(key + ": s3cret\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("Invalid setting: " + key + " in ")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "spark.executor.memory, 8g",
        "spark.executor.memory, 600m",
        "spark.executor.instances, 8",
        "spark.executor.cores, 2",
        "spark.cores.max, 32",
        "spark.default.parallelism, 64",
        "spark.driver.host, 10.0.0.7",
        "spark.driver.host, 127.0.0.1",
        "spark.network.timeout, 120s",
        "spark.dynamicAllocation.enabled, true",
        "spark.sql.shuffle.partitions, 200",
        "spark.sql.adaptive.enabled, true",
        "spark.yarn.queue, reports",
        "spark.yarn.archive, hdfs:///spark/4.2.0/lib.zip",
        "spark.kubernetes.namespace, huibao",
        "spark.kubernetes.container.image, registry.example/spark:4.2.0-scala2.13-java17-ubuntu",
        "spark.kubernetes.authenticate.serviceAccountName, huibao",
        "spark.kubernetes.executor.request.cores, 500m",
        "spark.kubernetes.node.selector.disk, ssd",
        "spark.hadoop.fs.s3a.endpoint, http://store.example:9000",
        "spark.hadoop.fs.s3a.endpoint.region, us-east-1",
        "spark.hadoop.fs.s3a.path.style.access, true",
        "spark.hadoop.fs.s3a.retry.limit, 3",
        "spark.hadoop.fs.s3a.attempts.maximum, 3",
        "spark.hadoop.fs.s3a.bucket.huibao-lake.endpoint, http://store.example:9000",
        "spark.hadoop.dfs.replication, 2"
    })
    void whatSizesAClusterAndNamesItsStorePasses(String key, String value) {
        assertThat(read(Map.of(), Map.of(key, value)).sparkTexts()).containsEntry(key, value);
    }

    @ParameterizedTest
    @CsvSource({
        "spark.executor.memory, 8 -javaagent:x.jar",
        "spark.executor.instances, many",
        "spark.yarn.archive, /home/me/mine.zip",
        "spark.kubernetes.container.image, 'a b'"
    })
    void theValueOfAKnownKeyHasItsForm(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(), Map.of(key, value)))
                .hasMessageStartingWith("Invalid setting: " + key + " in --set")
                .hasMessageContaining("Its value has another form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[*]", "local[4]", "local[2,3]", "yarn", "k8s://https://api.example:6443"})
    void knowsTheMastersThatSparkHas(String master) {
        assertThat(read(Map.of(), Map.of("spark.master", master)).text(Setting.SPARK_MASTER))
                .isEqualTo(master);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"local-cluster[2,1,1024]", "nonsense", "local[0]", "mesos://x:5050", "spark://", "sc://x:1"})
    void refusesAnyOtherMaster(String master) {
        assertThatThrownBy(() -> read(Map.of(), Map.of("spark.master", master)))
                .hasMessageContaining("Invalid setting: spark.master = " + master);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=u",
                "password=TopSecret",
                "sslpassword=TopSecret",
                "sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "sslfactoryarg=TopSecret",
                "sslhostnameverifier=x.Y",
                "sslpasswordcallback=x.Y",
                "socketFactory=org.example.Tunnel",
                "socketFactoryArg=TopSecret",
                "authenticationPluginClassName=x.Y",
                "xmlFactoryFactory=LEGACY_INSECURE",
                "loggerFile=driver.log",
                "service=x",
                "passfile=secrets",
                "options=-c%20row_security%3Doff",
                "readOnly=false",
                "currentSchema=other",
                "allowEncodingChanges=true",
                "kerberosServerName=x",
                "PASSWORD=TopSecret",
                "sslmode=none",
                "ssl=maybe",
                "TopSecret"
            })
    void anAddressHasOnlyParametersThatAreKnownToBeHarmless(String parameter) {
        for (String key : List.of("source.url", "mart.url")) {
            String url = "jdbc:postgresql://db.example.org:5432/office?connectTimeout=5&" + parameter;
            assertThatThrownBy(() -> read(Map.of(), Map.of(key, url)))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("Invalid setting: " + key + " in --set " + key + " has parameters")
                    .hasMessageNotContaining("=TopSecret");
        }
    }

    @Test
    void anAddressWithAPasswordBeforeItsHostIsNotPrinted() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("source.url", "jdbc:postgresql://u:TopSecret@db/office")))
                .hasMessageStartingWith("Invalid setting: source.url = ******")
                .hasMessageNotContaining("TopSecret");
    }

    @Test
    void aFileCanOnlyHoldData() throws IOException {
        write("region: !!javax.script.ScriptEngineManager []\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .hasMessageContaining("huibao.yaml:1: this line, or the one before, is not YAML");
    }

    @Test
    void aKeyGivenTwiceIsAMistake() throws IOException {
        write("region: '1'\nregion: '2'\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .hasMessageContaining("huibao.yaml:2: key region occurs twice. Expected it once");
    }

    @Test
    void theFolderOfFetchedFontsGivesWayToTheOfficesOwn() throws IOException {
        assertThat(read(Map.of("HUIBAO_FONTS", "/fetched"), Map.of()).text(Setting.FONTS_FOLDER))
                .isEqualTo("/fetched");
        write("fonts: {folder: /own}\n");
        assertThat(read(Map.of("HUIBAO_FONTS", "/fetched"), Map.of()).text(Setting.FONTS_FOLDER))
                .isEqualTo("/own");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(home.resolve("huibao.yaml"), yaml);
    }

    private Settings read(Map<String, String> environment, Map<String, String> flags) {
        return Settings.read(new Settings.Sources(home, Optional.empty(), environment, flags));
    }
}
