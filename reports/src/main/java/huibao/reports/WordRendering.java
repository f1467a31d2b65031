package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Enclosure;
import huibao.reports.Block.Table;
import huibao.reports.OfficePackage.PackageRelationship;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A document to go on editing: real headings, real tables with repeated headers, charts that Word draws itself. */
final class WordRendering {
    private final Document document;
    private final Faces faces;
    private final List<Integer> pages;
    private final OfficePackage file;
    private final OfficeXml xml = new OfficeXml();
    private final List<PackageRelationship> relations = new ArrayList<>(List.of(
            PackageRelationship.office("rId1", "styles", "styles.xml"),
            PackageRelationship.office("rId2", "settings", "settings.xml"),
            PackageRelationship.office("rId3", "footer", "footer1.xml"),
            PackageRelationship.office("rId4", "footer", "footer2.xml")));
    private Document.Layout layout;
    private boolean pageBreak;
    /** On the page of what follows. */
    private boolean keepsNext;

    private int sections;

    /** @param pages of the headings of level 1; only asked for by a table of contents */
    WordRendering(Document document, Faces faces, List<Integer> pages) {
        this.pages = List.copyOf(pages);
        this.document = document;
        this.faces = faces;
        this.layout = document.layout();
        this.file = new OfficePackage(document.createdAt());
    }

    void render(OutputStream out) throws IOException {
        xml.open("w:document", WordParts.NAMESPACES).open("w:body");
        document.head().ifPresent(this::addHead);
        document.masthead()
                .ifPresent(masthead -> beside("Issue", document.marking().orElse(""), masthead.issue()));
        paragraph("Title", new TitleBreaker(faces, form().measure()).broken(document.title()));
        document.subtitle().ifPresent(text -> paragraph("Subtitle", text));
        document.masthead().ifPresentOrElse(this::addHands, this::addMarking);
        document.addressee().ifPresent(text -> paragraph("Plain", text + "："));
        int closing = closing();
        int end = FormWords.textEnd(document);
        for (int i = 0; i < end; i++) {
            keepsNext = i >= closing;
            add(document.blocks().get(i));
        }
        close(FormWords.annexes(document));
        keepsNext = false;
        document.blocks().subList(end, document.blocks().size()).forEach(this::add);
        WordParts.section(xml, layout);
        file.add("word/document.xml", "wordprocessingml.document.main+xml", xml.close());
        file.add("word/styles.xml", "wordprocessingml.styles+xml", WordStyle.stylesheet());
        file.add("word/settings.xml", "wordprocessingml.settings+xml", WordParts.settings());
        file.add("word/footer1.xml", "wordprocessingml.footer+xml", WordParts.footer("right"));
        file.add("word/footer2.xml", "wordprocessingml.footer+xml", WordParts.footer("left"));
        file.addRelations("word/_rels/document.xml.rels", relations);
        file.addProperties(document);
        file.write("word/document.xml", out);
    }

    /** The last block of the text: with all that follows it stands by the signature, which is never alone on a page. */
    private int closing() {
        List<Block> blocks = document.blocks();
        int last = FormWords.textEnd(document) - 1;
        while (last > 0 && blocks.get(last) instanceof Enclosure) {
            last--;
        }
        return document.signature().isPresent() ? last : blocks.size();
    }

    private void close(List<Annex> annexes) {
        for (int i = 0; i < annexes.size(); i++) {
            if (i == 0) {
                paragraph("Plain", "");
            }
            String blanks = "　".repeat(FormWords.ENCLOSURES.length());
            paragraph("Body", (i == 0 ? FormWords.ENCLOSURES : blanks) + FormWords.entry(annexes.get(i), document));
        }
        document.signature().ifPresent(this::sign);
    }

    private void begin(Annex annex) {
        pageBreak = !turn(document.layout() == Document.Layout.LANDSCAPE ? document.layout() : annex.layout());
        paragraph("AnnexMark", FormWords.mark(annex, document));
        paragraph("Plain", "");
        paragraph("AnnexTitle", new TitleBreaker(faces, form().measure()).broken(annex.title()));
        paragraph("Plain", "");
    }

    /** Ends a section whose pages lie otherwise than those that follow. @return whether it did */
    private boolean turn(Document.Layout next) {
        if (next == layout) {
            return false;
        }
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "SectionEnd");
        WordParts.section(xml, layout);
        xml.end().end();
        layout = next;
        return true;
    }

    private PageForm form() {
        return PageForm.of(layout);
    }

    private void addMarking() {
        document.marking().ifPresent(text -> paragraph("Subtitle", text));
        paragraph("Plain", "");
    }

    private void addHands(Document.Masthead masthead) {
        paragraph("Hands", String.join("　　　　　", FormWords.hands(masthead)));
        paragraph("SentTo", masthead.sentTo().map(FormWords::sentTo).orElse(""));
    }

    /** A text at the left edge, and one at the right. */
    private void beside(String style, String left, String right) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).end();
        run(left);
        xml.open("w:r").empty("w:tab").end();
        run(right);
        xml.end();
    }

    private void addHead(Document.RedHead head) {
        paragraph("RedMark", head.mark());
        paragraph("Plain", "");
        paragraph("Plain", "");
        paragraph("RedNumber", head.number().orElse(""));
        paragraph("Plain", "");
        paragraph("Plain", "");
    }

    private void add(Block block) {
        block.match(new Block.BlockCases(
                heading -> paragraph("Heading" + heading.level(), heading.text()),
                this::add,
                enclosure -> {
                    paragraph("Plain", "");
                    paragraph("Body", enclosure.text());
                },
                this::begin,
                contents -> new WordContents(xml).write(FormWords.contents(document), pages),
                pageStart -> pageBreak = true,
                this::add,
                this::add));
    }

    private void add(Block.Paragraph text) {
        paragraph("Body", text.text(), text.lead());
    }

    /** Where its columns do not fit, on a page that lies crosswise. */
    private void add(Table table) {
        Document.Layout before = layout;
        if (!TableGeometry.fits(faces, table, form().measure())) {
            turn(Document.Layout.LANDSCAPE);
        }
        addAsItLies(table);
        turn(before);
    }

    private void addAsItLies(Table table) {
        paragraph("Caption", FormWords.caption(table));
        beside("Unit", "", FormWords.unit(table));
        new WordTable(table, TableGeometry.of(faces, table, form().measure()), xml).write();
        // A paragraph keeps two tables apart even where there is no note.
        paragraph("Note", FormWords.notes(table));
    }

    /** Of more bars than fit on a page those that a page shows. */
    private void add(Chart whole) {
        Chart chart = whole.kind() == Block.ChartKind.BAR ? new BarChart(whole).part() : whole;
        int number = relations.size() + 1;
        String path = "charts/chart" + number + ".xml";
        relations.add(PackageRelationship.office("rId" + number, "chart", path));
        file.add(
                "word/" + path, "drawingml.chart+xml", OfficeChart.inWord(chart).xml());
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Figure").end().open("w:r");
        WordParts.drawing(xml, chart, number);
        xml.end().end();
        paragraph("FigureCaption", FormWords.caption(chart));
        if (!chart.source().isEmpty()) {
            paragraph("Note", chart.source());
        }
    }

    /** Set from the right, where Word keeps them whatever face it finds. */
    private void sign(Document.Signature signature) {
        SignatureLayout layout = SignatureLayout.of(faces, form().measure(), signature);
        paragraph("Plain", "");
        fromRight(signature.office(), layout.nameEnd());
        keepsNext = false;
        fromRight(signature.date(), layout.dateEnd());
    }

    private void fromRight(String text, float end) {
        int indent = Math.round((form().measure() - end) * WordParts.TWIPS);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Plain");
        keepNext();
        xml.empty("w:ind", "w:right", Integer.toString(Math.max(0, indent)));
        xml.empty("w:jc", "w:val", "right").end();
        run(text);
        xml.end();
    }

    private void paragraph(String style, String text) {
        paragraph(style, text, 0);
    }

    /**
     * Newlines become line breaks.
     *
     * @param lead how many of its characters are a heading
     */
    private void paragraph(String style, String text, int lead) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        keepNext();
        if (pageBreak) {
            xml.empty("w:pageBreakBefore");
            pageBreak = false;
        }
        xml.end();
        boolean isListed = style.equals("Heading1");
        if (isListed) {
            WordContents.startMark(xml, ++sections);
        }
        lead(text.substring(0, lead));
        String[] lines = text.substring(lead).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.open("w:r").empty("w:br").end();
            }
            run(lines[i]);
        }
        if (isListed) {
            WordContents.endMark(xml, sections);
        }
        xml.end();
    }

    private void keepNext() {
        if (keepsNext) {
            xml.empty("w:keepNext");
        }
    }

    private void lead(String text) {
        if (!text.isEmpty()) {
            xml.open("w:r")
                    .open("w:rPr")
                    .empty("w:rStyle", "w:val", WordStyle.LEAD)
                    .end();
            xml.text("w:t", text, "xml:space", "preserve").end();
        }
    }

    private void run(String text) {
        if (!text.isEmpty()) {
            xml.open("w:r").text("w:t", text, "xml:space", "preserve").end();
        }
    }
}
