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
    /** Points from the top of the page to the lower edge of the type area; below it stands the page number. */
    private static final float TYPE_AREA_END = 743;

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean drawn;

    static List<String> of(PDDocument document) throws IOException {
        PageText text = new PageText();
        // What the stripper would lay out itself is not wanted.
        text.writeText(document, Writer.nullWriter());
        return text.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        text.setLength(0);
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(text.toString());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (position.getYDirAdj() < TYPE_AREA_END) {
            text.append(position.getUnicode());
            drawn = true;
        }
    }

    @Override
    public void endText() {
        if (drawn) {
            text.append('\n');
            drawn = false;
        }
    }
}
