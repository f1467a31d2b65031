package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Column;
import huibao.reports.Block.Table;
import java.util.List;
import java.util.Locale;

/** A table of Word: the header repeats, rows stay whole, groups are merged cells. Widths are those of the PDF. */
record WordTable(Table table, TableGeometry geometry, OfficeXml xml) {
    private static final Look HEADING = new Look("黑体", Align.CENTRE, true);

    private static final Look ROW_HEADING = new Look("黑体", Align.LEFT, true);

    private record Look(String face, Align align, boolean isHeading) {}

    void write() {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", twips(0, table.columns().size()), "w:type", "dxa");
        borders();
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.open("w:tblCellMar");
        xml.empty("w:left", "w:w", "40", "w:type", "dxa").empty("w:right", "w:w", "40", "w:type", "dxa");
        xml.end().end().open("w:tblGrid");
        for (int i = 0; i < table.columns().size(); i++) {
            xml.empty("w:gridCol", "w:w", twips(i, 1));
        }
        xml.end();
        header();
        for (Block.Row row : table.rows()) {
            startRow("w:cantSplit");
            if (TableDesign.isHeading(row)) {
                cell(row.cells().get(0).text(), 0, row.cells().size(), "", ROW_HEADING);
                xml.end();
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                Align align = table.columns().get(i).align();
                boolean total = TableDesign.isTotal(row);
                cell(row.cells().get(i).text(), i, 1, "", new Look(total ? "黑体" : "仿宋", align, false));
            }
            xml.end();
        }
        xml.end();
    }

    private void borders() {
        xml.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
        }
        xml.end();
    }

    private String twips(int column, int columns) {
        return Integer.toString((geometry.left(column + columns) - geometry.left(column)) * WordParts.TWIPS);
    }

    private void header() {
        List<Column> columns = table.columns();
        boolean grouped = geometry.groupHeight() > 0;
        if (grouped) {
            startRow("w:cantSplit", "w:tblHeader");
            int size;
            for (int first = 0; first < columns.size(); first += size) {
                size = TableGeometry.groupSize(columns, first);
                Column column = columns.get(first);
                boolean alone = column.group().isEmpty();
                String text = column.group().orElse(column.header());
                cell(text, first, size, alone ? "restart" : "", HEADING);
            }
            xml.end();
        }
        startRow("w:cantSplit", "w:tblHeader");
        for (int i = 0; i < columns.size(); i++) {
            boolean below = grouped && columns.get(i).group().isEmpty();
            cell(below ? "" : columns.get(i).header(), i, 1, below ? "continue" : "", HEADING);
        }
        xml.end();
    }

    private void startRow(String... properties) {
        xml.open("w:tr").open("w:trPr");
        List.of(properties).forEach(xml::empty);
        xml.end();
    }

    private void cell(String text, int column, int columns, String merge, Look look) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", twips(column, columns), "w:type", "dxa");
        if (columns > 1) {
            xml.empty("w:gridSpan", "w:val", Integer.toString(columns));
        }
        if (!merge.isEmpty()) {
            xml.empty("w:vMerge", "w:val", merge);
        }
        if (look.isHeading()) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EDEDED");
        }
        xml.empty("w:vAlign", "w:val", "center").end();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell");
        xml.empty(
                        "w:jc",
                        "w:val",
                        look.align() == Align.CENTRE
                                ? "center"
                                : look.align().name().toLowerCase(Locale.ROOT))
                .end();
        if (!text.isEmpty()) {
            String size = Integer.toString(Math.round(geometry.size() * 2));
            xml.open("w:r").open("w:rPr");
            xml.empty("w:rFonts", "w:ascii", look.face(), "w:hAnsi", look.face(), "w:eastAsia", look.face());
            xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).end();
            xml.text("w:t", text, "xml:space", "preserve").end();
        }
        xml.end().end();
    }
}
