package huibao.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every character of a PDF stands. */
final class PlacedCharacters extends PDFTextStripper {
    private final List<Placed> placed = new ArrayList<>();

    /** One character; x and baseline in points from the upper left corner of its page, pages from 1. */
    record Placed(int page, String text, float x, float baseline, float width, float size, String font) {
        float right() {
            return x + width;
        }
    }

    static List<Placed> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PlacedCharacters characters = new PlacedCharacters();
            characters.writeText(document, Writer.nullWriter());
            return characters.placed;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the PDF", e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        placed.add(new Placed(
                getCurrentPageNo(),
                position.getUnicode(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSize(),
                position.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "")));
    }
}
