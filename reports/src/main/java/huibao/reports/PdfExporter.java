package huibao.reports;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;

/**
 * JasperReports' exporter with its own text replaced: lines stand where they were measured, in the fonts they were
 * measured with, and every mark on the page is tagged or said to be decoration.
 */
final class PdfExporter extends JRPdfExporter {
    private final Faces faces;
    private final List<Strip> strips;
    private final Document document;
    private final int pages;
    private final BoxPainter boxes = new BoxPainter();
    private Structure structure;

    /** @param pages in all */
    PdfExporter(JasperReportsContext context, Faces faces, List<Strip> strips, Document document, int pages) {
        super(context);
        this.pages = pages;
        this.document = document;
        this.faces = faces;
        this.strips = strips;
    }

    @Override
    protected net.sf.jasperreports.pdf.common.PdfProducer createPdfProducer() {
        return new PdfProducer(createPdfProducerContext(), Fingerprint.of(document));
    }

    private PdfContentByte content() {
        return ((PdfProducer) pdfProducer).getPdfContentByte();
    }

    @Override
    protected void exportPage(JRPrintPage page) throws JRException, IOException {
        if (structure == null) {
            // The exporter's own tags are switched off, and its own metadata know nothing of PDF/UA.
            PdfWriter writer = ((PdfProducer) pdfProducer).getPdfWriter();
            structure = new Structure(writer);
            writer.setXmpMetadata(Metadata.of(document).xmp());
        }
        super.exportPage(page);
        Document.Layout layout = pageFormat.getPageWidth() > pageFormat.getPageHeight()
                ? Document.Layout.LANDSCAPE
                : Document.Layout.PORTRAIT;
        new PageNumber(faces, content()).paint(crtDocumentPageNumber, layout);
        structure.endPage();
        if (crtDocumentPageNumber == pages) {
            structure.end();
        }
        // A page that is written is not needed again.
        page.setElements(List.of());
    }

    /** Nothing links to pages, and an anchor is a text in a font that is not embedded. */
    @Override
    protected void writePageAnchor(int pageIndex) {}

    @Override
    public void exportText(JRPrintText text) {
        bookmark(text);
        String string = text.getFullText();
        background(text);
        if (string.isEmpty()) {
            structure.skip(text, crtDocumentPageNumber);
        } else {
            PdfContentByte content = content();
            structure.begin(content, text, crtDocumentPageNumber);
            new TextPainter(faces, content).paint(text, string, left(text), top(text));
            content.endMarkedContentSequence();
        }
        boxes.paint(content(), text.getLineBox(), left(text), top(text), text.getWidth(), text.getHeight());
    }

    @Override
    public void exportImage(JRPrintImage image) {
        ChartImage chart = (ChartImage) image.getRenderer();
        PdfContentByte content = content();
        structure.beginFigure(content, chart.alternative());
        content.saveState();
        chart.paint(new PdfCanvas(faces, content, left(image), top(image)));
        content.restoreState();
        content.endMarkedContentSequence();
    }

    /** The rule under a head says nothing. */
    @Override
    protected void exportLine(JRPrintLine line) {
        Structure.beginArtifact(content());
        super.exportLine(line);
        content().endMarkedContentSequence();
    }

    private float left(JRPrintElement element) {
        return element.getX() + getOffsetX();
    }

    private float top(JRPrintElement element) {
        return pageFormat.getPageHeight() - element.getY() - getOffsetY();
    }

    private void background(JRPrintText text) {
        if (text.getMode() == ModeEnum.OPAQUE) {
            PdfContentByte content = content();
            Structure.beginArtifact(content);
            content.saveState();
            content.setColorFill(text.getBackcolor());
            content.rectangle(left(text), top(text) - text.getHeight(), text.getWidth(), text.getHeight());
            content.fill();
            content.restoreState();
            content.endMarkedContentSequence();
        }
    }

    private void bookmark(JRPrintText text) {
        if (text.getAnchorName() != null) {
            Strip.Outline outline =
                    strips.get(Integer.parseInt(text.getAnchorName())).outline();
            if (outline != null) {
                addBookmark(outline.level() + 1, outline.text(), (int) left(text), text.getY() + getOffsetY());
            }
        }
    }
}
