package huibao.reports;

import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataSource;

/**
 * A row of the document template: one band across the page.
 *
 * @param lead of a paragraph, as in {@link Block.Paragraph}
 */
record Strip(
        String kind, String text, int lead, Captioned captioned, TableBody table, ChartImage chart, Outline outline) {
    /** What stands beside a table's caption. */
    record Captioned(String unit) {}

    /** @param design of the table with rows so many points higher */
    record TableBody(Block.Table table, TableDesign.Looser design) {
        JRDataSource rows(Set<Integer> breaks) {
            return new TableRows(table, breaks);
        }
    }

    /** An entry of the table of contents. */
    record Outline(int level, String text) {}

    static Strip text(String kind, String text) {
        return new Strip(kind, text, 0, null, null, null, null);
    }

    static Strip body(Block.Paragraph paragraph) {
        return new Strip("body", paragraph.text(), paragraph.lead(), null, null, null, null);
    }

    /** A text at the left edge, and one at the right. */
    static Strip beside(String kind, String left, String right) {
        return new Strip(kind, left, 0, new Captioned(right), null, null, null);
    }

    static Strip annexTitle(String text, String outline) {
        return new Strip("annexTitle", text, 0, null, null, null, new Outline(0, outline));
    }

    static Strip blank() {
        return text("blank", "");
    }

    static Strip gap() {
        return text("gap", "");
    }

    /** One or two entries of the table of contents; their pages are known when all is laid out. */
    static Strip contents(List<String> entries) {
        String beside = entries.size() > 1 ? entries.get(1) : null;
        return new Strip("contents", entries.get(0), 0, new Captioned(beside), null, null, null);
    }

    static Strip wideContents(String entry) {
        return text("wideContents", entry);
    }

    static Strip heading(int level, String text) {
        return new Strip("heading" + level, text, 0, null, null, null, new Outline(level - 1, text));
    }

    static Strip caption(String text, String unit, int level) {
        return new Strip("caption", text, 0, new Captioned(unit), null, null, new Outline(level, text));
    }

    /** The caption and the unit on one line. */
    static Strip captionBeside(String text, String unit, int level) {
        return new Strip("captionBeside", text, 0, new Captioned(unit), null, null, new Outline(level, text));
    }

    static Strip table(Block.Table table, TableDesign.Looser design) {
        return new Strip("tableRows", "", 0, null, new TableBody(table, design), null, null);
    }

    static Strip figure(ChartImage chart, String caption, int level) {
        return new Strip("figure", caption, 0, null, null, chart, new Outline(level, caption));
    }

    /** A figure with a line below its caption. */
    static Strip sourced(ChartImage chart, String caption, String source, int level) {
        return new Strip("sourced", caption, 0, new Captioned(source), null, chart, new Outline(level, caption));
    }
}
