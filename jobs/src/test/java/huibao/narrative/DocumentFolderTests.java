package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.reports.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An office changes a report, or adds one, by a folder of data. */
class DocumentFolderTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String SMALL =
            """
            title: "{region}办理情况（{period}）"
            sections:
              - heading: 按属地
                blocks:
                  - table: places
              - heading: 走势
                blocks:
                  - chart: months
            tables:
              places:
                caption: 各属地的复查
                unit: 件
                stub: 属地
                columns:
                  - {header: 登记, measure: registered}
                  - {header: 办理天数, measure: handling_days_median}
                rows:
                  - each: region
                  - total: 合计
            charts:
              months:
                kind: line
                caption: 近6个月存量
                unit: 件
                months: 6
                series:
                  - {name: 存量, measure: closing_stock}
            """;

    private final FakeEdition june = FakeEdition.june(1, 600);

    @ParameterizedTest
    @ValueSource(strings = {"monthly", "briefing", "daily", "ledger"})
    void theFoldersOfTheProgramHaveNoMistake(String name) {
        assertThat(DocumentFolder.read(name, Map.of(), CATALOGUE).asked()).isNotNull();
    }

    @Test
    void anotherOrderHeadingAndTableNeedNoProgram() {
        Composed composed = own(SMALL.replace("heading: 按属地", "heading: 各地"));

        assertThat(composed.document().title()).isEqualTo("示例县办理情况（2021年6月）");
        assertThat(composed.document().blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).text())
                .containsExactly("一、各地", "二、走势");
        assertThat(table(composed).columns()).extracting(Block.Column::header).containsExactly("属地", "登记", "办理天数");
        assertThat(table(composed).rows())
                .extracting(row -> row.cells().get(0).text())
                .startsWith("本级", "东山镇")
                .endsWith("合计");
    }

    @Test
    void theExampleOfTheDocsIsAReport() throws IOException {
        Path example = Path.of("../docs/examples/quarterly-circular");
        Map<String, String> files = Map.of(
                "document.yaml", Files.readString(example.resolve("document.yaml")),
                "sentences.yaml", Files.readString(example.resolve("sentences.yaml")));

        Composed composed = DocumentFolder.read("quarterly-circular", files, CATALOGUE)
                .compose(new DocumentInput(june.figures(), FakeEdition.tables(), june.facts()));

        assertThat(composed.document().title()).isEqualTo("关于2021年6月信访事项办理情况的通报");
        assertThat(composed.document().blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).text())
                .containsExactly("一、总体情况", "二、各属地办理情况", "三、工作要求");
    }

    @Test
    void whatItPrintsIsCounted() {
        List<Breakdown> asked = DocumentFolder.read("own", Map.of("document.yaml", SMALL), CATALOGUE)
                .asked();
        List<Breakdown> joined = Breakdown.joined(CATALOGUE.breakdowns("daily"), asked);

        assertThat(joined)
                .anyMatch(one -> holds(one, "registered", Dimension.REGION))
                .anyMatch(one -> holds(one, "closing_stock", Dimension.MONTH))
                .containsAll(CATALOGUE.breakdowns("daily"));
        assertThat(Breakdown.joined(joined, asked)).isEqualTo(joined);
    }

    @Test
    void aWithheldCellIsMarkedAndOneThatIsNotCountedIsBlank() {
        Composed composed = DocumentFolder.read("own", Map.of("document.yaml", SMALL), CATALOGUE)
                .compose(new DocumentInput(
                        june.with(
                                FigureKey.of("handling_days_median", Role.CURRENT, "region", "990101"),
                                figure -> figure.suppressed()),
                        FakeEdition.tables(),
                        june.facts()));

        assertThat(table(composed).rows().get(1).cells())
                .extracting(Block.Cell::text)
                .containsExactly("东山镇", "", "＊");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "measure: registered", "measure: registred", "own/document.yaml:15: unknown measure registred"),
                Arguments.of(
                        "each: region", "each: regions", "own/document.yaml:18: each is regions. Expected one of form"),
                Arguments.of(
                        "table: places", "table: place", "own/document.yaml:5: table is place. Expected one of places"),
                Arguments.of("chart: months", "chrt: months", "own/document.yaml:8: unknown key chrt"),
                Arguments.of("{region}", "{regon}", "own/document.yaml:1: unknown slot regon"),
                Arguments.of(
                        "table: places", "paragraph: [openning]", "own/document.yaml:5: unknown sentence openning"),
                Arguments.of("kind: line", "kind: pie", "own/document.yaml:22: kind is pie. Expected one of line, bar"),
                Arguments.of(
                        "months: 6",
                        "months: 99",
                        "own/document.yaml:25: months is 99. Expected a whole number from 2 to 25"),
                Arguments.of("each: region", "every: region", "own/document.yaml:18: unknown key every"),
                Arguments.of("    unit: 件\n    stub", "    stub", "own/document.yaml:11: unit is missing"),
                Arguments.of(
                        "measure: closing_stock", "measure: answer_states", "answer_states is printed by state only"),
                Arguments.of(
                        "total: 合计",
                        "{total: 合计, when: intern}",
                        "own/document.yaml:19: when is intern. Expected one of internal"),
                Arguments.of("measure: registered", "measure: upward_items", "upward_items has no dimension region"),
                Arguments.of(
                        "measure: registered}",
                        "measure: answer_states, where: {state: in_time}}",
                        "own/document.yaml:15: unknown state in_time"),
                Arguments.of("stub: 属地", "stub: 属地\n    stub: 地", "own/document.yaml:14: key stub occurs twice"),
                Arguments.of("title:", "title: !!java.net.URL [a]\nx:", "own/document.yaml:"),
                Arguments.of("sections:", "sections: [", "is not YAML"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithFileAndLine(String right, String wrong, String told) {
        assertThat(SMALL).contains(right);

        assertThat(refused(SMALL.replace(right, wrong))).hasMessageContaining(told);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text = SMALL.replace("measure: registered", "measure: registred")
                .replace("kind: line", "kind: pie")
                .replace("table: places", "table: place");

        assertThat(refused(text).problems()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static boolean holds(Breakdown one, String measure, Dimension dimension) {
        return one.by().equals(List.of(dimension)) && one.measures().contains(CATALOGUE.measure(measure));
    }

    private static InvalidDocument refused(String text) {
        return catchThrowableOfType(
                InvalidDocument.class, () -> DocumentFolder.read("own", Map.of("document.yaml", text), CATALOGUE));
    }

    /** Without 来访 it would have fitted at once: what went before it comes back, but for the first step. */
    @Test
    void whatIsTooLongIsShortenedByNoMoreThanItHasTo() {
        String document =
                """
                title: 办理情况
                page-one: whole
                where-too-long:
                  - {without: letters}
                  - {without: online}
                  - {without: calls}
                  - {without: visits}
                  - {without: total}
                sections:
                  - heading: ""
                    blocks:
                      - {paragraph: [total, letters, online, calls, visits]}
                """;
        String sentences =
                """
                total: "{items}。"
                letters: "{letters}。"
                online: "{online}。"
                calls: "{visit_persons}。"
                visits: "{visit_batches}。"
                """;
        PageFit fit =
                new PageFit(UnaryOperator.identity(), page -> PlainText.of(page).contains("批次") ? 2 : 1);

        Composed composed = DocumentFolder.read(
                        "own", Map.of("document.yaml", document, "sentences.yaml", sentences), CATALOGUE)
                .compose(new DocumentInput(june.figures(), FakeEdition.tables(), june.facts()), fit);

        assertThat(PlainText.of(composed.document()))
                .contains("信访总量", "网上信访", "人次")
                .doesNotContain("来信", "批次");
    }

    private Composed own(String text) {
        return DocumentFolder.read("own", Map.of("document.yaml", text), CATALOGUE)
                .compose(new DocumentInput(june.figures(), FakeEdition.tables(), june.facts()));
    }

    private static Block.Table table(Composed composed) {
        return composed.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
