package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.BlockHeights.BlockSize;
import huibao.reports.BlockHeights.Kind;
import huibao.reports.Document.Layout;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An upright page holds 638 points, one that lies crosswise 442; below a table or a chart 10 stay free. */
class PageFlowTests {
    private final PageFlow page = flow(Layout.PORTRAIT, 100, 0);

    @Test
    void aTableThatDoesNotFitLeavesWhatIsBeyondAQuarterBlank() {
        PageFlow flow = page.with(whole(600));

        assertThat(flow.pages()).isEqualTo(2);
        assertThat(flow.end()).isEqualTo(607);
        assertThat(flow.excess()).isEqualTo(478 - 100);
    }

    @Test
    void aTableThatFitsToThePointStays() {
        assertThat(page.with(whole(538)).pages()).isOne();
        assertThat(page.with(whole(539)).pages()).isEqualTo(2);
    }

    @Test
    void lessThanAQuarterIsNoExcess() {
        assertThat(flow(Layout.PORTRAIT, 478, 0).with(whole(200)).excess()).isZero();
        assertThat(flow(Layout.PORTRAIT, 477, 0).with(whole(200)).excess()).isOne();
    }

    @Test
    void linesGoOnOverleaf() {
        PageFlow flow = page.with(new BlockSize(Kind.PARAGRAPH, 29 * 20, 29 * 20));

        assertThat(flow.pages()).isEqualTo(2);
        assertThat(flow.end()).isEqualTo(29 * 2);
        assertThat(flow.excess()).isZero();
    }

    @Test
    void aHeadingGoesWithWhatFollows() {
        PageFlow held = flow(Layout.PORTRAIT, 560, 0).with(new BlockSize(Kind.HEADING, 58, 58));

        assertThat(held.end()).isEqualTo(560);
        assertThat(held.with(new BlockSize(Kind.PARAGRAPH, 29, 29)))
                .extracting(PageFlow::pages, PageFlow::end)
                .containsExactly(2, 87);
        assertThat(flow(Layout.PORTRAIT, 551, 0)
                        .with(new BlockSize(Kind.HEADING, 58, 58))
                        .with(new BlockSize(Kind.PARAGRAPH, 29, 29)))
                .extracting(PageFlow::pages, PageFlow::end)
                .containsExactly(1, 638);
    }

    @Test
    void aChartIsDrawnLowWhereThatKeepsItOnThePage() {
        PageFlow flow = flow(Layout.PORTRAIT, 400, 0);

        assertThat(flow.with(new BlockSize(Kind.TABLE, 280, 220)))
                .extracting(PageFlow::pages, PageFlow::end)
                .containsExactly(1, 627);
        assertThat(flow.with(new BlockSize(Kind.TABLE, 280, 239)))
                .extracting(PageFlow::pages, PageFlow::end)
                .containsExactly(2, 287);
    }

    @Test
    void whatIsHigherThanAPageRunsOnFromWhereItBegins() {
        PageFlow flow = page.with(whole(800));

        assertThat(flow).extracting(PageFlow::pages, PageFlow::excess).containsExactly(2, 0);
    }

    @Test
    void aPageThatLiesCrosswiseHoldsLess() {
        PageFlow flow = flow(Layout.LANDSCAPE, 100, 0).with(whole(400));

        assertThat(flow.pages()).isEqualTo(2);
        assertThat(flow.excess()).isEqualTo(442 * 3 / 4 - 100);
    }

    @Test
    void whoSignsStandsTogetherWithTheListOfAnnexes() {
        BlockHeights signed = heights(Layout.PORTRAIT, 500, 174);

        assertThat(PageFlow.from(signed).closed(signed).pages()).isEqualTo(2);
        BlockHeights unsigned = heights(Layout.PORTRAIT, 500, 0);
        assertThat(PageFlow.from(unsigned).closed(unsigned)).isEqualTo(PageFlow.from(unsigned));
    }

    private static PageFlow flow(Layout layout, int start, int tail) {
        return PageFlow.from(heights(layout, start, tail));
    }

    private static BlockHeights heights(Layout layout, int start, int tail) {
        return new BlockHeights(PageForm.of(layout), start, Map.of(), tail);
    }

    private static BlockSize whole(int height) {
        return new BlockSize(Kind.TABLE, height, height);
    }
}
