package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.CalendarOverride;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.check.ChaoticCounty;
import huibao.check.CheckQueries;
import huibao.check.CheckRow;
import huibao.count.CountedTables;
import huibao.count.EditionQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Figure;
import huibao.figure.Reconciliation;
import huibao.fold.LedgerScope;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Dimension;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.GeneratedRecords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure twice: through the lake, the fold and Spark, and by the hand-written queries on PostgreSQL. */
@Tag("system")
class AgreementTests {
    private static final Instant EXTRACTED_AT =
            OffsetDateTime.parse("2022-01-01T00:00:00+08:00").toInstant();

    /** Months from the 26th to the 25th, longer than the data. */
    private static final OfficeCalendar TO_THE_25TH =
            new OfficeCalendar(Stream.iterate(YearMonth.of(2018, 1), month -> month.plusMonths(1))
                    .limit(48)
                    .map(AgreementTests::toThe25th)
                    .toList());

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-06, 2021-07-03T09:00:00+08:00",
        "MONTH, 2021-07, 2021-07-12T15:30:00+08:00",
        "MONTH, 2020-01, 2021-01-01T00:00:00+08:00",
        "YEAR, 2020, 2021-08-01T00:00:00+08:00",
    })
    void agreesOnTheSamples(PeriodKind kind, String label, String cutoff) throws SQLException {
        CsvLoad.load(Path.of("../data-samples"), source.database());

        assertThat(differences(kind, label, cutoff)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, MONTH, 2021-06, 2021-07-03T09:00:00+08:00",
        "2, MONTH, 2021-02, 2021-03-01T00:00:00+08:00",
        "3, WEEK, 2021-W20, 2021-08-01T12:00:00+08:00",
        "4, QUARTER, 2021-Q2, 2021-06-30T23:00:00+08:00",
        "5, DAY, 2020-02-29, 2021-03-20T08:00:00+08:00",
    })
    void agreesOnRandomData(long seed, PeriodKind kind, String label, String cutoff) throws SQLException {
        new GeneratedRecords(new GeneratorSettings(seed, 1_200, YearMonth.of(2021, 7), 36)).into(source.database());

        assertThat(differences(kind, label, cutoff)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, MONTH, 2021-06, 2021-07-03T09:00:00+08:00",
        "0.7, MONTH, 2021-05, 2021-05-20T12:00:00+08:00",
        "0.8, HALF_YEAR, 2021-H1, 2021-12-01T00:00:00+08:00",
        "0.9, DAY, 2020-02-29, 2020-02-29T15:00:00+08:00",
        "0.25, MONTH, 2020-02, 2020-02-28T12:00:00+08:00",
    })
    void agreesOnNonsense(double seed, PeriodKind kind, String label, String cutoff) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            ChaoticCounty.fill(connection, seed);
        }

        assertThat(differences(kind, label, cutoff)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.35, 2021-06, 2021-07-03T09:00:00+08:00",
        "0.45, 2021-01, 2021-01-10T12:00:00+08:00",
        "0.55, 2020-03, 2020-03-25T12:00:00+08:00",
    })
    void agreesOnTheOfficesOwnMonths(double seed, String label, String cutoff) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            ChaoticCounty.fill(connection, seed);
        }

        assertThat(differences(CountyQuestion.periods(TO_THE_25TH, PeriodKind.MONTH, label, cutoff)))
                .isEmpty();
    }

    /** As many seeds as {@code -Dhuibao.seeds} says, each asked in its own way. */
    static Stream<CountyQuestion> moreSeeds() {
        return IntStream.range(0, Integer.getInteger("huibao.seeds", 1)).mapToObj(CountyQuestion::of);
    }

    @ParameterizedTest
    @MethodSource("moreSeeds")
    void agreesHoweverAsked(CountyQuestion asked) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            ChaoticCounty.fill(connection, asked.seed());
        }

        assertThat(differences(asked.question())).isEmpty();
    }

    private List<String> differences(PeriodKind kind, String label, String cutoff) throws SQLException {
        return differences(CountyQuestion.periods(kind, label, cutoff));
    }

    private List<String> differences(EditionPeriods periods) throws SQLException {
        return differences(new EditionQuestion(
                Counted.COUNTY,
                periods,
                Optional.of(Counted.CAMPAIGN),
                Optional.empty(),
                LedgerScope.NONE,
                false,
                Counted.CHECKED));
    }

    private List<String> differences(EditionQuestion question) throws SQLException {
        CountedTables aggregated = count(question);
        assertThat(new Reconciliation(aggregated.figures()).problems(question.breakdowns()))
                .isEmpty();
        try (Connection connection = source.database().owner().getConnection()) {
            return differences(
                    aggregated, CheckQueries.run(connection, CountyQuestion.parameters(question, EXTRACTED_AT)));
        }
    }

    private static CalendarOverride toThe25th(YearMonth month) {
        Period period = new Period(
                PeriodKind.MONTH, month.toString(), month.minusMonths(1).atDay(26), month.atDay(26));
        return new CalendarOverride(period, Optional.empty(), Optional.empty());
    }

    private CountedTables count(EditionQuestion question) {
        Lake lake = new Lake(folder.toUri());
        LakeRun run = Extractions.run(
                source.database(),
                lake,
                "run",
                ExtractSettings.defaults("test").withInstant(EXTRACTED_AT).withMaxRejectShare(0.5));
        return Counted.from(lake, question, run);
    }

    private static List<String> differences(CountedTables aggregated, List<CheckRow> rows) {
        Map<String, Figure> figures = new HashMap<>();
        aggregated.figures().all().forEach(figure -> figures.put(key(figure), figure));
        List<String> differences = new ArrayList<>();
        for (CheckRow row : rows) {
            Figure figure = figures.remove(key(row));
            if (figure == null || !isSame(figure, row)) {
                differences.add(key(row) + ": check " + text(row.value(), row.numerator(), row.denominator())
                        + row.status() + ", figure "
                        + (figure == null
                                ? "none"
                                : text(figure.value(), figure.numerator(), figure.denominator()) + figure.status()));
            }
        }
        figures.values().stream()
                .filter(figure -> !isRowOfOthers(figure))
                .forEach(figure -> differences.add(key(figure) + ": check none, figure " + figure.value()));
        return differences;
    }

    /** What is in no code table has a row where a measure of the table has it; in the check, where the measure has it. */
    private static boolean isRowOfOthers(Figure figure) {
        boolean empty = figure.value().filter(value -> value.signum() != 0).isEmpty();
        boolean occurs = figure.key().dimensions().containsValue(Dimension.UNKNOWN)
                || figure.key().dimensions().containsKey("unit");
        return empty && occurs;
    }

    private static boolean isSame(Figure figure, CheckRow row) {
        return text(figure.value(), figure.numerator(), figure.denominator())
                        .equals(text(row.value(), row.numerator(), row.denominator()))
                && figure.status() == row.status();
    }

    private static String text(
            Optional<java.math.BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("-") + " ("
                + numerator.map(String::valueOf).orElse("") + "/"
                + denominator.map(String::valueOf).orElse("") + ") ";
    }

    private static String key(Figure figure) {
        return figure.metric() + "|" + figure.key().memberText() + "|"
                + figure.key().role().code() + "|" + figure.start() + "|" + figure.end();
    }

    private static String key(CheckRow row) {
        return row.metric() + "|" + row.dimensions() + "|" + row.role().code() + "|" + row.start() + "|" + row.end();
    }
}
