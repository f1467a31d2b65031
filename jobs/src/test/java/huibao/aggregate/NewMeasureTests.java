package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.check.CheckQueries;
import huibao.check.CheckRow;
import huibao.count.EditionQuestion;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.metric.LargerCatalogue;
import huibao.narrative.DocumentFolder;
import huibao.narrative.DocumentInput;
import huibao.narrative.EditionFacts;
import huibao.reports.Block;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README: a measure that nobody wrote Java for is counted, checked and printed. */
@Tag("system")
class NewMeasureTests {
    private static final Instant EXTRACTED_AT = Instant.parse("2021-12-31T16:00:00Z");

    private static final String MEASURE =
            """
            subjects:
              - subject: volume
                dimensions: [registering_level, category, issue_group, region]
                measures:
                  - name: groups_of_five
                    label: 5至10人来访批次
                    unit: 批次
                    kind: flow
                    where: {form: [visit], size_band: ["5-10"]}
                    definition: 统计期内人数为 5 人至 10 人的来访批次。
                    example: 5 人来访计 1 批次，4 人的不计。
            """;

    private static final String CHECK =
            """
            insert into asked (metric, kind, own, breakdown)
            select 'groups_of_five', 'count', '', breakdown from unnest(array['whole', 'region']) breakdown;

            insert into counted (metric, window_id, item_id, value)
            select 'groups_of_five', w.window_id, v.item_id, 1
            from visit v
            join check_window w on v.registered_at >= w.starts_at and v.registered_at < w.ends_at
            where v.persons between 5 and 10;
            """;

    private static final String DOCUMENT =
            """
            title: 来访批次
            sections:
              - heading: 按属地
                blocks:
                  - table: visits
            tables:
              visits:
                caption: 5至10人的来访
                unit: 批次
                stub: 属地
                columns:
                  - {measure: groups_of_five}
                  - {measure: groups_of_five, role: ytd}
                rows:
                  - each: region
                  - total: 合计
            """;

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @Test
    void isCountedCheckedAndPrinted() throws Exception {
        Catalogue catalogue = LargerCatalogue.with(MEASURE);
        DocumentFolder document = DocumentFolder.read("visits", Map.of("document.yaml", DOCUMENT), catalogue);
        EditionPeriods periods = CountyQuestion.periods(PeriodKind.MONTH, "2021-06", "2021-07-03T09:00:00+08:00");
        EditionQuestion question = new EditionQuestion(
                Counted.COUNTY, periods, Optional.empty(), Optional.empty(), LedgerScope.NONE, false, document.asked());
        CsvLoad.load(Path.of("../data-samples"), source.database());
        Lake lake = new Lake(folder.toUri());
        LakeRun run = Extractions.run(
                source.database(), lake, "run", ExtractSettings.defaults("test").withInstant(EXTRACTED_AT));

        Figures figures = Counted.from(lake, question, run).figures();

        assertThat(counted(figures)).isEqualTo(checked(question));
        List<Block.Row> rows =
                document
                        .compose(new DocumentInput(figures, lake.readCodes(run), facts(periods)))
                        .document()
                        .blocks()
                        .stream()
                        .filter(Block.Table.class::isInstance)
                        .flatMap(table -> ((Block.Table) table).rows().stream())
                        .toList();
        Figure total =
                figures.find(FigureKey.whole("groups_of_five", Role.CURRENT)).orElseThrow();
        assertThat(total.value().orElseThrow()).isPositive();
        assertThat(rows.get(rows.size() - 1).cells().get(1))
                .isEqualTo(new Block.Cell(
                        total.value().orElseThrow().toPlainString(),
                        total.value(),
                        Block.NumberFormat.COUNT,
                        Optional.of(total.id())));
        assertThat(rows).hasSize((int) figures.ofMetric("groups_of_five")
                .filter(figure -> figure.key().role() == Role.CURRENT)
                .count());
    }

    private static Map<String, String> counted(Figures figures) {
        return figures.all().stream()
                .collect(Collectors.toMap(
                        figure -> figure.key().dimensionText() + " "
                                + figure.key().role().code(),
                        figure -> figure.value().orElseThrow().toPlainString()));
    }

    private Map<String, String> checked(EditionQuestion question) throws Exception {
        try (Connection connection = source.database().owner().getConnection()) {
            List<CheckRow> rows =
                    CheckQueries.run(connection, CountyQuestion.parameters(question, EXTRACTED_AT), List.of(CHECK));
            return rows.stream()
                    .filter(row -> row.metric().equals("groups_of_five"))
                    .collect(Collectors.toMap(
                            row -> row.dimensions() + " " + row.role().code(),
                            row -> row.value().orElseThrow().toPlainString()));
        }
    }

    private static EditionFacts facts(EditionPeriods periods) {
        return new EditionFacts(
                Counted.COUNTY,
                periods.roles(),
                periods.cutoff(),
                periods.toDate(),
                EXTRACTED_AT,
                Optional.empty(),
                List.of(),
                List.of(),
                Audience.INTERNAL,
                EditionFacts.EditionHistory.NONE,
                "县信访局",
                LocalDate.of(2021, 7, 3),
                List.of());
    }
}
