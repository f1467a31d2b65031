package huibao.reports;

/** The paragraph styles of a Word document, as {@code house.jrtx} has them for PDF. Sizes in half points. */
enum WordStyle {
    PLAIN("Plain", "正文不缩进", "仿宋", 32, "left", 0, ""),
    BODY("Body", "公文正文", "仿宋", 32, "both", 0, "w:firstLine"),
    /** 35 mm under the upper edge of the type area. */
    RED_MARK("RedMark", "发文机关标志", "方正小标宋简体", 72, "center", 0, ""),
    RED_NUMBER("RedNumber", "发文字号", "仿宋", 32, "center", 0, ""),
    TITLE("Title", "Title", "方正小标宋简体", 44, "center", 0, ""),
    SUBTITLE("Subtitle", "Subtitle", "楷体", 32, "center", 0, ""),
    /** Of the masthead: marking and issue, then who made and read it, then whom it goes to, above a line. */
    ISSUE("Issue", "期号", "仿宋", 32, "left", 0, ""),
    HANDS("Hands", "编审签", "仿宋", 24, "left", 0, ""),
    SENT_TO("SentTo", "报送", "仿宋", 24, "left", 0, ""),
    ANNEX_MARK("AnnexMark", "附件序号", "黑体", 32, "left", 0, ""),
    ANNEX_TITLE("AnnexTitle", "附件标题", "方正小标宋简体", 44, "center", 1, ""),
    HEADING1("Heading1", "heading 1", "黑体", 32, "left", 1, "w:firstLine"),
    HEADING2("Heading2", "heading 2", "楷体", 32, "left", 2, "w:firstLine"),
    HEADING3("Heading3", "heading 3", "仿宋", 32, "left", 3, "w:firstLine"),
    HEADING4("Heading4", "heading 4", "仿宋", 32, "left", 4, "w:firstLine"),
    CONTENTS("TOC1", "toc 1", "仿宋", 24, "left", 0, ""),
    CAPTION("Caption", "caption", "黑体", 24, "center", 0, ""),
    UNIT("Unit", "表格单位", "仿宋", 21, "left", 0, ""),
    NOTE("Note", "表注", "仿宋", 21, "left", 0, ""),
    CELL("Cell", "表格", "仿宋", 21, "left", 0, ""),
    SECTION_END("SectionEnd", "分节", "仿宋", 2, "left", 0, ""),
    FIGURE("Figure", "图", "仿宋", 21, "center", 0, ""),
    FIGURE_CAPTION("FigureCaption", "图题", "黑体", 24, "center", 0, ""),
    PAGE_NUMBER("PageNumber", "页码", "宋体", 28, "left", 0, "");

    static final String LEAD = "Lead";
    private static final String RED = "E60012";
    private static final int TWO_CHARACTERS = 632;

    private final String id;
    private final String name;
    private final String face;
    private final int size;
    private final String align;
    private final int level;
    private final String indent;

    WordStyle(String id, String name, String face, int size, String align, int level, String indent) {
        this.id = id;
        this.name = name;
        this.face = face;
        this.size = size;
        this.align = align;
        this.level = level;
        this.indent = indent;
    }

    static String stylesheet() {
        OfficeXml xml = new OfficeXml();
        xml.open("w:styles", WordParts.NAMESPACES);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        font(xml, "仿宋");
        xml.empty("w:sz", "w:val", "32").empty("w:szCs", "w:val", "32");
        xml.empty("w:lang", "w:val", "zh-CN", "w:eastAsia", "zh-CN").end().end().end();
        for (WordStyle style : values()) {
            style.write(xml);
        }
        // Of a heading that stands in the first line of its paragraph.
        xml.open("w:style", "w:type", "character", "w:styleId", LEAD).empty("w:name", "w:val", "段首标题");
        xml.empty("w:qFormat").open("w:rPr");
        font(xml, HEADING2.face);
        xml.end().end();
        return xml.close();
    }

    private static void font(OfficeXml xml, String face) {
        xml.empty("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face);
    }

    private void write(OfficeXml xml) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
        xml.empty("w:name", "w:val", name).empty("w:qFormat");
        xml.open("w:pPr");
        if (level > 0 || this == CAPTION || this == UNIT || this == FIGURE) {
            xml.empty("w:keepNext");
        }
        if (this == UNIT || this == CONTENTS || this == ISSUE) {
            String right = Integer.toString(WordParts.MEASURE_POINTS * WordParts.TWIPS);
            String leader = this == CONTENTS ? "middleDot" : "none";
            xml.open("w:tabs")
                    .empty("w:tab", "w:val", "right", "w:leader", leader, "w:pos", right)
                    .end();
        }
        if (this == RED_NUMBER) {
            xml.open("w:pBdr");
            xml.empty("w:bottom", "w:val", "single", "w:sz", "12", "w:space", "11", "w:color", RED);
            xml.end();
        }
        if (this == SENT_TO) {
            xml.open("w:pBdr");
            xml.empty("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "4", "w:color", "000000");
            xml.end();
        }
        // No room between hanzi and digits, as in print.
        xml.empty("w:autoSpaceDE", "w:val", "0").empty("w:autoSpaceDN", "w:val", "0");
        if (this == RED_MARK) {
            xml.empty("w:spacing", "w:before", "1984", "w:after", "0");
        } else if (isOnGrid()) {
            xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "580", "w:lineRule", "exact");
        } else {
            xml.empty("w:snapToGrid", "w:val", "0");
        }
        if (!indent.isEmpty()) {
            xml.empty("w:ind", "w:firstLineChars", "200", indent, Integer.toString(TWO_CHARACTERS));
        }
        xml.empty("w:jc", "w:val", align);
        if (level > 0) {
            xml.empty("w:outlineLvl", "w:val", Integer.toString(level - 1));
        }
        xml.end().open("w:rPr");
        font(xml, face);
        if (size == 32) {
            // Word knows no 15.75 points: 16 points, a quarter of a point closer, set 28 characters to a line.
            xml.empty("w:spacing", "w:val", "-5");
        }
        if (this == RED_MARK) {
            xml.empty("w:color", "w:val", RED);
        }
        xml.empty("w:sz", "w:val", Integer.toString(size)).empty("w:szCs", "w:val", Integer.toString(size));
        xml.end().end();
    }

    private boolean isOnGrid() {
        return size >= 32;
    }
}
