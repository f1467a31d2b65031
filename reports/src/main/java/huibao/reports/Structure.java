package huibao.reports;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import net.sf.jasperreports.engine.JRPrintElement;

/**
 * The tags of a PDF: what a screen reader and a text extractor go by. Each element of a template says in a property
 * what it is; tables, rows and paragraphs over several pages are put together here.
 */
final class Structure {
    private static final String TAG = "net.sf.jasperreports.export.huibao.tag";
    private static final String ARTIFACT = "Artifact";

    // A long table has hundreds of thousands of cells, all of them kept to the end: their names are shared.
    private static final PdfName HEADER_CELL = new PdfName("TH");
    private static final PdfName DATA_CELL = new PdfName("TD");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName ATTRIBUTES = new PdfName("A");

    private final PdfStructureElement document;
    /** Names of notes and where they are: PDF/UA wants each note to have one. */
    private final PdfArray notes = new PdfArray();

    private PdfStructureElement table;
    private PdfStructureElement row;
    private PdfStructureElement contents;
    private PdfStructureElement contentsEntry;
    private PdfStructureElement unfinished;
    private int rowTop;
    private int rowPage;
    private boolean bodySeen;

    Structure(PdfWriter writer) {
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        document = new PdfStructureElement(root, new PdfName("Document"));
        PdfDictionary names = new PdfDictionary();
        names.put(PdfName.NAMES, notes);
        root.put(new PdfName("IDTree"), names);
    }

    static String tag(JRPrintElement element) {
        String tag = element.getPropertiesMap().getProperty(TAG);
        return tag == null ? ARTIFACT : tag;
    }

    /** Opens the mark of an element; {@code PdfContentByte.endMarkedContentSequence} closes it. */
    void begin(PdfContentByte content, JRPrintElement element, int page, boolean goesOn) {
        String tag = tag(element);
        if (tag.equals(ARTIFACT) || tag.equals("TH") && isRepeated()) {
            beginArtifact(content);
            return;
        }
        PdfStructureElement entry =
                switch (tag) {
                    case "TH", "TD" -> cell(element, tag, page);
                    case "P" -> paragraph();
                    case "Note" -> note();
                    case "TOCI" -> contentsEntry();
                    case "Reference" -> contentsEntry;
                    default -> plain(tag);
                };
        unfinished = goesOn ? entry : null;
        content.beginMarkedContentSequence(entry);
    }

    /** An empty cell still has its place in the row. */
    void skip(JRPrintElement element, int page) {
        if (tag(element).equals("TD")) {
            cell(element, "TD", page);
        }
    }

    void beginFigure(PdfContentByte content, String alternative) {
        PdfStructureElement figure = plain("Figure");
        figure.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(figure);
    }

    static void beginArtifact(PdfContentByte content) {
        content.beginMarkedContentSequence(new PdfName(ARTIFACT));
    }

    private PdfStructureElement plain(String tag) {
        table = null;
        return new PdfStructureElement(document, new PdfName(tag));
    }

    private PdfStructureElement paragraph() {
        return unfinished == null ? plain("P") : unfinished;
    }

    /** What is listed and its page are one entry. */
    private PdfStructureElement contentsEntry() {
        if (contents == null) {
            contents = plain("TOC");
        }
        contentsEntry = new PdfStructureElement(contents, new PdfName("TOCI"));
        return contentsEntry;
    }

    private PdfStructureElement note() {
        PdfStructureElement note = plain("Note");
        // Names are listed in their order.
        PdfString name = new PdfString("note-%04d".formatted(notes.size() / 2 + 1));
        note.put(new PdfName("ID"), name);
        notes.add(name);
        notes.add(note.getReference());
        return note;
    }

    /** A header printed again on the next page is no new content. */
    private boolean isRepeated() {
        return table != null && bodySeen;
    }

    private PdfStructureElement cell(JRPrintElement element, String tag, int page) {
        if (table == null) {
            table = new PdfStructureElement(document, TABLE);
            row = null;
            bodySeen = false;
        }
        boolean first = row == null || element.getY() != rowTop || page != rowPage;
        if (first) {
            row = new PdfStructureElement(table, ROW);
            rowTop = element.getY();
            rowPage = page;
        }
        boolean body = tag.equals("TD");
        bodySeen |= body;
        // What a row is about stands in its first cell.
        String scope = !body ? "Column" : first ? "Row" : "";
        PdfStructureElement cell = new PdfStructureElement(row, scope.isEmpty() ? DATA_CELL : HEADER_CELL);
        // Optional, and a name of its own in each of them.
        cell.remove(PdfName.TYPE);
        attributes(cell, element, scope);
        return cell;
    }

    private static void attributes(PdfStructureElement cell, JRPrintElement element, String scope) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(OWNER, TABLE);
        span(attributes, "ColSpan", element, TableDesign.COLUMN_SPAN);
        span(attributes, "RowSpan", element, TableDesign.ROW_SPAN);
        if (!scope.isEmpty()) {
            attributes.put(SCOPE, new PdfName(scope));
        }
        if (attributes.size() > 1) {
            cell.put(ATTRIBUTES, attributes);
        }
    }

    private static void span(PdfDictionary attributes, String name, JRPrintElement element, String property) {
        String span = element.getPropertiesMap().getProperty(property);
        if (span != null && !span.equals("1")) {
            attributes.put(new PdfName(name), new PdfNumber(span));
        }
    }
}
