package huibao.reports;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;

/** A row of the document template: one band across the page. */
record Strip(String kind, String text, Captioned captioned, TableBody table, Renderable chart, Outline outline) {
    /** What stands beside a table's caption. */
    record Captioned(String unit, String ledger) {}

    record TableBody(JasperReport report, Block.Table table) {
        JRDataSource rows() {
            return new TableRows(table.rows());
        }
    }

    /** An entry of the table of contents. */
    record Outline(int level, String text) {}

    static Strip text(String kind, String text) {
        return new Strip(kind, text, null, null, null, null);
    }

    static Strip blank() {
        return text("blank", "");
    }

    static Strip gap() {
        return text("gap", "");
    }

    static Strip heading(int level, String text) {
        return new Strip("heading" + level, text, null, null, null, new Outline(level - 1, text));
    }

    static Strip caption(String text, String unit, String ledger, int level) {
        return new Strip("caption", text, new Captioned(unit, ledger), null, null, new Outline(level, text));
    }

    static Strip table(JasperReport report, Block.Table table) {
        return new Strip("tableRows", "", null, new TableBody(report, table), null, null);
    }

    static Strip figure(Renderable chart, String caption, String source, int level) {
        return new Strip("figure", caption, new Captioned(source, ""), null, chart, new Outline(level, caption));
    }
}
