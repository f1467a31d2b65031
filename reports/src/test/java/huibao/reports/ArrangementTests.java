package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.BlockHeights.BlockSize;
import huibao.reports.BlockHeights.Kind;
import huibao.reports.Document.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders of blocks whose heights are given; a line has 29 points, a page 638. */
class ArrangementTests {
    private final Map<Integer, BlockSize> sizes = new HashMap<>();

    @Test
    void whatLeavesNothingBlankStaysAsItIs() {
        text(5).table(200).text(5).table(100);

        assertThat(order()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void textThatFollowsATableFillsThePageBeforeIt() {
        text(10).table(400).text(7);

        assertThat(order()).containsExactly(0, 2, 1);
    }

    @Test
    void aTableGoesAheadOfItsTextOnlyWhereNothingElseFillsThePage() {
        heading().text(9).table(400);

        assertThat(order()).containsExactly(0, 2, 1);
    }

    /** What a ledger or a daily sheet comes to is read before its table, though a page stays blank for it. */
    @Test
    void whatADocumentBeginsWithStaysFirst() {
        text(10).table(400);

        assertThat(order()).containsExactly(0, 1);
    }

    /** Ahead of its paragraph, though behind the first, the table would save a page. */
    @Test
    void everyTableAheadOfTheTextThatLeadsToItCounts() {
        text(1).text(18).table(600);

        assertThat(order(100)).containsExactly(0, 1, 2);
    }

    @Test
    void noTablePassesATableAndNoTextAText() {
        text(10).table(400).table(100).text(7).text(1);

        List<Integer> order = order();

        assertThat(order)
                .filteredOn(place -> sizes.get(place).kind() == Kind.TABLE)
                .isSorted();
        assertThat(order)
                .filteredOn(place -> sizes.get(place).kind() == Kind.PARAGRAPH)
                .isSorted();
    }

    @Test
    void aChartMayPassATable() {
        text(10).table(400).chart(190);

        assertThat(order()).containsExactly(0, 2, 1);
    }

    @Test
    void nothingCrossesAHeading() {
        heading().text(9).table(400).heading().text(7);

        assertThat(order()).containsExactly(0, 2, 1, 3, 4);
    }

    @Test
    void nothingMovesFartherThanThreePlaces() {
        text(10).table(400).table(20).table(20).table(20).text(7);

        assertThat(order()).isNotEmpty().allSatisfy(place -> assertThat(Math.abs(order().indexOf(place) - place))
                .isLessThanOrEqualTo(3));
    }

    /** The same table after the same text: half of a page that lies crosswise is less than that of an upright one. */
    @Test
    void pagesThatLieCrosswiseAreMeasuredAsSuch() {
        text(4).table(280).text(8);

        assertThat(order(Layout.PORTRAIT, 0)).containsExactly(0, 1, 2);
        sizes.put(1, new BlockSize(Kind.TABLE, 340, 340));
        assertThat(order(Layout.LANDSCAPE, 0)).containsExactly(0, 2, 1);
    }

    private ArrangementTests text(int lines) {
        return add(Kind.PARAGRAPH, 29 * lines);
    }

    private ArrangementTests table(int height) {
        return add(Kind.TABLE, height);
    }

    private ArrangementTests chart(int height) {
        return add(new BlockSize(Kind.CHART, height, height * 7 / 10));
    }

    private ArrangementTests heading() {
        return add(Kind.HEADING, 29);
    }

    private ArrangementTests add(Kind kind, int height) {
        return add(new BlockSize(kind, height, height));
    }

    private ArrangementTests add(BlockSize size) {
        sizes.put(sizes.size(), size);
        return this;
    }

    private List<Integer> order() {
        return order(0);
    }

    private List<Integer> order(int tail) {
        return order(Layout.PORTRAIT, tail);
    }

    private List<Integer> order(Layout layout, int tail) {
        return Arrangement.order(sizes.size(), new BlockHeights(PageForm.of(layout), 0, sizes, tail));
    }
}
