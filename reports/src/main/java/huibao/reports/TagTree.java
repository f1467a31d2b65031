package huibao.reports;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumberTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The structure tree of a PDF, written as it grows. OpenPDF keeps its own to the end, half a kilobyte for each cell of a table
 * of a thousand pages; here only what may still grow is in memory: the last element and those it lies in.
 */
final class TagTree {
    private final PdfWriter writer;
    private final PdfStructureTreeRoot root;
    private final Tag document;
    /** For each page, counted from 0, where the elements of its marks are listed: by the key OpenPDF gives the page. */
    private final Map<Integer, PdfIndirectReference> pages = new HashMap<>();

    private PdfArray marks = new PdfArray();

    TagTree(PdfWriter writer) {
        this.writer = writer;
        root = writer.getStructureTreeRoot();
        document = new Tag(this, root.getReference(), new PdfName("Document"));
        root.put(PdfName.K, document.reference());
    }

    /** The element everything lies in. */
    Tag document() {
        return document;
    }

    PdfIndirectReference newReference() {
        return writer.getPdfIndirectReference();
    }

    PdfIndirectReference page() {
        return writer.getPageReference(writer.getCurrentPageNumber());
    }

    /** @return the number of the mark on its page, from 0 */
    int mark(PdfIndirectReference element) {
        marks.add(element);
        return marks.size() - 1;
    }

    void endPage() {
        pages.put(writer.getCurrentPageNumber() - 1, write(marks, newReference()));
        marks = new PdfArray();
    }

    PdfIndirectReference write(PdfObject object, PdfIndirectReference reference) {
        try {
            writer.addToBody(object, reference);
            return reference;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the tags of the PDF", e);
        }
    }

    /** @param names of elements that have one */
    void end(PdfDictionary names) {
        document.end();
        root.put(new PdfName("IDTree"), names);
        try {
            root.put(PdfName.PARENTTREE, write(PdfNumberTree.writeTree(pages, writer), newReference()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the tags of the PDF", e);
        }
    }
}
