package huibao.reports;

import java.util.List;

/** Two columns of words: what is described, and what there is to know about it. */
record DefinitionSheet(List<List<String>> rows) {
    String xml() {
        OfficeXml xml = new OfficeXml();
        xml.open("worksheet", "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.open("cols");
        xml.empty("col", "min", "1", "max", "1", "width", "36", "customWidth", "1");
        xml.empty("col", "min", "2", "max", "2", "width", "100", "customWidth", "1");
        xml.end().open("sheetData");
        for (int row = 1; row <= rows.size(); row++) {
            xml.open("row", "r", Integer.toString(row));
            for (int column = 0; column < 2; column++) {
                String style = (column == 0 ? SheetStyle.CAPTION : SheetStyle.WORDS).id();
                xml.open("c", "r", TableSheet.reference(column, row), "s", style, "t", "inlineStr");
                xml.open("is")
                        .text("t", SheetText.escaped(rows.get(row - 1).get(column)))
                        .end()
                        .end();
            }
            xml.end();
        }
        return xml.close();
    }
}
