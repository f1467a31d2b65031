package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.doctor.ClockCheck;
import huibao.doctor.Finding;
import huibao.doctor.SourceCheck;
import huibao.settings.Settings;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("system")
class DoctorTests {
    @RegisterExtension
    static final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    @Test
    void aMachineWithoutSettingsIsLookedAtItemByItem() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));

        JsonNode found = json(Map.of());

        assertThat(found.findValuesAsString("check"))
                .containsExactly(
                        "java", "heap", "memory", "locale", "user", "home", "disk", "version", "clock", "fonts",
                        "source", "page");
        assertThat(level(found, "java")).isEqualTo("ok");
        assertThat(level(found, "home")).isEqualTo("ok");
        assertThat(level(found, "clock")).isEqualTo("ok");
        assertThat(level(found, "source")).isEqualTo("ok");
        assertThat(text(found, "clock")).isEqualTo("2021-08-05 08:00 in Shanghai");
    }

    @Test
    void whatIsMissingIsToldWithItsRemedyInBothLanguages() {
        CommandRun english = CommandRun.of(home, "doctor");
        CommandRun chinese = CommandRun.in(Locale.CHINA, home, Map.of(), "doctor");

        assertThat(english.out())
                .contains("WARNING  fonts  No font for 仿宋, 楷体, 小标宋, 宋体 in")
                .contains("fonts.folder");
        assertThat(chinese.out())
                .contains("注意  字体  ")
                .contains("仿宋、楷体、小标宋、宋体 的字体")
                .doesNotContain("Expected");
        assertThat(english.exitCode()).as(english.out()).isZero();
    }

    @Test
    void everyEntryOfThePlanIsLookedAt() throws IOException {
        Files.writeString(
                home.resolve("schedule.yaml"),
                """
                since: 2021-07-01
                reports:
                - {report: monthly, region: 990121, at: '0 0 6 1 * *'}
                - {question: nosuch, region: 990121, period: last month, at: '0 0 7 1 * *'}
                """);

        CommandRun english = CommandRun.of(home, "doctor");
        CommandRun chinese = CommandRun.in(Locale.CHINA, home, Map.of(), "doctor");

        assertThat(english.exitCode()).as(english.out()).isEqualTo(ExitCode.FAILED);
        assertThat(english.out())
                .contains("ok       schedule  monthly: next 2021-09-01 06:00")
                .contains("WRONG    schedule  nosuch cannot be made: Unknown question: nosuch. Expected");
        assertThat(chinese.out()).contains("计划  monthly：下次 2021-09-01 06:00").contains("nosuch 无法生成：");

        Files.writeString(home.resolve("schedule.yaml"), "since: soon\nreports: []\n");
        assertThat(CommandRun.of(home, "doctor").out()).contains("WRONG    schedule  ", "soon");
    }

    @Test
    void settingsThatAreWrongAreFindingsLikeTheOthers() throws IOException {
        Files.writeString(home.resolve("huibao.yaml"), "regoin: 990121\nweb: {port: 99999}\n");

        CommandRun run = CommandRun.of(home, "doctor");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out())
                .contains("WRONG    settings  Unknown setting: regoin")
                .contains("web.port")
                .contains("Java");
    }

    @Test
    void aSourceThatDoesNotAnswerIsWrongAndItsPasswordIsNotShown() throws IOException {
        int port = freePort();

        CommandRun run = CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", "geheim"),
                "doctor",
                "--set",
                "source.url=jdbc:postgresql://127.0.0.1:" + port + "/petition",
                "--set",
                "source.user=reader");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("WRONG    source  ").contains("127.0.0.1:" + port);
        assertThat(run.out() + run.err()).doesNotContain("geheim");
    }

    @Test
    void aPortThatIsTakenAndAMailServerThatIsSilentAreTold() throws IOException {
        int silent = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            JsonNode found = json(
                    Map.of(),
                    "--set",
                    "web.port=" + taken.getLocalPort(),
                    "--set",
                    "mail.host=127.0.0.1",
                    "--set",
                    "mail.port=" + silent,
                    "--set",
                    "mail.from=a@example.org",
                    "--set",
                    "mail.to=b@example.org");

            assertThat(level(found, "page")).isEqualTo("warning");
            assertThat(level(found, "mail")).isEqualTo("wrong");
            assertThat(text(found, "mail")).contains("127.0.0.1:" + silent).contains("mail.host");
        }
    }

    @Test
    void aHomeOpenToOthersOrOfANewerProgramIsTold() throws IOException {
        Path shared = Files.createDirectory(home.resolve("shared"));
        Files.createDirectory(shared.resolve(".restoring"));

        JsonNode found = JsonMapper.shared()
                .readTree(CommandRun.of(shared, "doctor", "--json").out());

        assertThat(level(found, "version")).isEqualTo("wrong");
        assertThat(text(found, "version")).contains("interrupted").contains("huibao restore");
    }

    @Test
    void aClockBehindWhatAnEditionKnowsIsWrong() {
        DemoHome.copyTo(home);
        Path output = home.resolve("output");

        Finding behind =
                new ClockCheck(Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC), output).finding();

        assertThat(behind.level()).isEqualTo(Finding.Level.WRONG);
        assertThat(behind.what().in(Locale.ENGLISH))
                .startsWith("The clock says 2021-06-01 08:00, but an edition knows the state of 2021-");
        assertThat(behind.what().in(Locale.CHINESE)).contains("2021-06-01 08:00", "时钟不应被拨回");
        assertThat(level(json(Map.of()), "clock")).isEqualTo("ok");
    }

    /** The clock of the command is one of 2021, that of the server is not. */
    @Test
    void theClockOfTheSourcesServerIsSetBesideThisMachines() {
        SourceSettings source = database.settings();
        String[] options = {"--set", "source.url=" + source.url(), "--set", "source.user=" + source.user()};
        Map<String, String> environment = Map.of("HUIBAO_SOURCE_PASSWORD", source.password());

        JsonNode found = json(environment, options);

        assertThat(level(found, "source")).as(found.toString()).isEqualTo("ok");
        assertThat(level(found, "source-clock")).isEqualTo("warning");
        assertThat(text(found, "source-clock"))
                .matches("The clock of the source's server is [1-9][0-9,]{8,} s ahead of this machine's.*");
        Settings settings = Settings.read(new Settings.Sources(
                home, Optional.empty(), environment, Map.of("source.url", source.url(), "source.user", source.user())));
        assertThat(new SourceCheck(settings, Clock.systemUTC()).findings())
                .allMatch(finding -> finding.level() == Finding.Level.OK)
                .anyMatch(finding -> finding.what().in(Locale.CHINESE).matches("数据源服务器的时钟比本机快 -?\\d 秒"));
    }

    private JsonNode json(Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of("doctor", "--json"));
        command.addAll(List.of(options));
        CommandRun run = CommandRun.in(Locale.ENGLISH, home, environment, command.toArray(String[]::new));
        return JsonMapper.shared().readTree(run.out().getBytes(UTF_8));
    }

    private static String level(JsonNode found, String check) {
        return of(found, check).get("level").asString();
    }

    private static String text(JsonNode found, String check) {
        return of(found, check).get("text").asString();
    }

    private static JsonNode of(JsonNode found, String check) {
        return found.valueStream()
                .filter(one -> one.get("check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
