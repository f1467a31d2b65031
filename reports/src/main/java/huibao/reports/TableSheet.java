package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One table as a sheet: caption, unit, header that stays in sight, numbers as numbers. */
final class TableSheet {
    /** The caption's row and the unit's. */
    private static final int ABOVE = 2;

    private final Table table;
    private final boolean hasGroups;
    private final OfficeXml xml = new OfficeXml();
    private final List<String> merged = new ArrayList<>();
    private int row;

    /** The rows of a table as a sheet has them: each once, and each number by itself. */
    static Table listed(Table table) {
        return CountsApart.of(OneBelowAnother.of(table));
    }

    /** @param table as it is listed */
    TableSheet(Table table) {
        this.table = table;
        this.hasGroups =
                table.columns().stream().anyMatch(column -> column.group().isPresent());
    }

    String xml() {
        xml.open("worksheet", "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").end();
        freeze(xml, headEnd());
        columns();
        xml.open("sheetData");
        words(FormWords.caption(table), SheetStyle.CAPTION);
        words(FormWords.unit(table) + "　" + table.ledger(), SheetStyle.WORDS);
        header();
        for (Block.Row one : table.rows()) {
            startRow();
            for (int i = 0; i < one.cells().size(); i++) {
                cell(one.cells().get(i), i, one.kind());
            }
            if (TableDesign.isHeading(one)) {
                merged.add(reference(0, row) + ":" + reference(one.cells().size() - 1, row));
            }
            xml.end();
        }
        FormWords.noteLines(table).forEach(note -> words(note, SheetStyle.WORDS));
        xml.end();
        merges();
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        return xml.close();
    }

    /** The header, as a range of rows. */
    String headRows() {
        return "$" + (ABOVE + 1) + ":$" + headEnd();
    }

    private int headEnd() {
        return ABOVE + (hasGroups ? 2 : 1);
    }

    /** The rows of the header and the first column stay in sight. */
    static void freeze(OfficeXml xml, int rows) {
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
        xml.empty(
                "pane",
                "xSplit",
                "1",
                "ySplit",
                Integer.toString(rows),
                "topLeftCell",
                reference(1, rows + 1),
                "activePane",
                "bottomRight",
                "state",
                "frozen");
        xml.end().end();
    }

    /** A weight of one is about ten characters of a number. */
    private void columns() {
        double least =
                table.columns().stream().mapToDouble(Column::weight).min().orElse(1);
        xml.open("cols");
        for (int i = 0; i < table.columns().size(); i++) {
            String number = Integer.toString(i + 1);
            Column column = table.columns().get(i);
            double wide = Math.min(60, Math.max(2.2 * column.header().length() + 2, 11 * column.weight() / least));
            xml.empty("col", "min", number, "max", number, "width", "%.1f".formatted(wide), "customWidth", "1");
        }
        xml.end();
    }

    private void header() {
        List<Column> columns = table.columns();
        if (hasGroups) {
            startRow();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                text(i, column.group().orElse(column.header()), SheetStyle.HEADER);
                if (column.group().isEmpty()) {
                    merged.add(reference(i, row) + ":" + reference(i, row + 1));
                }
            }
            mergeGroups(columns);
            xml.end();
        }
        startRow();
        for (int i = 0; i < columns.size(); i++) {
            text(i, columns.get(i).header(), SheetStyle.HEADER);
        }
        xml.end();
    }

    private void mergeGroups(List<Column> columns) {
        int size;
        for (int first = 0; first < columns.size(); first += size) {
            size = TableGeometry.groupSize(columns, first);
            if (size > 1) {
                merged.add(reference(first, row) + ":" + reference(first + size - 1, row));
            }
        }
    }

    private void merges() {
        if (!merged.isEmpty()) {
            xml.open("mergeCells", "count", Integer.toString(merged.size()));
            merged.forEach(range -> xml.empty("mergeCell", "ref", range));
            xml.end();
        }
    }

    private void cell(Cell cell, int column, Block.RowKind kind) {
        if (cell.value().isPresent()) {
            BigDecimal value = cell.value().get();
            xml.open(
                    "c",
                    "r",
                    reference(column, row),
                    "s",
                    SheetStyle.number(cell, value, kind).id());
            xml.text("v", value.toPlainString()).end();
        } else if (SheetText.day(cell.text()).isPresent()) {
            xml.open(
                    "c", "r", reference(column, row), "s", SheetStyle.date(kind).id());
            xml.text("v", SheetText.value(cell.text())).end();
        } else {
            text(
                    column,
                    cell.text(),
                    SheetStyle.words(table.columns().get(column).align(), kind));
        }
    }

    private void words(String text, SheetStyle style) {
        startRow();
        text(0, text, style);
        xml.end();
    }

    private void text(int column, String text, SheetStyle style) {
        xml.open("c", "r", reference(column, row), "s", style.id(), "t", "inlineStr")
                .open("is");
        xml.text("t", SheetText.escaped(text)).end().end();
    }

    private void startRow() {
        row++;
        xml.open("row", "r", Integer.toString(row));
    }

    /** A1 and so on: columns from 0, rows from 1. */
    static String reference(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
