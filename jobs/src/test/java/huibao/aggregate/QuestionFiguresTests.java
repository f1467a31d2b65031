package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.adhoc.AskedQuestion;
import huibao.adhoc.AskedTables;
import huibao.adhoc.Interpreter;
import huibao.adhoc.QuestionRefusedException;
import huibao.adhoc.Understood;
import huibao.calendar.CalendarOverride;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.count.AggregationInput;
import huibao.count.CountQuestion;
import huibao.count.CountedTables;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question the report asks, too, has the report's answer: the same numbers under the same ids. */
@Tag("system")
class QuestionFiguresTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Instant CUTOFF =
            OffsetDateTime.parse("2021-07-03T09:00:00+08:00").toInstant();

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    private Lake lake;
    private LakeRun run;

    @BeforeEach
    void readTheSamples() {
        CsvLoad.load(Path.of("../data-samples"), source.database());
        lake = new Lake(folder.toUri());
        run = Extractions.run(
                source.database(),
                lake,
                "run",
                ExtractSettings.defaults("test")
                        .withInstant(OffsetDateTime.parse("2022-01-01T00:00:00+08:00")
                                .toInstant()));
    }

    @Test
    void everyMeasureOfTheMonthlyReportHasTheReportsNumbersAndIds() {
        EditionPeriods periods = EditionPeriods.of(
                OfficeCalendar.civil(), OfficeCalendar.civil().period(PeriodKind.MONTH, "2021-06"), CUTOFF);
        Figures report = Counted.from(lake, periods, run).figures();

        Set<String> compared = new TreeSet<>();
        for (Map.Entry<List<Dimension>, List<Measure>> table : monthlyTables().entrySet()) {
            boolean months = table.getKey().contains(Dimension.MONTH);
            List<Measure> measures = askedInRoles(table);
            if (measures.isEmpty()) {
                continue;
            }
            Figures answer = counted(question(table.getKey(), measures, months));
            for (Figure figure : answer.all()) {
                if (isRowOfOthers(figure, report)) {
                    continue;
                }
                assertThat(report.find(figure.key())).as("%s", figure.key()).contains(figure);
                compared.add(figure.metric());
            }
        }

        assertThat(compared)
                .isEqualTo(Counted.MONTHLY.stream()
                        .flatMap(breakdown -> breakdown.measures().stream())
                        .map(Measure::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Evaluations of units and places are asked for below. */
    private static List<Measure> askedInRoles(Map.Entry<List<Dimension>, List<Measure>> table) {
        return table.getValue().stream()
                .filter(measure -> !new Breakdown(List.of(measure), table.getKey()).isOfPlaces()
                        || measure.subject() != Subject.EVALUATION)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "region"})
    void evaluationsOfUnitsAndPlacesAreThoseOfTwelveMonths(String by) {
        EditionPeriods periods = EditionPeriods.of(
                OfficeCalendar.civil(), OfficeCalendar.civil().period(PeriodKind.MONTH, "2021-06"), CUTOFF);
        Figures report = Counted.from(lake, periods, run).figures();

        AskedQuestion asked = new AskedQuestion(
                List.of("satisfaction_rate"),
                List.of("target", by),
                new TreeMap<>(),
                Optional.of("span"),
                "2020-07..2021-06",
                List.of(),
                Optional.empty(),
                Optional.empty());
        List<Figure> answer = counted(asked).all().stream()
                .filter(figure -> figure.key().dimensions().containsKey(by))
                .toList();

        assertThat(answer).hasSizeGreaterThan(10).allSatisfy(figure -> {
            Figure printed = report.find(figure.key().as(Role.LAST_12_MONTHS)).orElseThrow();
            assertThat(printed.value()).isEqualTo(figure.value());
            assertThat(printed.denominator()).isEqualTo(figure.denominator());
        });
        assertThat(report.ofMetric("satisfaction_rate")
                        .filter(figure -> figure.key().dimensions().containsKey(by)))
                .allSatisfy(figure -> assertThat(figure.key().role()).isEqualTo(Role.LAST_12_MONTHS));
    }

    @Test
    void refusesEvaluationsOfUnitsInAShorterPeriod() {
        AskedQuestion month = asked(List.of("participation_rate"), List.of("target"), Map.of("unit", List.of("B01")));

        assertThatThrownBy(() -> counted(month))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining("--period 2020-07-01..2021-06-30 --period-kind span");
    }

    /** Months from the 26th to the 25th, entered since September: the year began in January all the same. */
    @Test
    void aYearToDateHoldsTheMonthsBeforeTheOfficesOwn() {
        OfficeCalendar own = new OfficeCalendar(List.of(
                ownMonth("2020-09", "2020-08-26", "2020-09-26"), ownMonth("2020-10", "2020-09-26", "2020-10-26")));
        EditionPeriods october = EditionPeriods.of(own, own.period(PeriodKind.MONTH, "2020-10"), CUTOFF);

        Figures report = Counted.from(lake, october, run).figures();

        assertThat(items(report, Role.YTD)).isEqualTo(1427);
        assertThat(items(report, Role.YTD_LAST_YEAR)).isEqualTo(1418);
    }

    private static long items(Figures figures, Role role) {
        return figures.find(FigureKey.whole("items", role))
                .flatMap(Figure::value)
                .orElseThrow()
                .longValueExact();
    }

    private static CalendarOverride ownMonth(String label, String start, String end) {
        return new CalendarOverride(
                new Period(PeriodKind.MONTH, label, LocalDate.parse(start), LocalDate.parse(end)),
                Optional.empty(),
                Optional.empty());
    }

    /** A row of members unknown stands in a table where one of its measures has them. */
    private static boolean isRowOfOthers(Figure figure, Figures report) {
        return figure.key().dimensions().containsValue(Dimension.UNKNOWN)
                && report.find(figure.key()).isEmpty()
                && figure.value().filter(value -> value.signum() != 0).isEmpty();
    }

    @Test
    void aFilterOnOneMemberIsTheRowOfTheTableBrokenDownByIt() {
        Figures whole = counted(asked(List.of("items"), List.of("form"), Map.of()));
        Figures filtered = counted(asked(List.of("items"), List.of(), Map.of("form", List.of("visit"))));

        FigureKey visits = FigureKey.of("items", Role.CURRENT, "form", "visit");
        assertThat(filtered.all()).hasSize(1);
        assertThat(filtered.find(visits)).isEqualTo(whole.find(visits));
    }

    @Test
    void membersFilteredTogetherAreCountedTogetherAndOverlappingOnesOnce() {
        Figures groups = counted(asked(List.of("items"), List.of("issue_group"), Map.of()));
        List<String> codes = groups.all().stream()
                .map(figure -> figure.key().dimensions().get("issue_group"))
                .filter(code -> code != null)
                .toList();
        Figures together = counted(asked(List.of("items"), List.of(), Map.of("issue_group", codes)));
        Figures levels = counted(
                asked(List.of("items"), List.of(), Map.of("registering_level", List.of("country", "province"))));

        long sum = groups.all().stream()
                .filter(figure -> figure.key().dimensions().containsKey("issue_group"))
                .mapToLong(figure -> figure.value().orElseThrow().longValueExact())
                .sum();
        long total = counted(asked(List.of("items"), List.of(), Map.of()))
                .find(FigureKey.whole("items", Role.CURRENT))
                .orElseThrow()
                .value()
                .orElseThrow()
                .longValueExact();
        assertThat(only(together)).isLessThan(sum).isLessThanOrEqualTo(total);
        Figures upward = counted(asked(List.of("upward_items"), List.of(), Map.of()));
        assertThat(only(levels)).isEqualTo(only(upward));
    }

    private static long only(Figures figures) {
        assertThat(figures.size()).isEqualTo(1);
        return figures.all().iterator().next().value().orElseThrow().longValueExact();
    }

    /** By dimensions, so that each table is asked for once. */
    private static Map<List<Dimension>, List<Measure>> monthlyTables() {
        Map<List<Dimension>, List<Measure>> tables = new LinkedHashMap<>();
        for (Breakdown breakdown : Counted.MONTHLY) {
            List<Measure> measures = tables.computeIfAbsent(breakdown.by(), none -> new ArrayList<>());
            breakdown.measures().stream()
                    .filter(measure -> !measures.contains(measure))
                    .forEach(measures::add);
        }
        return tables;
    }

    private static AskedQuestion question(List<Dimension> by, List<Measure> measures, boolean months) {
        return new AskedQuestion(
                measures.stream().map(Measure::name).toList(),
                by.stream().map(Dimension::code).toList(),
                new TreeMap<>(),
                Optional.empty(),
                months ? "2021-01..2021-06" : "2021-06",
                months ? List.of() : List.of("previous", "same-last-year"),
                Optional.empty(),
                Optional.of(Counted.CAMPAIGN));
    }

    private static AskedQuestion asked(List<String> measures, List<String> by, Map<String, List<String>> where) {
        return new AskedQuestion(
                measures,
                by,
                new TreeMap<>(where),
                Optional.empty(),
                "2021-06",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Figures counted(AskedQuestion question) {
        CodeTables codes = lake.readCodes(run);
        Understood understood =
                new Interpreter(CATALOGUE, codes, OfficeCalendar.civil()).understand(question, Counted.COUNTY, CUTOFF);
        AskedTables tables = new AskedTables(understood, CATALOGUE);
        AggregationInput input = new AggregationInput(
                lake.itemsNow(run), codes, lake.readCampaignItems(run), lake.readLeaderActivities(run));
        CountedTables counted = new Aggregation(SparkForTests.context())
                .count(
                        input,
                        new CountQuestion(
                                Counted.COUNTY,
                                understood.asOf(),
                                CUTOFF,
                                tables.windows(),
                                Optional.of(Counted.CAMPAIGN),
                                Optional.empty(),
                                LedgerScope.NONE,
                                false,
                                tables.tables()));
        return tables.shown(
                new Figures(counted.byTable().stream().flatMap(List::stream).toList()));
    }
}
