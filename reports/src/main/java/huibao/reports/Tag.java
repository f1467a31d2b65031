package huibao.reports;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;

/**
 * An element of the structure tree. It is open until its parent gets the next child; then it and its children are written to
 * the file and must not be used again.
 */
final class Tag {
    private final TagTree tree;
    private final PdfIndirectReference reference;
    private final PdfDictionary content = new PdfDictionary();
    /** A mark on the page, or a list of marks, or of elements. */
    private PdfObject kids;

    private Tag last;

    Tag(TagTree tree, PdfIndirectReference parent, PdfName type) {
        this.tree = tree;
        this.reference = tree.newReference();
        content.put(PdfName.S, type);
        content.put(PdfName.P, parent);
    }

    PdfIndirectReference reference() {
        return reference;
    }

    /** Ends the element that was added before it. */
    Tag add(PdfName type) {
        endLast();
        last = new Tag(tree, reference, type);
        list().add(last.reference);
        return last;
    }

    void put(PdfName key, PdfObject value) {
        content.put(key, value);
    }

    PdfName type() {
        return content.getAsName(PdfName.S);
    }

    /** Takes the next mark of the page that is being written. @return its number */
    int mark() {
        int number = tree.mark(reference);
        if (kids == null) {
            kids = new PdfNumber(number);
            content.put(PdfName.PG, tree.page());
        } else {
            list().add(furtherMark(number));
        }
        return number;
    }

    /** It may lie on another page than the first. */
    private PdfDictionary furtherMark(int number) {
        PdfDictionary mark = new PdfDictionary(PdfName.MCR);
        mark.put(PdfName.PG, tree.page());
        mark.put(PdfName.MCID, new PdfNumber(number));
        return mark;
    }

    private PdfArray list() {
        if (!(kids instanceof PdfArray)) {
            PdfObject first = kids;
            PdfArray list = new PdfArray();
            if (first != null) {
                list.add(first);
            }
            kids = list;
        }
        return (PdfArray) kids;
    }

    void end() {
        endLast();
        content.put(PdfName.K, kids);
        tree.write(content, reference);
    }

    private void endLast() {
        if (last != null) {
            last.end();
            last = null;
        }
    }
}
