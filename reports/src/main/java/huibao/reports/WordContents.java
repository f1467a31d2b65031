package huibao.reports;

import java.util.List;

/**
 * A table of contents whose pages are fields, marked as out of date: the program that opens the document knows them, this
 * one does not. Not one field as a whole: LibreOffice would print what stands in it instead of looking.
 */
record WordContents(OfficeXml xml) {
    /** @param pages as the PDF has them, until the program looks itself */
    void write(List<String> headings, List<Integer> pages) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Caption").end();
        text(FormWords.CONTENTS);
        xml.end();
        for (int i = 0; i < headings.size(); i++) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TOC1").end();
            xml.open("w:hyperlink", "w:anchor", mark(i + 1), "w:history", "1");
            text(headings.get(i));
            xml.open("w:r").empty("w:tab").end();
            beginField(" PAGEREF " + mark(i + 1) + " \\h ");
            text(pages.get(i).toString());
            endField();
            xml.end();
            xml.end();
        }
    }

    /** Around a heading, for the contents to point at. */
    static void startMark(OfficeXml xml, int section) {
        xml.empty("w:bookmarkStart", "w:id", Integer.toString(section), "w:name", mark(section));
    }

    static void endMark(OfficeXml xml, int section) {
        xml.empty("w:bookmarkEnd", "w:id", Integer.toString(section));
    }

    private static String mark(int section) {
        return "_Toc" + section;
    }

    private void beginField(String instruction) {
        xml.open("w:r")
                .empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "1")
                .end();
        xml.open("w:r")
                .text("w:instrText", instruction, "xml:space", "preserve")
                .end();
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
    }

    private void endField() {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
    }

    private void text(String text) {
        xml.open("w:r").text("w:t", text, "xml:space", "preserve").end();
    }
}
