package huibao.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a rendered PDF says, read back from its bytes, against what the document meant it to say. Whoever publishes
 * refuses a PDF of which anything is missing.
 *
 * @param missing what the PDF does not say, with its place in the document; empty when all is well
 * @param pages the text of each page in reading order, without page numbers: a line for each paragraph, cell or label
 */
public record TextVerification(List<String> missing, List<String> pages) {
    public TextVerification {
        missing = List.copyOf(missing);
        pages = List.copyOf(pages);
    }

    public static TextVerification of(Document document, byte[] pdf) {
        List<String> pages = pages(pdf);
        ReadText text = new ReadText(plain(String.join("", pages)));
        List<String> missing = new ArrayList<>();
        for (Intended intended : Intended.of(document)) {
            String wanted = plain(intended.text());
            if (!wanted.isEmpty() && !text.shows(intended.kind(), wanted, plain(intended.heading()))) {
                missing.add(intended.where() + ": " + intended.text());
            }
        }
        return new TextVerification(missing, pages);
    }

    private static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PageText.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rendered PDF back", e);
        }
    }

    /** Spaces and line ends are layout; two code points for one glyph (full and half width) read alike. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
