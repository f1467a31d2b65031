package huibao.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;

/** Renders a document. Reusable, and safe for use by several threads. */
public final class Renderer {
    private static final Document SHORT = new Document(
            "",
            "页",
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new Block.Heading(1, "页"),
                    new Block.Paragraph("页。"),
                    new Block.Table(
                            "",
                            1,
                            "页",
                            "页",
                            "",
                            List.of(new Block.Column(Optional.empty(), "页", 1, Block.Align.LEFT)),
                            List.of(new Block.Row(List.of(Block.Cell.words("页")))),
                            List.of())),
            Optional.empty(),
            Instant.EPOCH);

    private final Faces faces;
    private final PdfRendering pdf;

    public Renderer(Faces faces) {
        this.faces = faces;
        this.pdf = new PdfRendering(faces);
    }

    /**
     * Writes a document as PDF/A-2a: the same document gives the same bytes.
     *
     * @param out is left open
     * @return pages
     * @throws MissingGlyphException if no face has one of the characters
     */
    public int render(Document document, OutputStream out) {
        return render(new Arranged(document, Optional.empty()), out);
    }

    /** The same on pages that may be known. */
    public int render(Arranged arranged, OutputStream out) {
        Document document = arranged.document();
        new GlyphCheck(faces).check(document);
        try {
            return pdf.render(arranged, out);
        } catch (JRException e) {
            throw new IllegalStateException("Cannot render " + document.title() + " as PDF: " + e.getMessage(), e);
        }
    }

    /** Sets a page and throws it away, so that the first document finds everything read. */
    public void warmUp() {
        render(SHORT, OutputStream.nullOutputStream());
    }

    /**
     * The same document with text that follows a table or chart moved before it where that fills a page; for all formats, so
     * that they say the same in the same order.
     */
    public Arranged arranged(Document document) {
        try {
            return new Arrangement(pdf).of(document);
        } catch (JRException e) {
            throw new IllegalStateException("Cannot lay out " + document.title() + ": " + e.getMessage(), e);
        }
    }

    /** How many pages a document has. */
    public int pages(Document document) {
        try {
            return pdf.pages(document);
        } catch (JRException e) {
            throw new IllegalStateException("Cannot lay out " + document.title() + ": " + e.getMessage(), e);
        }
    }

    /** Writes a document as DOCX, to be edited; the same document gives the same bytes. */
    public void renderWord(Document document, OutputStream out) {
        renderWord(new Arranged(document, Optional.empty()), out);
    }

    /** The same on pages that may be known. */
    public void renderWord(Arranged arranged, OutputStream out) {
        Document document = arranged.document();
        GlyphCheck.checkTexts(document);
        try {
            new WordRendering(document, faces, contentsPages(arranged)).render(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the Word document of " + document.title(), e);
        }
    }

    private List<Integer> contentsPages(Arranged arranged) {
        Document document = arranged.document();
        if (document.blocks().stream().noneMatch(Block.Contents.class::isInstance)) {
            return List.of();
        }
        try {
            return pdf.headingPages(arranged);
        } catch (JRException e) {
            throw new IllegalStateException("Cannot set " + document.title() + ": " + e.getMessage(), e);
        }
    }

    /** Writes the tables of a document as a workbook of typed numbers; the same document gives the same bytes. */
    public void renderWorkbook(Document document, OutputStream out) {
        GlyphCheck.checkTexts(document);
        try {
            new WorkbookRendering().render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the workbook of " + document.title(), e);
        }
    }

    /** Writes a chart by itself as SVG; the same chart gives the same bytes. */
    public void renderSvg(Block.Chart chart, OutputStream out) {
        try {
            new ChartFile(chart).writeSvg(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the chart " + chart.caption(), e);
        }
    }

    /** Writes a chart by itself as a PNG of 192 pixels an inch, in greys. */
    public void renderPng(Block.Chart chart, OutputStream out) {
        try {
            new ChartFile(chart).writePng(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the chart " + chart.caption(), e);
        }
    }
}
