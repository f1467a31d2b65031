package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherChangesTests {
    private static final Block.Column COLUMN = new Block.Column(Optional.empty(), "", 1, Block.Align.RIGHT);

    @Test
    void areThoseBesideTheMarkedOnes() {
        assertThat(closed("信访总量176件次，比上年同月增加23件次、15.0%；1—6月累计927件次，比上年同期明显增加128件次、16.0%。"))
                .endsWith("16.0%。件次的其余变化均在往年同月波动范围内。");
    }

    /** A backlog of a year that more than doubled was never tested: the sentence is not about it. */
    @Test
    void areNeverSaidOfStocksPersonsAndDays() {
        assertThat(closed("当期化解率7.1%（919件中65件），比上年同月下降1.9个百分点。登记一年以上的316件，比上年同月增加175件、124.1%。"))
                .endsWith("124.1%。比率的变化均在往年同月波动范围内。");
        assertThat(closed("集体访7批次、81人次，批次比上年同月多4批次，人次比上年同月增加40人次、97.6%。")).endsWith("97.6%。批次的变化均在往年同月波动范围内。");
        assertThat(closed("办理天数中位数41天，比上年同月缩短1天。")).doesNotContain("波动");
        assertThat(closed("期末未办结736件，比上年同月增加240件、48.4%。")).doesNotContain("波动");
    }

    /** 176 above 147—153 and within its usual range, on one page, were two statements that cannot both be true. */
    @Test
    void doNotContradictTheRangeOfEarlierYears() {
        assertThat(closed("信访总量176件次，比上年同月增加23件次、15.0%。", "6月信访总量高于往年同月范围（147—153件次）。"))
                .contains("15.0%。件次的变化均不明显。")
                .doesNotContain("波动范围内");
        assertThat(closed("信访总量150件次，比上年同月增加2件次、1.4%。", "6月信访总量在往年同月范围以内（147—153件次）。"))
                .contains("件次的变化均在往年同月波动范围内。");
    }

    @Test
    void areSaidOnce() {
        assertThat(closed("来信5件次，比上年同月多1件次。件次的变化均在往年同月波动范围内。长期未结316件。"))
                .isEqualTo("来信5件次，比上年同月多1件次。件次的变化均在往年同月波动范围内。长期未结316件。");
    }

    /** Of a quarter or a span nothing was said of months; what is told of a month and of the year so far is told of both. */
    @Test
    void nameThePeriodsTheyAreOf() {
        assertThat(closed("信访总量520件次，比上年同季增加55件次、11.8%，比上季明显增加115件次、28.4%。")).endsWith("件次的其余变化均在往年同季波动范围内。");
        assertThat(closed("按期答复率69.0%（116件中80件），比上年同期下降7.0个百分点。")).endsWith("比率的变化均在往年同期波动范围内。");
        assertThat(closed("信访总量41件次，比上年同期减少2件次、5%，比上周减少3件次、7%。")).endsWith("件次的变化均在往年同期波动范围内。");
        assertThat(closed("赴省25件次，比上年同月增加5件次、25%；1—6月累计143件次，比上年同期增加42件次、41.6%。"))
                .endsWith("件次的变化均在往年同期波动范围内。");
    }

    /** 及时受理率 fell by 11.0 points, ▼ in the table, and the sentence below it said that every rate was as usual. */
    @Test
    void exceptWhatTheTablesOfTheSectionMark() {
        Block.Paragraph rate = paragraph("办结率88.0%（209件中184件），比上年同季下降1.2个百分点。");
        assertThat(OtherChanges.closed(List.of(rate, table("−11.04▼"))).get(0))
                .isEqualTo(paragraph(rate.text() + "除表中注▲、▼的外，比率的变化均在往年同季波动范围内。"));
        assertThat(OtherChanges.closed(List.of(rate, table("−1.18"))).get(0))
                .isEqualTo(paragraph(rate.text() + "比率的变化均在往年同季波动范围内。"));
        Block.Paragraph count = paragraph("比上年同月增加2件次、5%；1—6月累计比上年同期明显增加56件次、28.1%。");
        assertThat(OtherChanges.closed(List.of(count, table("+28.10%▲"))).get(0))
                .isEqualTo(paragraph(count.text() + "除文中注“明显”、表中注▲、▼的外，件次的变化均在往年同月波动范围内。"));
    }

    /** 其余 stood before what it was to leave out. */
    @Test
    void exceptWhatIsMarkedBehindThem() {
        assertThat(closed("按期答复率65.2%（89件中58件），比上年同月下降12.0个百分点。", "及时受理率56.6%（113件中64件），比上年同月明显下降37.2个百分点。"))
                .contains("12.0个百分点。除文中注“明显”的外，比率的变化均在往年同月波动范围内。")
                .doesNotContain("其余");
    }

    @Test
    void areNotTheOthersOfAnotherKind() {
        assertThat(closed("赴省进京信访255件次，比上年同期明显增加56件次、28.1%，批次比上年同期增加12批次、25.0%。"))
                .endsWith("批次的变化均在往年同期波动范围内。");
        assertThat(closed("信访470件次，比上年增加15件次、3.3%。", "当期化解率明显低于全县的有涉军（15%，65件中10件）。"))
                .contains("3.3%。件次的变化均在");
    }

    /** The records begin in August 2018, and of September a range of earlier years was told. */
    @Test
    void areWithinNoRangeOfYearsThatNothingIsComparedWith() {
        assertThat(closed("信访总量131件次，比上月减少21件次、13.8%。")).endsWith("件次的变化均不明显。");
    }

    private static Block.Table table(String change) {
        Block.Row row = new Block.Row(
                Block.RowKind.NORMAL,
                List.of(Block.Cell.words("信访总量"), Block.Cell.words("0"), Block.Cell.words(change)));
        return new Block.Table("t", 1, "主要指标", "件次", "", List.of(COLUMN, COLUMN, COLUMN), List.of(row), List.of());
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static String closed(String... paragraphs) {
        List<Block> section = Stream.of(paragraphs)
                .<Block>map(text -> new Block.Paragraph(text, List.of()))
                .toList();
        return OtherChanges.closed(section).stream()
                .map(block -> ((Block.Paragraph) block).text())
                .reduce("", String::concat);
    }
}
