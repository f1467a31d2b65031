package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.check.ChaoticCounty;
import huibao.check.CheckParameters;
import huibao.check.CheckQueries;
import huibao.check.CheckRow;
import huibao.check.CheckWindow;
import huibao.count.EditionQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Figure;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.source.EmbeddedSourceExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures by two dimensions at once, twice: as an answer counts them, and by the check queries narrowed to their row. Every
 * measure by every dimension it may be crossed by, in the rows where most is counted.
 */
@Tag("system")
class CrossedRowTests {
    private static final Instant EXTRACTED_AT =
            OffsetDateTime.parse("2022-01-01T00:00:00+08:00").toInstant();

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @Test
    void everyMeasureAgreesInARowOfEveryTwoDimensions() throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            ChaoticCounty.fill(connection, 0.6);
        }
        EditionPeriods periods = CountyQuestion.periods(PeriodKind.YEAR, "2020", "2021-08-01T00:00:00+08:00");
        EditionQuestion question = new EditionQuestion(
                Counted.COUNTY,
                periods,
                Optional.of(Counted.CAMPAIGN),
                Optional.empty(),
                LedgerScope.NONE,
                true,
                crossed());
        Lake lake = new Lake(folder.toUri());
        LakeRun run = Extractions.run(
                source.database(),
                lake,
                "run",
                ExtractSettings.defaults("test").withInstant(EXTRACTED_AT).withMaxRejectShare(0.5));
        List<Figure> figures = Counted.from(lake, question, run).figures().all().stream()
                .filter(figure -> figure.key().role() == Role.CURRENT)
                .toList();
        List<String> differences = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        try (Connection connection = source.database().owner().getConnection()) {
            CheckParameters parameters = CheckParameters.of(
                            Counted.COUNTY,
                            List.of(CheckWindow.of(
                                    Role.CURRENT,
                                    periods.role(Role.CURRENT).start(),
                                    periods.role(Role.CURRENT).end(),
                                    periods.nextEnd(Role.CURRENT))),
                            periods.cutoff())
                    .extractedAt(EXTRACTED_AT)
                    .withPhone()
                    .withCampaign(Counted.CAMPAIGN);
            for (List<Figure> row : fullestRows(figures)) {
                Map<String, List<String>> codes = row.get(0).key().dimensions().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, of -> List.of(of.getValue())));
                List<CheckRow> checked = CheckQueries.run(connection, parameters.ofRow(codes));
                for (Figure figure : row) {
                    CheckRow same = checked.stream()
                            .filter(one -> one.metric().equals(figure.metric())
                                    && one.dimensions().isEmpty()
                                    && one.role() == Role.CURRENT)
                            .findFirst()
                            .orElseThrow();
                    if (!shown(figure).equals(shown(same))) {
                        differences.add(
                                figure.metric() + " " + codes + ": figure " + shown(figure) + ", check " + shown(same));
                    }
                    if (isSomething(figure)) {
                        counted.add(figure.metric());
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(counted)
                .containsAll(crossed().stream()
                        .flatMap(breakdown -> breakdown.measures().stream())
                        .map(Measure::name)
                        .toList());
    }

    /** Measures of one subject by every two dimensions that are not refused, and by the one without which they are not told. */
    private static List<Breakdown> crossed() {
        List<Dimension> dimensions = Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.isBreakdown() && dimension != Dimension.MONTH)
                .toList();
        List<Breakdown> crossed = new ArrayList<>();
        for (Dimension one : dimensions) {
            for (Dimension other : dimensions.subList(dimensions.indexOf(one) + 1, dimensions.size())) {
                List<Breakdown> each = Catalogue.load().all().stream()
                        .map(measure -> new Breakdown(List.of(measure), by(measure, one, other)))
                        .filter(breakdown ->
                                Question.of(breakdown, "county").refusals().isEmpty())
                        .toList();
                crossed.addAll(Breakdown.joined(List.of(), each));
            }
        }
        return crossed;
    }

    private static List<Dimension> by(Measure measure, Dimension... two) {
        return Stream.concat(Stream.of(two), measure.always().stream())
                .distinct()
                .toList();
    }

    private static String shown(Figure figure) {
        return text(figure.value(), figure.numerator(), figure.denominator()) + " " + figure.status();
    }

    private static String shown(CheckRow row) {
        return text(row.value(), row.numerator(), row.denominator()) + " " + row.status();
    }

    /** The fullest rows, as long as they tell of a measure by a dimension that none before told it by. */
    private static List<List<Figure>> fullestRows(List<Figure> figures) {
        Set<List<String>> told = new HashSet<>();
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.key().dimensions(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(CrossedRowTests::something).reversed())
                .filter(row -> told.addAll(measuresByDimension(row)))
                .toList();
    }

    private static List<List<String>> measuresByDimension(List<Figure> row) {
        return row.stream()
                .filter(CrossedRowTests::isSomething)
                .flatMap(figure -> figure.key().dimensions().keySet().stream().map(of -> List.of(figure.metric(), of)))
                .toList();
    }

    private static long something(List<Figure> row) {
        return row.stream().filter(CrossedRowTests::isSomething).count();
    }

    private static boolean isSomething(Figure figure) {
        return figure.value().filter(value -> value.signum() > 0).isPresent();
    }

    private static String text(Optional<BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("-") + " of "
                + numerator.map(String::valueOf).orElse("") + "/"
                + denominator.map(String::valueOf).orElse("");
    }
}
