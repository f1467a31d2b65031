package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.edition.Manifest;
import huibao.figure.Audience;
import huibao.figure.FigureKey;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of June and one of July, with the source corrected between them: what each says of the others. */
@Tag("system")
class EditionsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> LATER_ENTRIES = List.of(
            // an item of June that reaches the office's database in July
            "INSERT INTO petition.petition_item SELECT 990043, NULL, 'letter', DATE '2021-06-20',"
                    + " TIMESTAMPTZ '2021-06-20 10:00+08', registering_level, registering_unit, region_code,"
                    + " authority_level, NULL, category_code, purpose, 1, false, initial_here, initial_nationwide,"
                    + " NULL, judicial, counted, TIMESTAMPTZ '2021-07-06 10:00+08', TIMESTAMPTZ '2021-07-06 10:00+08',"
                    + " NULL FROM petition.petition_item WHERE item_id = 43",
            "UPDATE petition.petition_item SET persons = 12, updated_at = '2021-07-05 10:00+08' WHERE item_id = 43",
            "UPDATE petition.petition_item SET category_code = '050101', updated_at = '2021-07-05 11:00+08'"
                    + " WHERE item_id = 6552");

    private static final String[] VISITS = {
        "--measures", "collective_persons", "--by", "month", "--period", "2021-05..2021-06", "--compare", "previous"
    };

    @TempDir
    static Path home;

    private static Edition first;
    private static Edition second;
    private static Edition july;
    private static Edition quarter;
    private static Edition earlierAnswer;
    private static Edition laterAnswer;
    private static Edition crossed;

    @BeforeAll
    static void publishCorrectAndPublishAgain() throws SQLException {
        assertThat(run("load", "--dir", ROOT.resolve("data-samples").toString()).exitCode())
                .isZero();
        first = report("2021-06", "2021-07-03T09:00:00+08:00");
        earlierAnswer = answer("2021-07-03T09:00:00+08:00", VISITS);
        try (SourceDatabase database = SourceDatabase.embedded(home);
                Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String entry : LATER_ENTRIES) {
                assertThat(statement.executeUpdate(entry)).isEqualTo(1);
            }
        }
        second = report("2021-06", "2021-07-10T09:00:00+08:00");
        laterAnswer = answer("2021-07-10T09:00:00+08:00", VISITS);
        crossed = answer(
                "2021-07-10T09:00:00+08:00",
                "--measures",
                "items",
                "--by",
                "initial,month",
                "--where",
                "form=letter,visit",
                "--period",
                "2021-05..2021-06");
        july = report("2021-07", "2021-08-03T09:00:00+08:00");
        quarter = report("2021-Q2", "2021-08-03T10:00:00+08:00");
    }

    @Test
    void whatChangedIsToldWithItsCause() {
        CommandRun diff = run("diff", first.key().id(), second.key().id());

        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out())
                .containsPattern("  letters - current: (\\d+) -> (\\d+)  \\(late arrival\\)")
                .contains("  collective_persons - current: 81 -> 85  (correction)")
                .contains("  items category=05 current: 7 -> 8  (reclassification)")
                .doesNotContain("unknown)")
                .doesNotContainPattern(" (\\S+( \\(\\S+\\))?) -> \\1  \\(");
        assertThat(diff.out().lines().filter(line -> line.contains("  collective_batches - current")))
                .isEmpty();
    }

    @Test
    void theLaterEditionPrintsTheChangesAndDeliversThemAll() throws IOException {
        assertThat(second.manifest().comparedWith()).contains(first.key().toString());
        assertThat(Files.readString(second.folder().resolve("changes.csv"), UTF_8))
                .startsWith("figure_id,metric,dimensions,role,before,numerator_before,denominator_before,status_before,"
                        + "after,numerator_after,denominator_after,status_after,causes\n")
                .contains("collective_persons,,current,81,,,ok,85,,,ok,correction\n");
        assertThat(first.folder().resolve("changes.csv")).doesNotExist();
    }

    @Test
    void aMonthSaysWhatWasPrintedOfTheOneBefore() {
        assertThat(july.manifest().comparedWith()).containsExactly(first.key().toString());
    }

    /** It said that months not listed had not been published, and June, its own last month, was not listed. */
    @Test
    void aQuarterSaysWhatWasPrintedOfItsMonths() throws IOException {
        assertThat(quarter.manifest().comparedWith())
                .containsExactly(first.key().toString());
        assertThat(Files.readString(quarter.folder().resolve("documents.json"), UTF_8))
                .contains("近十二个月当时公布数与本次统计数");
    }

    @Test
    void anEditionIsMadeAgainAlsoWhenLaterOnesHaveCome() {
        CommandRun same = run("reproduce", second.key().toString());

        assertThat(same.exitCode()).as(same.err()).isZero();
    }

    @Test
    void aCompactedLakeAnswersAsBeforeAndMakesEveryEditionAgain() throws IOException {
        CommandRun compact = run("lake", "compact", "--prune");
        assertThat(compact.exitCode()).as(compact.err()).isZero();

        Edition fromCompacted = answer("2021-07-03T09:00:00+08:00", VISITS);

        assertThat(fromCompacted.manifest().lakeRuns())
                .extracting(Manifest.LakeRunUsed::kind)
                .containsExactly("COMPACTED");
        assertThat(fromCompacted.folder().resolve("figures.csv"))
                .hasSameBinaryContentAs(earlierAnswer.folder().resolve("figures.csv"));
        for (Edition edition : List.of(earlierAnswer, first)) {
            CommandRun same = run("reproduce", edition.key().toString());
            assertThat(same.exitCode()).as(same.err()).isZero();
            assertThat(same.out()).contains("The same bytes: " + edition.key());
        }
    }

    @Test
    void aNumberIsTracedToItsRowsAndCheckedByAScript() throws SQLException {
        String id = second.figures()
                .find(FigureKey.whole("collective_persons", Role.CURRENT))
                .orElseThrow()
                .id();

        CommandRun trace = run("trace", id, "--edition", second.key().id());
        assertThat(trace.exitCode()).as(trace.err()).isZero();
        assertThat(trace.out())
                .contains("集体访人次 (collective_persons), -, current: 2021-06-01 to before 2021-07-01")
                .contains("Value: 85 (ok)")
                .contains("Printed in: table 1, ")
                .contains("Formula: sum persons(form = visit; size_band = 5-10 | 11-20 | 21-50 | 51-100 | >100)")
                .contains("Lake run: " + second.manifest().lakeRuns().get(0).id())
                .contains("Rows of petition_item: ")
                .contains("FROM petition_item")
                .contains("-- sql/checks/visits.sql");

        assertThat(checked(id, second.key().id())).containsExactly("85");
        assertThat(run("trace", id.substring(1), "--edition", second.key().id()).out())
                .as("as version 0.1.0 wrote it")
                .isEqualTo(trace.out());
        assertThat(run("trace", "nosuch").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void twoAnswersToOneQuestionAreComparedWithTheCauseOfEachChange() {
        CommandRun diff =
                run("diff", earlierAnswer.key().toString(), laterAnswer.key().toString());

        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out().lines().filter(line -> line.contains(" -> ")))
                .singleElement()
                .asString()
                .endsWith("  collective_persons month=2021-06 current: 81 -> 85  (correction)");
    }

    @Test
    void answersToOtherQuestionsAreNotCompared() {
        CommandRun other =
                run("diff", laterAnswer.key().toString(), crossed.key().toString());
        CommandRun report =
                run("diff", laterAnswer.key().toString(), second.key().toString());

        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("not the same measures, by, where, compare. Expected two answers to one");
        assertThat(report.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(report.err()).contains("not the same report, period. Expected two editions of one report");
    }

    @Test
    void aNumberOfAnAnswerIsTracedAndChecked() throws SQLException {
        String june = idOf(laterAnswer, FigureKey.of("collective_persons", Role.CURRENT, "month", "2021-06"));
        String before = idOf(laterAnswer, FigureKey.of("collective_persons", Role.PREVIOUS, "month", "2021-06"));
        String edition = laterAnswer.key().toString();

        CommandRun trace = run("trace", june, "--edition", edition);

        assertThat(trace.exitCode()).as(trace.err()).isZero();
        assertThat(trace.out())
                .contains("集体访人次 (collective_persons), month=2021-06, current: 2021-06-01 to before 2021-07-01")
                .contains("Value: 85 (ok)")
                .contains("Question: collective_persons by month 2021-05..2021-06, saved as -")
                .contains("Printed in: 集体访人次-2021-05..2021-06-内部-q")
                .contains(
                        "Lake run: " + laterAnswer.manifest().lakeRuns().get(0).id())
                .contains("-- sql/checks/visits.sql");
        assertThat(checked(june, edition)).containsExactly("85");
        assertThat(checked(before, edition))
                .containsExactly(
                        valueOf(laterAnswer, FigureKey.of("collective_persons", Role.CURRENT, "month", "2021-05")));
    }

    @Test
    void aRowOfSeveralDimensionsIsCheckedToo() throws SQLException {
        FigureKey key = FigureKey.of("items", Role.CURRENT, "form", "letter|visit")
                .with("initial", "true")
                .with("month", "2021-06");
        String id = idOf(crossed, key);

        assertThat(run("trace", id).out())
                .contains("form=letter|visit;initial=true;month=2021-06, current: 2021-06-01 to before 2021-07-01")
                .contains("where form=letter,visit 2021-05..2021-06");
        assertThat(checked(id, crossed.key().toString())).containsExactly(valueOf(crossed, key));
        FigureKey may = key.with("month", "2021-05");
        assertThat(checked(idOf(crossed, may), crossed.key().toString())).containsExactly(valueOf(crossed, may));
    }

    private static String idOf(Edition edition, FigureKey key) {
        return edition.figures().find(key).orElseThrow().id();
    }

    private static String valueOf(Edition edition, FigureKey key) {
        return edition.figures().find(key).orElseThrow().value().orElseThrow().toPlainString();
    }

    private static List<String> checked(String id, String edition) throws SQLException {
        String script = run("trace", id, "--edition", edition, "--check").out();
        try (SourceDatabase database = SourceDatabase.embedded(home);
                Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            return valuesOf(statement, script);
        }
    }

    /** As psql does: every statement in turn; the results of those that have one. */
    private static List<String> valuesOf(Statement statement, String script) throws SQLException {
        List<String> values = new ArrayList<>();
        boolean isResult = statement.execute(script);
        while (isResult || statement.getUpdateCount() != -1) {
            if (isResult) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getBigDecimal("value").toPlainString());
                    }
                }
            }
            isResult = statement.getMoreResults();
        }
        return values;
    }

    private static Edition answer(String cutoff, String... question) {
        List<String> line =
                new ArrayList<>(List.of("adhoc", "--region", "990121", "--cutoff", cutoff, "--format", "csv"));
        line.addAll(List.of(question));
        CommandRun answer = run(line.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().deliverable().equals("adhoc"))
                        .filter(edition -> answer.out().contains(edition.key().toString()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Edition report(String period, String cutoff) {
        CommandRun report = run("report", "monthly", "--region", "990121", "--period", period, "--cutoff", cutoff);
        assertThat(report.exitCode()).as(report.err()).isZero();
        List<Edition> editions = new Editions(home.resolve("output"))
                .of(
                        Optional.of(Audience.INTERNAL),
                        "990121",
                        "monthly",
                        (period.contains("Q") ? "quarter-" : "month-") + period);
        return editions.get(editions.size() - 1);
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_FONTS", System.getenv().getOrDefault("HUIBAO_FONTS", ROOT + "/.huibao/fonts")),
                arguments);
    }
}
