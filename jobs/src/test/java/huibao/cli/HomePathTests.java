package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any folder can be the home, and what cannot be a folder is refused. */
@Tag("system")
class HomePathTests {
    private static final Path SAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("data-samples");

    @TempDir
    Path folder;

    /** Signs that mean something to an address, a database, a log pattern or a shell; and the same in the output's and the lake's name. */
    @Test
    void everyStepWorksWhateverSignsAreInThePath() throws IOException {
        Path home = folder.resolve("汇报 办;公%20室%c#d+e'f&g=h@i:j[k]");
        Path lake = folder.resolve("数据 湖;%41#:x");
        Path output = folder.resolve("输出 a;b%2F#+");
        Map<String, String> places = Map.of(
                "HUIBAO_LAKE_ROOT",
                lake.toString(),
                "HUIBAO_OUTPUT_ROOT",
                output.toString(),
                "HUIBAO_FONTS_FOLDER",
                fonts(folder.resolve("字 体;b%2F#")).toString());

        for (List<String> command : List.of(
                List.of("load", "--dir", SAMPLES.toString()),
                List.of("report", "monthly", "--region", "990121", "--period", "2021-06"),
                List.of("extract", "--full"),
                List.of(
                        "adhoc",
                        "--region",
                        "990121",
                        "--measures",
                        "items",
                        "--by",
                        "form",
                        "--period",
                        "2021-06",
                        "--format",
                        "csv,xlsx,parquet,pdf,svg,png"),
                List.of("publish", "marts"),
                List.of("lake", "compact"),
                List.of("lake", "verify"),
                List.of("runs"))) {
            CommandRun run = CommandRun.in(Locale.ENGLISH, home, places, command.toArray(String[]::new));
            assertThat(run.exitCode()).as("%s %s", command, run.err()).isZero();
        }

        List<Edition> editions = new Editions(output).all();
        assertThat(editions).extracting(edition -> edition.key().deliverable()).contains("monthly", "adhoc");
        assertThat(CommandRun.in(
                                Locale.ENGLISH,
                                home,
                                places,
                                "reproduce",
                                editions.get(0).key().toString())
                        .err())
                .doesNotContain("Error");
        assertThat(lake.resolve("runs")).isNotEmptyDirectory();
        assertThat(home.resolve("metadata").resolve("jobs.mv.db")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "/etc/passwd", "/etc/passwd/below"})
    void whatCanBeNoFolderIsRefusedByEveryCommand(String home) {
        for (String command : List.of("editions", "config", "metrics", "runs", "watch")) {
            CommandRun run = CommandRun.of(folder, command, "--home", home);

            assertThat(run.exitCode()).as(command + run.err()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("Invalid home folder: ").contains("Expected");
            assertThat(CommandRun.in(Locale.CHINA, folder, Map.of(), command, "--home", home)
                            .err())
                    .contains("主目录有误：")
                    .doesNotContain("Expected");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkThatLeadsNowhereIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        CommandRun run = CommandRun.of(folder, "runs", "--home", link.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Invalid home folder: " + link);
    }

    @Test
    void damagedRecordsAreToldWithWhatToDoAndTheHomeIsGivenBack() throws IOException {
        Path records = folder.resolve("metadata").resolve("jobs.mv.db");
        Files.createDirectories(records.getParent());
        byte[] noise = new byte[100_000];
        new java.util.Random(7).nextBytes(noise);
        Files.write(records, noise);

        for (int attempt = 0; attempt < 2; attempt++) {
            CommandRun run = CommandRun.of(folder, "runs");

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err())
                    .contains("Cannot open the records of the jobs: " + records.getParent() + " is damaged")
                    .contains("Move that folder away and run again")
                    .doesNotContain("running one there");
        }
        Files.move(records.getParent(), folder.resolve("metadata-damaged"));
        assertThat(CommandRun.of(folder, "runs").exitCode()).isZero();
    }

    @Test
    void aScheduleWithDamagedRecordsTriesEveryReportAndEnds() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        Files.write(folder.resolve("metadata").resolve("jobs.mv.db"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        Files.writeString(
                folder.resolve("schedule.yaml"),
                "since: 2021-07-01\nreports:\n- {report: monthly, region: 990121, at: '0 0 6 1 * *'}\n");

        CommandRun run = CommandRun.of(folder, "schedule", "--once");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out().lines().filter(line -> line.contains("failed and is tried again")))
                .hasSize(2)
                .allMatch(line -> line.contains("Move that folder away"));
    }

    /** The fonts of the tests, at a path of the same kind. */
    private static Path fonts(Path link) throws IOException {
        Path fetched = Path.of(System.getenv()
                .getOrDefault(
                        "HUIBAO_FONTS", SAMPLES.resolveSibling(".huibao/fonts").toString()));
        return Files.createSymbolicLink(link, fetched);
    }
}
