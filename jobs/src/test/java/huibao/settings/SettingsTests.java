package huibao.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .isEqualTo(new Settings.Value("甲", home.resolve("huibao.yaml") + ":2"));
        assertThat(settings.values().get(Setting.REGION)).isEqualTo(new Settings.Value("990122", "HUIBAO_REGION"));
        assertThat(settings.values().get(Setting.DISCLOSURE_THRESHOLD))
                .isEqualTo(new Settings.Value("9", "--set disclosure.threshold"));
        assertThat(settings.values().get(Setting.REJECTS_LIMIT)).isEqualTo(new Settings.Value("0.01", "default"));
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

        Settings settings = read(Map.of(), Map.of("spark.executor.memory", "6g"));

        assertThat(settings.text(Setting.SPARK_MASTER)).isEqualTo("spark://node:7077");
        assertThat(settings.sparkTexts())
                .containsExactly(
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
    void aFileCanOnlyHoldData() throws IOException {
        write("region: !!javax.script.ScriptEngineManager []\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessageContaining("Invalid settings file");
    }

    @Test
    void aKeyGivenTwiceIsAMistake() throws IOException {
        write("region: '1'\nregion: '2'\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessageContaining("Setting given twice: region");
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
