package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import java.util.List;
import java.util.Locale;

/** A table of the reading view: what a row or column is about stands in a header cell, rows of one heading in one body. */
record ReadingTable(Table table, HtmlPen html) {
    void write() {
        html.scrolled("table-box", FormWords.caption(table)).open("table", "figures", "id", "table-" + table.number());
        html.open("caption", "").line("span", "caption", FormWords.caption(table));
        if (!FormWords.unit(table).isEmpty()) {
            html.line("span", "unit", FormWords.unit(table));
        }
        html.end();
        head();
        html.open("tbody", "");
        for (int i = 0; i < table.rows().size(); i++) {
            if (i > 0 && TableDesign.isHeading(table.rows().get(i))) {
                html.end().open("tbody", "");
            }
            row(table.rows().get(i));
        }
        html.end();
        notes();
        html.end().end();
    }

    /** The upper row of groups and columns without one, then the columns below the groups. */
    private void head() {
        List<Column> columns = table.columns();
        boolean hasGroups = columns.stream().anyMatch(column -> column.group().isPresent());
        html.open("thead", "").open("tr", "");
        int size;
        for (int first = 0; first < columns.size(); first += size) {
            size = TableGeometry.groupSize(columns, first);
            Column column = columns.get(first);
            if (column.group().isPresent()) {
                html.open("th", "", "scope", "colgroup", "colspan", Integer.toString(size));
                html.text(column.group().get()).end();
            } else {
                html.open("th", align(column), "scope", "col", "rowspan", hasGroups ? "2" : "");
                html.text(column.header()).end();
            }
        }
        html.end();
        if (hasGroups) {
            html.open("tr", "");
            columns.stream().filter(column -> column.group().isPresent()).forEach(column -> html.open(
                            "th", align(column), "scope", "col")
                    .text(column.header())
                    .end());
            html.end();
        }
        html.end();
    }

    private void row(Row row) {
        html.open("tr", row.kind() == RowKind.NORMAL ? "" : row.kind().name().toLowerCase(Locale.ROOT));
        if (TableDesign.isHeading(row)) {
            html.open(
                    "th",
                    "",
                    "scope",
                    "rowgroup",
                    "colspan",
                    Integer.toString(row.cells().size()));
            html.text(row.cells().get(0).text()).end();
        } else {
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row.cells().get(i), i);
            }
        }
        html.end();
    }

    private void cell(Cell cell, int column) {
        String align = align(table.columns().get(column));
        if (column == 0) {
            html.open("th", align, "scope", "row");
        } else {
            html.open("td", align);
        }
        cell.figure().ifPresentOrElse(id -> html.figure(id, cell.text()), () -> html.text(cell.text()));
        html.end();
    }

    private static String align(Column column) {
        return column.align().name().toLowerCase(Locale.ROOT);
    }

    private void notes() {
        if (!table.notes().isEmpty()) {
            html.open("tfoot", "").open("tr", "");
            html.open("td", "notes", "colspan", Integer.toString(table.columns().size()));
            html.line("span", "", FormWords.notes(table)).end().end().end();
        }
    }
}
