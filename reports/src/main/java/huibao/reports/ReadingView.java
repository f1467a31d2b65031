package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Mark;
import huibao.reports.Block.Paragraph;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A document as a piece of HTML that says what its PDF says: real headings, tables and figures, each number a link to where
 * it comes from. Neither style nor script is in it; classes say what a part is, and a style sheet how it looks.
 */
public final class ReadingView {
    private final Document document;
    private final HtmlPen html;
    private int sections;
    private boolean isInAnnex;

    private ReadingView(Document document, Function<String, String> hrefOfFigure) {
        this.document = document;
        this.html = new HtmlPen(hrefOfFigure);
    }

    /**
     * @param hrefOfFigure address of the page that tells where a figure comes from, by its id
     * @return an {@code article}, in which every text is escaped
     * @throws MissingGlyphException if a text has a character that is none, such as a control character
     */
    public static String html(Document document, Function<String, String> hrefOfFigure) {
        GlyphCheck.checkTexts(document);
        return new ReadingView(document, hrefOfFigure).write();
    }

    private String write() {
        html.open("article", "document " + document.deliverable(), "lang", "zh-CN");
        addHead();
        int textEnd = FormWords.textEnd(document);
        document.blocks().subList(0, textEnd).forEach(this::add);
        close();
        document.blocks().subList(textEnd, document.blocks().size()).forEach(this::add);
        return html.close();
    }

    private void addHead() {
        html.open("header", "document-head");
        document.head().ifPresent(head -> {
            html.line("p", "red-mark", head.mark());
            head.number().ifPresent(number -> html.line("p", "red-number", number));
        });
        if (document.masthead().isPresent()) {
            document.marking().ifPresent(text -> html.line("p", "marking", text));
        }
        document.masthead().ifPresent(masthead -> html.line("p", "issue", masthead.issue()));
        html.line("h1", "title", document.title());
        document.subtitle().ifPresent(text -> html.line("p", "subtitle", text));
        document.masthead().ifPresentOrElse(this::addHands, () -> document.marking()
                .ifPresent(text -> html.line("p", "marking", text)));
        document.addressee().ifPresent(text -> html.line("p", "addressee", text + "："));
        html.end();
    }

    private void addHands(Document.Masthead masthead) {
        html.open("p", "hands");
        FormWords.hands(masthead).forEach(text -> html.line("span", "hand", text));
        html.end();
        masthead.sentTo().ifPresent(text -> html.line("p", "sent-to", FormWords.sentTo(text)));
    }

    private void add(Block block) {
        block.match(new Block.BlockCases(
                this::add,
                this::add,
                enclosure -> html.line("p", "enclosures", enclosure.text()),
                this::begin,
                contents -> addContents(),
                pageBreak -> {},
                table -> new ReadingTable(table, html).write(),
                chart -> new ReadingChart(chart, html).write()));
    }

    /** The title is the heading above all of them. */
    private void add(Heading heading) {
        String id = heading.level() == 1 ? "section-" + ++sections : "";
        html.open("h" + (heading.level() + 1), "", "id", id);
        html.text(heading.text()).end();
    }

    private void add(Paragraph paragraph) {
        html.open("p", "body");
        int end = paragraph.lead();
        if (end > 0) {
            html.line("span", "lead", paragraph.text().substring(0, end));
        }
        for (Mark mark : paragraph.marks()) {
            html.text(paragraph.text().substring(end, mark.start()));
            html.figure(mark.figure(), paragraph.text().substring(mark.start(), mark.end()));
            end = mark.end();
        }
        html.text(paragraph.text().substring(end)).end();
    }

    private void addContents() {
        List<String> headings = FormWords.contents(document);
        html.open("nav", "contents", "aria-label", FormWords.CONTENTS);
        html.line("p", "contents-title", FormWords.CONTENTS).open("ol", "");
        IntStream.range(0, headings.size()).forEach(i -> {
            html.open("li", "").open("a", "", "href", "#section-" + (i + 1));
            html.text(headings.get(i)).end().end();
        });
        html.end().end();
    }

    /** What stands below the text: the annexes that follow, and who signs. */
    private void close() {
        List<Annex> annexes = FormWords.annexes(document);
        for (int i = 0; i < annexes.size(); i++) {
            html.open("p", "enclosures").text(i == 0 ? FormWords.ENCLOSURES : "");
            html.open("a", "", "href", "#" + id(annexes.get(i)));
            html.text(FormWords.entry(annexes.get(i), document)).end().end();
        }
        document.signature().ifPresent(signature -> {
            html.line("p", "signature", signature.office());
            html.line("p", "signature-date", signature.date());
        });
    }

    private void begin(Annex annex) {
        if (isInAnnex) {
            html.end();
        }
        isInAnnex = true;
        html.open("section", "annex", "id", id(annex));
        html.line("p", "annex-mark", FormWords.mark(annex, document));
        html.line("h2", "annex-title", annex.title());
    }

    private static String id(Annex annex) {
        return "annex-" + annex.number();
    }
}
