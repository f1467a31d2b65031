package huibao.reports;

import java.util.List;

/** The other sheets by name, a click away. */
record ContentsSheet(String title, List<String> sheets) {
    String xml() {
        OfficeXml xml = new OfficeXml();
        xml.open("worksheet", "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.open("cols");
        xml.empty("col", "min", "1", "max", "1", "width", "60", "customWidth", "1")
                .end();
        xml.open("sheetData");
        row(xml, 1, title, SheetStyle.CAPTION);
        for (int i = 0; i < sheets.size(); i++) {
            row(xml, i + 2, sheets.get(i), SheetStyle.WORDS);
        }
        xml.end().open("hyperlinks");
        for (int i = 0; i < sheets.size(); i++) {
            String place = CellRanges.quoted(sheets.get(i)) + "!A1";
            xml.empty("hyperlink", "ref", "A" + (i + 2), "location", place, "display", sheets.get(i));
        }
        return xml.close();
    }

    private static void row(OfficeXml xml, int row, String text, SheetStyle style) {
        xml.open("row", "r", Integer.toString(row));
        xml.open("c", "r", "A" + row, "s", style.id(), "t", "inlineStr");
        xml.open("is").text("t", SheetText.escaped(text)).end().end().end();
    }
}
