package huibao.reports;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every character of a PDF stands. */
final class PlacedCharacters extends PDFTextStripper {
    private final List<PlacedCharacter> placed = new ArrayList<>();
    private final Deque<String> tags = new ArrayDeque<>();

    private PlacedCharacters() {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        tags.push(tag.getName());
    }

    @Override
    public void endMarkedContentSequence() {
        tags.pop();
    }

    /**
     * One character; x and baseline in points from the upper left corner of its page, as it is read, pages from 1.
     *
     * @param tag what it is tagged as
     * @param sheet where it stands on the sheet of paper as it is printed, from the lower left
     */
    record PlacedCharacter(
            int page,
            String text,
            float x,
            float baseline,
            float width,
            float size,
            String font,
            String tag,
            Point2D.Float sheet,
            boolean isTurned) {
        float right() {
            return x + width;
        }
    }

    static List<PlacedCharacter> of(byte[] pdf) {
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
        placed.add(new PlacedCharacter(
                getCurrentPageNo(),
                position.getUnicode(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSize(),
                position.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
                tags.isEmpty() ? "" : tags.peek(),
                new Point2D.Float(
                        position.getTextMatrix().getTranslateX(),
                        position.getTextMatrix().getTranslateY()),
                getCurrentPage().getRotation() != 0));
    }
}
