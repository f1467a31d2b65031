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
    /** Points from the top of the page to the lower edge of the type area; below it stands the page number. */
    private float typeAreaEnd;

    static List<String> of(PDDocument document) throws IOException {
        PageText text = new PageText();
        // What the stripper would lay out itself is not wanted.
        text.writeText(document, Writer.nullWriter());
        return text.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        text.setLength(0);
        boolean isTurned = page.getRotation() % 180 != 0;
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        PageForm form = isTurned ? PageForm.of(height, width) : PageForm.of(width, height);
        typeAreaEnd = (isTurned ? width : height) - form.foot();
    }

    @Override
    protected void endPage(PDPage page) {
        pages.add(text.toString());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (position.getYDirAdj() < typeAreaEnd) {
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
