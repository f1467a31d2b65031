package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartDraftTests {
    private static final List<Optional<BigDecimal>> VALUES =
            List.of(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE));
    private static final List<Optional<BigDecimal>> NONE =
            List.of(Optional.empty(), Optional.empty(), Optional.empty());

    /** A caption that names two lines over a chart of one leaves the reader to guess. */
    @Test
    void saysWhichOfItsLinesIsNotDrawn() {
        assertThat(draft("没有数据").series("当月", VALUES).series("上年同月", NONE).numbered(new Numbering()))
                .map(Block.Chart::source)
                .contains("上年同月没有数据，未绘出");
        assertThat(draft("为不予公布或没有的数据").series("存量", VALUES).series("超期", NONE).numbered(new Numbering()))
                .map(Block.Chart::source)
                .contains("超期为不予公布或没有的数据，未绘出");
        assertThat(draft("没有数据").series("当月", VALUES).numbered(new Numbering()))
                .map(Block.Chart::source)
                .contains("");
    }

    private static ChartDraft draft(String absent) {
        return new ChartDraft("trend", "走势", "件", Block.ChartKind.LINE, List.of("4月", "5月", "6月"), absent);
    }
}
