package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import org.junit.jupiter.api.Test;

/** Pages of which is said where what stands on them ends: the type area reaches from 105 to 743, a quarter of it has 159 points. */
class LooseTablesTests {
    private final List<Strip> strips = new ArrayList<>();
    private Breaks breaks = new Breaks(Set.of());

    @Test
    void rowsShareWhatIsBlankBeyondAQuarter() {
        int caption = table(20);
        int text = strip(Strip.text("body", "正文。"));

        mend(page(caption, 743 - 159 - 50), page(text, 200));

        assertThat(breaks.looseness(caption + 1)).isEqualTo(3);
    }

    @Test
    void rowsAreFivePointsHigherAtMost() {
        int caption = table(4);
        int text = strip(Strip.text("body", "正文。"));

        mend(page(caption, 743 - 159 - 50), page(text, 200));

        assertThat(breaks.looseness(caption + 1)).isEqualTo(5);
    }

    @Test
    void aPageThatIsFilledIsLeftAlone() {
        int caption = table(20);
        int text = strip(Strip.text("body", "正文。"));

        assertThat(flaws(page(caption, 743 - 158), page(text, 200))).isEmpty();
    }

    @Test
    void soAreTheLastPageAndThoseBeforeAnAnnexOrAPageThatWasAskedFor() {
        int caption = table(20);
        int annex = strip(Strip.text("annexMark", "附件1"));
        int asked = strip(Strip.text("body", "正文。"));
        breaks = new Breaks(Set.of(asked));

        assertThat(flaws(page(caption, 300))).isEmpty();
        assertThat(flaws(page(caption, 300), page(annex, 200))).isEmpty();
        assertThat(flaws(page(caption, 300), page(asked, 200))).isEmpty();
    }

    @Test
    void aTableThatWasMovedBeginsOnThePageAfterAllWhereNothingElseFillsIt() {
        int text = strip(Strip.text("body", "正文。"));
        int heading = strip(Strip.heading(1, "一、标题"));
        int caption = table(20);
        breaks.addBefore(heading);

        mend(page(text, 300), page(heading, 700));

        assertThat(breaks.isBefore(heading)).isFalse();
        assertThat(breaks.isDivided(caption + 1)).isTrue();
        assertThat(flaws(page(text, 300), page(heading, 700)))
                .as("a second time")
                .isEmpty();
    }

    @Test
    void aTableIsLoosenedRatherThanTheNextDivided() {
        int first = table(20);
        int second = table(20);

        mend(page(first, 743 - 159 - 50), page(second, 700));

        assertThat(breaks.looseness(first + 1)).isEqualTo(3);
        assertThat(breaks.isDivided(second + 1)).isFalse();
    }

    @Test
    void fewRowsAreNeverDividedNorAnyWhereOrdersAreCompared() {
        int text = strip(Strip.text("body", "正文。"));
        int few = table(5);
        int many = table(20);

        assertThat(flaws(page(text, 300), page(few, 200))).isEmpty();
        assertThat(flaws(Division.never(), page(text, 300), page(many, 700))).isEmpty();
    }

    private void mend(JRPrintPage... pages) {
        List<Flaw> flaws = flaws(pages);
        assertThat(flaws).hasSize(1);
        assertThat(flaws.get(0).page()).isZero();
        flaws.get(0).mend().run();
    }

    private List<Flaw> flaws(JRPrintPage... pages) {
        return flaws(Division.againstBlank(), pages);
    }

    private List<Flaw> flaws(Division division, JRPrintPage... pages) {
        PageForm form = PageForm.of(Document.Layout.PORTRAIT);
        return new LooseTables(strips, breaks, new PageRun(form, 0, strips.size()), division)
                .flaws(List.of(pages))
                .toList();
    }

    private int strip(Strip strip) {
        strips.add(strip);
        return strips.size() - 1;
    }

    /** @return its caption */
    private int table(int rows) {
        int caption = strip(Strip.captionBeside("表1", "件", 1));
        strip(Strip.table(
                TableTests.table(
                        List.of(TableTests.words("属地")),
                        Collections.nCopies(rows, TableTests.row(RowKind.NORMAL, "示例镇"))),
                null));
        return caption;
    }

    /** A page that begins with a strip, and of which all ends there. */
    private static JRPrintPage page(int strip, int bottom) {
        JRBasePrintText text = new JRBasePrintText(null);
        text.getPropertiesMap().setProperty(Structure.TAG, "P");
        text.setAnchorName(Integer.toString(strip));
        text.setY(105);
        text.setHeight(bottom - 105);
        JRBasePrintPage page = new JRBasePrintPage();
        page.setElements(new ArrayList<>(List.of(text)));
        return page;
    }
}
