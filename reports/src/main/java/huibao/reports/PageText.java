package huibao.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page in the order they were drawn, a line for each text that was drawn. */
final class PageText extends PDFTextStripper {
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean drawn;
    private boolean isTurned;

    static List<String> of(PDDocument document) throws IOException {
        PageText text = new PageText();
        // What the stripper would lay out itself is not wanted.
        text.writeText(document, Writer.nullWriter());
        return text.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        text.setLength(0);
        isTurned = page.getRotation() % 180 != 0;
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(text.toString());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (!isPageNumber(position)) {
            text.append(position.getUnicode());
            drawn = true;
        }
    }

    /** Below the type area of the upright sheet; of a page that lies crosswise it is the one text that stands upright. */
    private boolean isPageNumber(TextPosition position) {
        return isTurned
                ? position.getDir() == 0
                : position.getYDirAdj() > PageForm.of(Document.Layout.PORTRAIT).bottom();
    }

    @Override
    public void endText() {
        if (drawn) {
            text.append('\n');
            drawn = false;
        }
    }
}
