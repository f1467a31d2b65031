package huibao.reports;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * The tags of a PDF: what a screen reader and a text extractor go by. Each element of a template says in a property
 * what it is; tables, rows and paragraphs over several pages are put together here.
 */
final class Structure {
    static final String TAG = "net.sf.jasperreports.export.huibao.tag";
    private static final String ARTIFACT = "Artifact";

    private static final PdfName HEADER_CELL = new PdfName("TH");
    private static final PdfName DATA_CELL = new PdfName("TD");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName ATTRIBUTES = new PdfName("A");

    private static final PdfName MARK = new PdfName("MCID");
    private static final PdfName ARTIFACT_MARK = new PdfName(ARTIFACT);

    private final TagTree tree;
    private final Tag document;
    /** Names of notes and where they are: PDF/UA wants each note to have one. */
    private final PdfArray notes = new PdfArray();

    private Tag table;
    private Tag row;
    private Tag contents;
    private Tag contentsEntry;
    private Tag unfinished;
    private int rowTop;
    private int rowPage;
    private boolean bodySeen;

    Structure(PdfWriter writer) {
        tree = new TagTree(writer);
        document = tree.document();
    }

    void endPage() {
        tree.endPage();
    }

    void end() {
        PdfDictionary names = new PdfDictionary();
        names.put(PdfName.NAMES, notes);
        tree.end(names);
    }

    static String tag(JRPrintElement element) {
        String tag = element.getPropertiesMap().getProperty(TAG);
        return tag == null ? ARTIFACT : tag;
    }

    /** Opens the mark of an element; {@code PdfContentByte.endMarkedContentSequence} closes it. */
    void begin(PdfContentByte content, JRPrintText text, int page) {
        String tag = tag(text);
        if (tag.equals(ARTIFACT) || tag.equals("TH") && isRepeated()) {
            beginArtifact(content);
            return;
        }
        Tag entry =
                switch (tag) {
                    case "TH", "TD" -> cell(text, tag, page);
                    case "P" -> paragraph();
                    case "Note" -> note();
                    case "TOCI" -> contentsEntry();
                    case "Reference" -> contentsEntry;
                    default -> plain(tag);
                };
        unfinished = TextPainter.goesOn(text) ? entry : null;
        beginMark(content, entry);
    }

    /** An empty cell still has its place in the row. */
    void skip(JRPrintElement element, int page) {
        if (tag(element).equals("TD")) {
            cell(element, "TD", page);
        }
    }

    void beginFigure(PdfContentByte content, String alternative) {
        Tag figure = plain("Figure");
        figure.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
        beginMark(content, figure);
    }

    private static void beginMark(PdfContentByte content, Tag entry) {
        PdfDictionary mark = new PdfDictionary();
        mark.put(MARK, new PdfNumber(entry.mark()));
        content.beginMarkedContentSequence(entry.type(), mark, true);
    }

    static void beginArtifact(PdfContentByte content) {
        content.beginMarkedContentSequence(ARTIFACT_MARK);
    }

    /** What was begun before cannot go on behind it. */
    private Tag plain(String tag) {
        table = null;
        contents = null;
        return document.add(new PdfName(tag));
    }

    private Tag paragraph() {
        return unfinished == null ? plain("P") : unfinished;
    }

    /** What is listed and its page are one entry. */
    private Tag contentsEntry() {
        if (contents == null) {
            contents = plain("TOC");
        }
        contentsEntry = contents.add(new PdfName("TOCI"));
        return contentsEntry;
    }

    private Tag note() {
        Tag note = plain("Note");
        // Names are listed in their order.
        PdfString name = new PdfString("note-%04d".formatted(notes.size() / 2 + 1));
        note.put(new PdfName("ID"), name);
        notes.add(name);
        notes.add(note.reference());
        return note;
    }

    /** A header printed again on the next page is no new content. */
    private boolean isRepeated() {
        return table != null && bodySeen;
    }

    private Tag cell(JRPrintElement element, String tag, int page) {
        if (table == null) {
            table = document.add(TABLE);
            row = null;
            bodySeen = false;
        }
        boolean first = row == null || element.getY() != rowTop || page != rowPage;
        if (first) {
            row = table.add(ROW);
            rowTop = element.getY();
            rowPage = page;
        }
        boolean body = tag.equals("TD");
        bodySeen |= body;
        // What a row is about stands in its first cell.
        String scope = !body ? "Column" : first ? "Row" : "";
        Tag cell = row.add(scope.isEmpty() ? DATA_CELL : HEADER_CELL);
        attributes(cell, element, scope);
        return cell;
    }

    private static void attributes(Tag cell, JRPrintElement element, String scope) {
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
