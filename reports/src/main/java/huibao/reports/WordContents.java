package huibao.reports;

import java.util.List;

/**
 * A table of contents as Word's own field, so that it can be brought up to date when the text has changed. Its pages are
 * fields, too, marked as out of date: the reader's program knows them, this one does not.
 */
record WordContents(OfficeXml xml) {
    void write(List<String> headings) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Caption").end();
        text(Wording.CONTENTS);
        xml.end();
        for (int i = 0; i < headings.size(); i++) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TOC1").end();
            if (i == 0) {
                begin(" TOC \\o \"1-1\" \\h ", false);
            }
            xml.open("w:hyperlink", "w:anchor", mark(i + 1), "w:history", "1");
            text(headings.get(i));
            xml.open("w:r").empty("w:tab").end();
            begin(" PAGEREF " + mark(i + 1) + " \\h ", true);
            text("1");
            end();
            xml.end();
            if (i == headings.size() - 1) {
                end();
            }
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

    private void begin(String instruction, boolean isOutOfDate) {
        xml.open("w:r");
        if (isOutOfDate) {
            xml.empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "1");
        } else {
            xml.empty("w:fldChar", "w:fldCharType", "begin");
        }
        xml.end();
        xml.open("w:r")
                .text("w:instrText", instruction, "xml:space", "preserve")
                .end();
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
    }

    private void end() {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
    }

    private void text(String text) {
        xml.open("w:r").text("w:t", text, "xml:space", "preserve").end();
    }
}
