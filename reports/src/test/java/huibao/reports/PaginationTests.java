package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import huibao.reports.Block.Heading;
import huibao.reports.Block.PageBreak;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationTests {
    /** Lines before the heading: from well above the foot of the page to beyond it. */
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21})
    void keepsHeadingsWithTheTextOrTableThatFollows(int lines) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Paragraph("正文。")));
        blocks.add(new Heading(1, "一、标题"));
        blocks.add(new Heading(2, "（一）标题"));
        blocks.add(TableTests.table(
                List.of(TableTests.words("属地"), TableTests.number("件次")),
                Collections.nCopies(3, TableTests.row(RowKind.NORMAL, "示例镇", "12"))));

        List<String> pages = pages(blocks);

        String page =
                pages.stream().filter(text -> text.contains("一、标题")).findFirst().orElseThrow();
        assertThat(page).contains("（一）标题", "按问题属地统计", "示例镇");
    }

    @Test
    void leavesNoHeadingAtTheFootOfAPage() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Heading(2, "（" + i + "）小节"));
            blocks.add(new Paragraph("正文。".repeat(1 + i * 7 % 23)));
        }

        assertThat(pages(blocks)).noneMatch(page -> page.strip().endsWith("小节"));
    }

    /** Lines before a table of four rows: it begins anywhere on the page. */
    @ParameterizedTest
    @ValueSource(ints = {9, 12, 14, 15, 16, 17, 18, 19})
    void keepsASmallTableWithItsNotesOnOnePage(int lines) {
        List<String> pages = pages(afterLines(lines, table(4)));

        assertThat(pages)
                .filteredOn(page -> page.contains("按问题属地统计"))
                .singleElement(STRING)
                .contains("镇1\n", "镇4\n", "注：");
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 27, 28, 29, 30, 31, 32, 50, 60, 61, 62, 63})
    void leavesNoFewRowsOfALongTableAlone(int rows) {
        List<String> pages = pages(afterLines(8, table(rows)));

        assertThat(pages).filteredOn(page -> page.contains("镇")).allSatisfy(page -> assertThat(
                        page.lines().filter(line -> line.startsWith("镇")))
                .hasSizeGreaterThanOrEqualTo(3));
        assertThat(pages).last(STRING).contains("镇" + rows + "\n", "注：");
    }

    /** Rows before the heading: it falls anywhere around the foot of the page. */
    @ParameterizedTest
    @ValueSource(ints = {14, 20, 21, 22, 23, 24, 25, 26, 27, 28, 40})
    void keepsAHeadingWithinATableWithTheRowsBelowIt(int rows) {
        List<Block.Row> all = new ArrayList<>(Collections.nCopies(rows, TableTests.row(RowKind.NORMAL, "镇", "12")));
        all.add(TableTests.row(RowKind.HEADING, "按2018版内容分类", ""));
        all.addAll(Collections.nCopies(8, TableTests.row(RowKind.NORMAL, "旧镇", "3")));
        Block table = TableTests.table(List.of(TableTests.words("属地"), TableTests.number("件次")), all);

        assertThat(pages(List.of(table)))
                .filteredOn(page -> page.contains("按2018版内容分类"))
                .singleElement(STRING)
                .contains("按2018版内容分类\n旧镇\n3\n");
    }

    /** At its usual height it would go to the second page and leave a third of the first empty. */
    @Test
    void drawsAChartLowerRatherThanLeaveAHole() {
        Block chart = SampleDocument.read().blocks().stream()
                .filter(block -> block instanceof Block.Chart)
                .findFirst()
                .orElseThrow();

        assertThat(pages(afterLines(12, chart))).hasSize(1);
        assertThat(pages(afterLines(13, chart))).hasSize(1);
        assertThat(pages(afterLines(15, chart))).hasSize(2);
    }

    /** The chart on the next page is no part of the table before it. */
    @Test
    void leavesATableWholeThatAChartFollowsOverleaf() {
        Block chart = SampleDocument.read().blocks().stream()
                .filter(block -> block instanceof Block.Chart)
                .findFirst()
                .orElseThrow();
        List<Block> blocks = afterLines(8, table(8));
        blocks.add(chart);

        assertThat(pages(blocks)).hasSize(2).first(STRING).contains("镇1\n", "镇8\n");
    }

    /** Nor does a heading above it go over first, and take it along. */
    @Test
    void drawsAChartLowerBelowItsHeading() {
        Block chart = SampleDocument.read().blocks().stream()
                .filter(block -> block instanceof Block.Chart)
                .findFirst()
                .orElseThrow();
        List<Block> blocks = afterLines(11, new Heading(1, "二、走势"));
        blocks.add(chart);

        assertThat(pages(blocks)).hasSize(1);
    }

    /** Its caption stands below it: a page that ends in one does not end in what leads to the next. */
    @Test
    void letsAChartEndAPage() {
        Block.Chart chart = SampleDocument.read().blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .findFirst()
                .orElseThrow();
        List<Block> blocks = afterLines(12, chart);
        blocks.addAll(Collections.nCopies(12, new Paragraph("后文。")));

        assertThat(pages(blocks)).hasSize(2).first(STRING).contains(chart.caption());
    }

    private static List<Block> afterLines(int lines, Block block) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Paragraph("正文。")));
        blocks.add(block);
        return blocks;
    }

    private static Block table(int rows) {
        return TableTests.table(
                List.of(TableTests.words("属地"), TableTests.number("件次")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> TableTests.row(RowKind.NORMAL, "镇" + row, "12"))
                        .toList());
    }

    @Test
    void startsANewPageWhereAsked() {
        assertThat(pages(List.of(new Paragraph("前页。"), new PageBreak(), new Paragraph("后页。"))))
                .hasSize(2)
                .last()
                .isEqualTo("后页。\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21})
    void leavesNoSignatureAloneOnItsPage(int lines) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Paragraph("正文。")));
        blocks.add(new Paragraph("最后一段。"));
        Document document = SampleDocument.of(blocks.toArray(Block[]::new));
        Document signed = SampleDocument.signed(document, "示例县信访局", "2021年7月3日");

        assertThat(pages(signed)).last(STRING).contains("最后一段。\n", "示例县信访局2021年7月3日");
    }

    /** Nor together with the line that names the annexes. */
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18, 19, 20})
    void leavesNoSignatureWithoutTextBehindAnAnnex(int lines) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Paragraph("正文。")));
        blocks.add(new Heading(2, "（一）小节"));
        blocks.add(new Paragraph("最后一段。"));
        blocks.add(new Block.Enclosure("附件：督办台账"));
        Document document = SampleDocument.of(blocks.toArray(Block[]::new));
        Document signed = SampleDocument.signed(document, "示例县信访局", "2021年7月3日");

        assertThat(pages(signed)).last(STRING).contains("（一）小节\n最后一段。\n附件：督办台账\n", "示例县信访局2021年7月3日");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void takesTheLastRowsOfATableToTheSignature(int rows) {
        Document signed = SampleDocument.signed(SampleDocument.of(table(rows)), "示例县信访局", "2021年7月3日");

        assertThat(pages(signed)).last(STRING).contains("镇" + rows, "示例县信访局2021年7月3日");
    }

    private static List<String> pages(List<Block> blocks) {
        return pages(SampleDocument.of(blocks.toArray(Block[]::new)));
    }

    private static List<String> pages(Document document) {
        TextVerification read = TextVerification.of(document, SampleDocument.pdf(document));
        assertThat(read.missing()).isEmpty();
        return read.pages();
    }
}
