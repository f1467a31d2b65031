package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import huibao.reports.PlacedCharacters.PlacedCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTests {
    private static final float RIGHT_EDGE = 79 + 442;

    @Test
    void repeatsTheHeaderOnEveryPageOfAThousandRows() {
        List<Row> rows = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> row(RowKind.NORMAL, "事项" + i, i + "", "第" + i + "行"))
                .toList();
        Document document = SampleDocument.of(table(List.of(words("事项"), number("件次"), words("备注")), rows));

        TextVerification read = TextVerification.of(document, SampleDocument.pdf(document));

        assertThat(read.missing()).isEmpty();
        assertThat(read.pages().size()).isGreaterThan(20);
        assertThat(read.pages()).allMatch(page -> page.contains("事项\n件次\n备注\n"));
    }

    @Test
    void setsTenColumnsUnderGroupHeadersInsideTheTypeArea() {
        List<Column> columns = new ArrayList<>(List.of(words("乡镇（街道）")));
        for (String group : List.of("信访量", "办理质效", "存量")) {
            for (String header : List.of("本月", "上年同期", "同比")) {
                columns.add(new Column(Optional.of(group), header, 1, Align.RIGHT));
            }
        }
        Row row = row(
                RowKind.NORMAL,
                "示例经济技术开发区街道",
                "12345",
                "-12.34%",
                "100.00%",
                "98765",
                "4.56",
                "1234567",
                "8",
                "＊",
                "—");
        Document document = SampleDocument.of(table(columns, Collections.nCopies(40, row)));
        byte[] pdf = SampleDocument.pdf(document);

        assertThat(TextVerification.of(document, pdf).missing()).isEmpty();
        assertThat(PlacedCharacters.of(pdf)).allMatch(character -> character.right() <= RIGHT_EDGE);
        assertThat(baselines(pdf, "1234567")).hasSize(1);
    }

    /** A name of 62 letters is broken; the numbers beside it are not, and nothing gets smaller. */
    @Test
    void breaksALongLatinWordRatherThanANumber() {
        List<Column> columns = new ArrayList<>(List.of(words("责任单位")));
        IntStream.range(0, 11).forEach(i -> columns.add(number("按期答复率" + i)));
        String[] texts = new String[12];
        Arrays.fill(texts, "73.61%");
        texts[0] = "DepartmentOfNaturalResourcesHousingAndUrbanRuralDevelopmentXYZ";
        byte[] pdf = SampleDocument.pdf(SampleDocument.of(table(columns, List.of(row(RowKind.NORMAL, texts)))));

        assertThat(baselines(pdf, "73.61%")).hasSize(1);
        assertThat(PlacedCharacters.of(pdf)).allMatch(character -> character.size() >= 10.5f);
        assertThat(baselines(pdf, texts[0])).hasSizeGreaterThan(1);
    }

    /** The lines the digits of the first such number stand on. */
    private static List<Float> baselines(byte[] pdf, String number) {
        List<PlacedCharacter> placed = PlacedCharacters.of(pdf);
        String all = String.join("", placed.stream().map(PlacedCharacter::text).toList());
        int start = all.indexOf(number);
        return placed.subList(start, start + number.length()).stream()
                .map(PlacedCharacter::baseline)
                .distinct()
                .toList();
    }

    @Test
    void wrapsLongTextAndNeverSplitsARowOverPages() {
        String text = "因辖区征收项目集中启动，来访量短期上升，已列入领导包案范围，责任单位正在逐户核实补偿面积。";
        List<Row> rows = IntStream.range(0, 40)
                .mapToObj(i -> row(RowKind.NORMAL, "示例镇" + i, "12", text + i))
                .toList();
        Document document = SampleDocument.of(table(List.of(words("属地"), number("件次"), words("说明")), rows));

        TextVerification read = TextVerification.of(document, SampleDocument.pdf(document));

        assertThat(read.missing()).isEmpty();
        assertThat(read.pages()).allSatisfy(page -> assertThat(count(page, "示例镇"))
                .isEqualTo(count(page.replaceAll("\\s", ""), "补偿面积。")));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void setsTotalsInHei() {
        Table table = table(
                List.of(words("属地"), number("件次")),
                List.of(row(RowKind.NORMAL, "示例镇", "12"), row(RowKind.TOTAL, "全县", "12")));

        List<PlacedCharacter> placed = PlacedCharacters.of(SampleDocument.pdf(SampleDocument.of(table)));

        assertThat(placed)
                .filteredOn(character -> character.text().equals("全"))
                .allMatch(character -> character.font().startsWith("NotoSansSC"));
    }

    @Test
    void printsATableWithoutRowsAsItsHeader() {
        Document document = SampleDocument.of(table(List.of(words("属地"), number("件次")), List.of()));

        assertThat(TextVerification.of(document, SampleDocument.pdf(document)).missing())
                .isEmpty();
    }

    static Table table(List<Column> columns, List<Row> rows) {
        return new Table("by-region", 1, "按问题属地统计", "件次", "F0001—F0009", columns, rows, List.of("试排。"));
    }

    static Column words(String header) {
        return new Column(Optional.empty(), header, 2, Align.LEFT);
    }

    static Column number(String header) {
        return new Column(Optional.empty(), header, 1, Align.RIGHT);
    }

    static Row row(RowKind kind, String... texts) {
        return new Row(kind, List.of(texts).stream().map(Cell::words).toList());
    }
}
