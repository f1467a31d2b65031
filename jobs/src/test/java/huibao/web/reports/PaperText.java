package huibao.web.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a paper says, read from the bytes of its PDF by its tags. Page numbers, and heads of tables printed again overleaf,
 * are tagged as no content, so they are not in it.
 *
 * @param text but for charts
 * @param charts words and numbers drawn in them
 */
record PaperText(String text, String charts) {
    static PaperText of(Path pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder charts = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor tagged = new PDFMarkedContentExtractor();
                tagged.processPage(page);
                tagged.getMarkedContents().forEach(content -> add(content, text, charts));
            }
        }
        return new PaperText(plain(text.toString()), plain(charts.toString()));
    }

    private static void add(PDMarkedContent content, StringBuilder outer, StringBuilder charts) {
        StringBuilder place = content.getTag().equals("Figure") ? charts : outer;
        if (content.getTag().equals("Artifact")) {
            return;
        }
        for (Object inside : content.getContents()) {
            if (inside instanceof PDMarkedContent nested) {
                add(nested, place, charts);
            } else if (inside instanceof TextPosition position) {
                place.append(position.getUnicode());
            }
        }
    }

    /** Blanks and line ends are layout; full and half width of one character, and its forms of compatibility, read alike. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
