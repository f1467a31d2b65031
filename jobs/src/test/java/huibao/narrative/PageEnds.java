package huibao.narrative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the text of each page ends, measured from the PDF. */
public final class PageEnds extends PDFTextStripper {
    private static final float PAGE_NUMBER = 14;
    /** Of a row below the baseline of its text. */
    private static final float FOOT = 10;

    private final List<MeasuredPage> pages = new ArrayList<>();
    private List<TextPosition> page;

    /** @param isTurned lies crosswise */
    private record MeasuredPage(List<TextPosition> text, boolean isTurned) {
        int top() {
            return isTurned ? 79 : 105;
        }

        int bottom() {
            return isTurned ? 521 : 743;
        }

        float end() {
            return (float)
                    text.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(top());
        }

        boolean isBlankFromAQuarterOn() {
            return bottom() - end() - FOOT > (bottom() - top()) / 4f;
        }

        boolean beginsAnnex() {
            return words().startsWith("附件");
        }

        /** Who signs never stands alone, so that the text before goes over to that page. */
        boolean isSigned() {
            return words().contains("信访局2");
        }

        String words() {
            return text.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }
    }

    private PageEnds() {}

    /** Pages of which more than a quarter stays blank, but the last, and those that an annex or who signs follows. */
    public static List<String> blank(byte[] pdf) {
        List<MeasuredPage> pages = measured(pdf);
        List<String> blank = new ArrayList<>();
        for (int i = 0; i + 1 < pages.size(); i++) {
            MeasuredPage one = pages.get(i);
            MeasuredPage next = pages.get(i + 1);
            boolean ends = next.beginsAnnex() || next.isSigned();
            if (!ends && one.isBlankFromAQuarterOn()) {
                blank.add("page " + (i + 1) + " is blank from " + one.end() + " on; the next begins: "
                        + next.words().substring(0, Math.min(30, next.words().length())));
            }
        }
        return blank;
    }

    private static List<MeasuredPage> measured(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PageEnds ends = new PageEnds();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                ends.page = new ArrayList<>();
                ends.setStartPage(number);
                ends.setEndPage(number);
                ends.writeText(document, Writer.nullWriter());
                ends.pages.add(
                        new MeasuredPage(ends.page, document.getPage(number - 1).getRotation() != 0));
            }
            return ends.pages;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the PDF", e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (Math.abs(position.getFontSizeInPt() - PAGE_NUMBER) > 0.1
                && !position.getUnicode().isBlank()) {
            page.add(position);
        }
    }
}
