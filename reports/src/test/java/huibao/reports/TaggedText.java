package huibao.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
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

/** The text of a PDF that is content: no page numbers, no headers printed again, none of what the wanted tags do not hold. */
final class TaggedText extends PDFTextStripper {
    private final List<String> unwanted;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private TaggedText(List<String> unwanted) {
        this.unwanted = unwanted;
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static String of(byte[] pdf, String... without) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TaggedText read = new TaggedText(List.of(without));
            read.writeText(document, Writer.nullWriter());
            return read.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the PDF", e);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        open.push(tag.getName());
    }

    @Override
    public void endMarkedContentSequence() {
        open.pop();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (open.stream().noneMatch(tag -> tag.equals("Artifact") || unwanted.contains(tag))) {
            text.append(position.getUnicode());
        }
    }
}
