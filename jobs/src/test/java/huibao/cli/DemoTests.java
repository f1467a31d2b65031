package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL, real Parquet, real Spark, real PDF: what a user's commands do from end to end. */
@Tag("system")
class DemoTests extends DemoTest {
    @Test
    void saysWhatEachStepDidAndWhereTheFilesAre() {
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.err().lines().map(line -> line.split("  ")[0]))
                .containsSubsequence(
                        "check source",
                        "extract",
                        "aggregate",
                        "disclose",
                        "look back",
                        "compose",
                        "render",
                        "verify",
                        "publish");
        assertThat(demo.out())
                .contains("信访形势分析月报-2021-06-内部.pdf")
                .contains("figures.csv")
                .contains("manifest.json");
        assertThat(edition().files()).allMatch(Files::isRegularFile);
        assertThat(edition().manifest().checks())
                .extracting(check -> check.name())
                .containsExactly(
                        "figures-complete",
                        "nothing-empty-or-broken",
                        "tables-add-up",
                        "sentences-agree-with-figures",
                        "pdf-says-what-was-meant",
                        "every-file-read-back");
    }

    @Test
    void theSamplesGiveTheFiguresThatAreKeptBesideThem() {
        assertThat(edition().folder().resolve("figures.csv"))
                .hasSameTextualContentAs(ROOT.resolve("data-samples/expected/figures.csv"));
    }

    @Test
    void everyRateOfATableStandsBesideTheNumbersItIsOf() throws IOException {
        for (Edition one : new Editions(home.resolve("output")).all()) {
            if (one.folder().toString().contains("/internal/")) {
                PrintedRates rates = PrintedRates.of(one.folder());
                assertThat(rates.uncounted()).as(one.folder().toString()).isEmpty();
                assertThat(rates.counted())
                        .isGreaterThan(one.folder().toString().contains("monthly") ? 100 : 3);
            }
        }
    }

    /** On another machine, say: lake, editions, job records and the embedded database go on as before. */
    @Test
    void aHomeThatIsRestoredFromItsBackupGoesOnAsBefore(@TempDir Path other) throws IOException {
        Path backup = other.resolve("home.hb");
        Path again = other.resolve("again");

        CommandRun written = run("backup", backup.toString());
        CommandRun restored = runIn(again, "restore", backup.toString());

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(runIn(again, "lake", "verify").exitCode()).isZero();
        CommandRun reproduced =
                runIn(again, "reproduce", edition().manifest().edition().toString());
        assertThat(reproduced.exitCode()).as(reproduced.err()).isZero();
        CommandRun checked = runIn(again, "check-source");
        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
        assertThat(runIn(again, "restore", backup.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theSameQuestionAgainIsTheSameEdition() throws IOException {
        Map<Path, byte[]> before = bytes();

        assertThat(run("demo").exitCode()).isZero();

        assertThat(new Editions(home.resolve("output")).all())
                .filteredOn(edition -> edition.key().period().equals("month-2021-06"))
                .hasSize(1);
        assertThat(bytes()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void aReportOfThePastNeedsNoSource() {
        CommandRun past = run(
                "report",
                "monthly",
                "--period",
                "2021-05",
                "--region",
                "990121",
                "--run",
                "newest",
                "--cutoff",
                "2021-06-02T09:00:00+08:00",
                "--formats",
                "pdf,docx,xlsx",
                "--set",
                "source.url=jdbc:postgresql://127.0.0.1:1/none");

        assertThat(past.exitCode()).as(past.err()).isZero();
        assertThat(past.out()).contains("2021-05-内部.pdf", "2021-05-内部.docx", "2021-05-内部.xlsx");
        assertThat(past.err()).doesNotContain("extract");
    }

    @Test
    void anUnknownPeriodOrRegionIsWrongUsageAndPublishesNothing() {
        CommandRun period = run("report", "monthly", "--period", "2021-13", "--region", "990121", "--run", "newest");
        assertThat(period.exitCode()).as(period.err()).isEqualTo(ExitCode.USAGE);
        assertThat(period.err()).contains("Unknown month period: 2021-13. Expected");

        CommandRun region = run("report", "monthly", "--period", "2021-06", "--region", "110000", "--run", "newest");
        assertThat(region.exitCode()).as(region.err()).isEqualTo(ExitCode.USAGE);
        assertThat(region.err()).contains("110000");

        CommandRun early = run(
                "report",
                "monthly",
                "--period",
                "2021-06",
                "--region",
                "990121",
                "--run",
                "newest",
                "--cutoff",
                "2021-05-31T09:00:00+08:00");
        assertThat(early.exitCode()).as(early.err()).isEqualTo(ExitCode.USAGE);
        assertThat(early.err()).contains("is before the first day of 2021-06. Expected 2021-06-01 or later");

        assertThat(home.resolve("output/110000")).doesNotExist();
        assertThat(home.resolve("output/internal/990121/monthly/month-2021-13")).doesNotExist();
    }

    @Test
    void aQuestionTheSourceHasNoAnswerToIsRefusedBeforeAnythingIsRead() {
        for (String[] wrong : new String[][] {
            {"--region", "110000", "--period", "2021-06"},
            {"--region", "990121", "--period", "2021-13"},
            {"--region", "990121", "--period", "2021-06", "--campaign", "NONE"},
            {"--region", "990121", "--period", "2021-06", "--cutoff", "2021-05-31T09:00:00+08:00"}
        }) {
            List<String> command = new ArrayList<>(List.of("report", "monthly"));
            command.addAll(List.of(wrong));

            CommandRun refused = run(command.toArray(String[]::new));

            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("Expected").doesNotContain("Stopped at step");
            assertThat(run("runs").out()).doesNotContain("failed");
        }
    }

    @Test
    void tooManyRejectsAreDataRefused() {
        CommandRun strict =
                run("report", "monthly", "--period", "2021-06", "--region", "990121", "--set", "rejects.limit=0");

        assertThat(strict.exitCode()).as(strict.err()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(strict.err())
                .contains("Too many rows of petition_item", "petition_item.", "rejects.limit")
                .doesNotContain("huibao restart");
        assertThat(run("runs").out()).contains("failed").doesNotContain("huibao restart");
    }

    @Test
    void listsRunsEditionsAndVerifiesTheLake() {
        assertThat(run("runs").out()).contains("monthly 990121 2021-06 @ 2021-07-03 09:00");
        assertThat(run("editions").out()).contains(edition().key().toString());
        assertThat(run("lake", "verify").exitCode()).isZero();
    }

    @Test
    void anEditionIsMadeAgainFromItsManifestByteForByte() throws IOException {
        String name = edition().key().id();

        CommandRun same = run("reproduce", name, "--set", "office.name=某局", "--set", "disclosure.threshold=9");
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("The same bytes: internal/990121/monthly/month-2021-06/" + name);

        Path figures = edition().folder().resolve("figures.csv");
        byte[] published = Files.readAllBytes(figures);
        Files.write(
                figures, new String(published, UTF_8).replace(",81,", ",82,").getBytes(UTF_8));
        CommandRun altered = run("reproduce", name);
        Files.write(figures, published);

        assertThat(altered.exitCode()).as(altered.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(altered.err()).contains("does not come out as it was published: figures.csv (from byte");
        assertThat(run("reproduce", "nosuch").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static Edition edition() {
        return new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().period().equals("month-2021-06"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<Path, byte[]> bytes() throws IOException {
        Map<Path, byte[]> bytes = new HashMap<>();
        for (Path file : List.copyOf(edition().files())) {
            bytes.put(file, Files.readAllBytes(file));
        }
        return bytes;
    }
}
