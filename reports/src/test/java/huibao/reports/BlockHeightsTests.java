package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.BlockHeights.BlockSize;
import huibao.reports.BlockHeights.Kind;
import java.util.Collections;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import org.junit.jupiter.api.Test;

/** Blocks of heights that can be told by hand: 29 points a line, 28 characters to it. */
class BlockHeightsTests {
    private static final Block THREE_LINES = new Block.Paragraph("文".repeat(26 + 28 + 28));
    private static final Block TABLE = TableTests.table(
            List.of(TableTests.words("属地"), TableTests.number("件次")),
            Collections.nCopies(10, TableTests.row(Block.RowKind.NORMAL, "示例镇", "12")));

    @Test
    void areThoseOfLinesAndHeadings() throws JRException {
        BlockHeights heights = heights(SampleDocument.of(new Block.Heading(1, "一、标题"), THREE_LINES));

        assertThat(heights.form().height()).isEqualTo(638);
        assertThat(heights.of(0)).isEqualTo(new BlockSize(Kind.HEADING, 29, 29));
        assertThat(heights.of(1)).isEqualTo(new BlockSize(Kind.PARAGRAPH, 87, 87));
        assertThat(heights.tail()).isZero();
    }

    @Test
    void areTheSameOnOnePageAndOnTwo() throws JRException {
        Block[] blocks = Collections.nCopies(9, THREE_LINES).toArray(Block[]::new);
        BlockHeights heights = heights(SampleDocument.of(blocks));

        for (int block = 0; block < blocks.length; block++) {
            assertThat(heights.of(block).height()).as("block " + block).isEqualTo(87);
        }
    }

    @Test
    void ofATableHoldCaptionAndNotes() throws JRException {
        BlockHeights heights = heights(SampleDocument.of(THREE_LINES, TABLE, THREE_LINES));
        BlockHeights fewer = heights(SampleDocument.of(
                THREE_LINES,
                ((Block.Table) TABLE).with(((Block.Table) TABLE).rows().subList(0, 4), ((Block.Table) TABLE).notes())));

        assertThat(heights.of(1).kind()).isEqualTo(Kind.TABLE);
        assertThat((heights.of(1).height() - fewer.of(1).height()) % 6).isZero();
        assertThat(heights.of(1).height()).isBetween(10 * 16 + 40, 10 * 20 + 80);
        assertThat(heights.of(2).height()).isEqualTo(87);
    }

    @Test
    void ofAChartSayHowLowItMayBe() throws JRException {
        Block chart = SampleDocument.read().blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .findFirst()
                .orElseThrow();
        BlockSize size = heights(SampleDocument.of(THREE_LINES, chart)).of(1);

        assertThat(size.kind()).isEqualTo(Kind.CHART);
        assertThat(size.low()).isLessThan(size.height());
    }

    /** Two blank lines, the office, the day. */
    @Test
    void ofTheSignatureAreTheTail() throws JRException {
        Document signed = SampleDocument.signed(SampleDocument.of(THREE_LINES), "示例县信访局", "2021年7月3日");

        assertThat(heights(signed).tail()).isEqualTo(4 * 29);
    }

    private static BlockHeights heights(Document document) throws JRException {
        return new PdfRendering(SampleDocument.FACES).laidOut(document).heights();
    }
}
