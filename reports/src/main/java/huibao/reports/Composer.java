package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Enclosure;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns a document into strips of the page, and knows which of them must begin a page. */
final class Composer {
    /** Room for an entry of the table of contents, without its page, as in the template. */
    private static final float HALF = 176;

    /** Of body text, and of the line that says who made and read it. */
    static final float SIZE = 15.75f;

    private static final float HANDS = 12;
    private static final float CAPTION = 12;

    private final Faces faces;
    private final CompiledTemplates templates;
    private final Document.Layout layout;
    private final List<Strip> strips = new ArrayList<>();
    private final Set<Integer> pageStarts = new TreeSet<>();
    /** Blocks by the strip they begin with. */
    private final NavigableMap<Integer, Integer> starts = new TreeMap<>();

    private List<String> headings = List.of();
    private final List<PageRun> runs = new ArrayList<>();
    private PageForm form;
    private int runStart;
    private int level;

    /** @param layout of the text */
    Composer(Faces faces, CompiledTemplates templates, Document.Layout layout) {
        this.faces = faces;
        this.templates = templates;
        this.layout = layout;
        this.form = PageForm.of(layout);
    }

    /** In the order of the pages. */
    List<PageRun> runs() {
        return runs;
    }

    List<Strip> strips() {
        return strips;
    }

    Set<Integer> pageStarts() {
        return pageStarts;
    }

    /** The block that a strip is of, or the last one before it; -1 above the first. */
    int block(int strip) {
        return Optional.ofNullable(starts.floorEntry(strip))
                .map(Map.Entry::getValue)
                .orElse(-1);
    }

    /** Whether what stands before a strip ends there by the document's own will. */
    boolean endsBefore(int strip) {
        return pageStarts.contains(strip) || strips.get(strip).kind().equals("annexTitle");
    }

    void compose(Document document) {
        headings = FormWords.contents(document);
        document.head().ifPresent(this::addHead);
        document.masthead()
                .ifPresent(masthead ->
                        strips.add(Strip.beside("issue", document.marking().orElse(""), masthead.issue())));
        strips.add(Strip.text("title", broken(document.title())));
        document.subtitle().ifPresent(text -> strips.add(Strip.text("subtitle", text)));
        if (document.masthead().isEmpty()) {
            document.marking().ifPresent(text -> strips.add(Strip.text("subtitle", text)));
        }
        document.masthead().ifPresentOrElse(this::addHands, () -> strips.add(Strip.blank()));
        document.addressee().ifPresent(text -> strips.add(Strip.text("addressee", text + "：")));
        int textEnd = FormWords.textEnd(document);
        for (int i = 0; i < document.blocks().size(); i++) {
            if (i == textEnd) {
                close(document);
            }
            starts.put(strips.size(), i);
            add(document.blocks().get(i), document);
        }
        if (textEnd == document.blocks().size()) {
            close(document);
        }
        endRun(strips.size());
    }

    /** From this strip on pages lie so; where they did before, nothing changes. */
    private void turn(Document.Layout to, int strip) {
        PageForm next = PageForm.of(to);
        if (!next.equals(form)) {
            endRun(strip);
            form = next;
        }
    }

    private void endRun(int strip) {
        if (strip > runStart) {
            runs.add(new PageRun(form, runStart, strip));
            runStart = strip;
        }
    }

    /** What stands below the text: the annexes that follow, and who signs. */
    private void close(Document document) {
        List<Annex> annexes = FormWords.annexes(document);
        if (!annexes.isEmpty()) {
            strips.add(Strip.blank());
            strips.add(Strip.text("enclosure", enclosures(annexes, document)));
        }
        document.signature().ifPresent(this::sign);
    }

    /** GB/T 9704-2012 7.3.4: a name of several lines is set in to where it began. */
    private String enclosures(List<Annex> annexes, Document document) {
        float indent = (2 + FormWords.ENCLOSURES.length()) * SIZE;
        LineBreaker breaker = new LineBreaker(
                faces, faces.face(FaceName.FANGSONG.chinese()), SIZE, form.measure() - indent - 2 * SIZE);
        String blanks = "　".repeat(2 + FormWords.ENCLOSURES.length());
        return FormWords.ENCLOSURES
                + annexes.stream()
                        .map(annex ->
                                breaker.broken(FormWords.entry(annex, document)).replace("\n", "\n" + blanks + "　"))
                        .collect(Collectors.joining("\n" + blanks));
    }

    /** 7.3.7: the mark in the first line, the title in the third. */
    private void begin(Annex annex, Document document) {
        level = 1;
        turn(layout == Document.Layout.LANDSCAPE ? layout : annex.layout(), strips.size());
        pageStarts.add(strips.size());
        strips.add(Strip.text("annexMark", FormWords.mark(annex, document)));
        strips.add(Strip.blank());
        strips.add(Strip.annexTitle(
                broken(annex.title()), FormWords.mark(annex, document) + "　" + FormWords.entry(annex, document)));
        strips.add(Strip.blank());
    }

    private String broken(String title) {
        return new TitleBreaker(faces, form.measure()).broken(title);
    }

    /** Who made and read it, and whom it goes to, above the line that ends the masthead. */
    private void addHands(Document.Masthead masthead) {
        strips.add(Strip.text("hands", spread(FormWords.hands(masthead))));
        strips.add(masthead.sentTo()
                .map(readers -> Strip.text("sentTo", FormWords.sentTo(readers)))
                .orElseGet(() -> Strip.text("mastheadEnd", "")));
    }

    /** From the left to the right edge, with equal room for each. */
    private String spread(List<String> hands) {
        LineBreaker breaker = new LineBreaker(faces, faces.face(FaceName.FANGSONG.chinese()), HANDS, form.measure());
        float room = (float) form.measure() / hands.size();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < hands.size(); i++) {
            int blanks = Math.max(0, (int) ((i * room - breaker.width(line.toString())) / HANDS));
            line.append("　".repeat(blanks)).append(hands.get(i));
        }
        return line.toString();
    }

    /** GB/T 9704-2012 7.2.4 to 7.2.6, 7.3.1: the number two lines under the mark, the title two under the red line. */
    private void addHead(Document.RedHead head) {
        strips.add(Strip.text("redMark", head.mark()));
        strips.add(Strip.blank());
        strips.add(Strip.blank());
        strips.add(Strip.text("redNumber", head.number().orElse("")));
        strips.add(Strip.blank());
        strips.add(Strip.blank());
    }

    private void add(Block block, Document document) {
        block.match(new Block.BlockCases(
                this::add,
                paragraph -> strips.add(Strip.body(paragraph)),
                this::add,
                annex -> begin(annex, document),
                contents -> addContents(),
                pageBreak -> pageStarts.add(strips.size()),
                this::add,
                this::add));
    }

    private void add(Heading heading) {
        level = heading.level();
        strips.add(Strip.heading(heading.level(), heading.text()));
    }

    private void add(Enclosure enclosure) {
        strips.add(Strip.blank());
        strips.add(Strip.text("enclosure", enclosure.text()));
    }

    /** Two entries beside each other where both are short. */
    private void addContents() {
        strips.add(Strip.text("contentsTitle", FormWords.CONTENTS));
        LineBreaker breaker = new LineBreaker(faces, faces.face(FaceName.FANGSONG.chinese()), 12, HALF);
        int next = 0;
        while (next < headings.size()) {
            List<String> pair = headings.subList(next, Math.min(next + 2, headings.size()));
            boolean isWide = breaker.width(pair.get(0)) > HALF;
            boolean isAlone = isWide || pair.stream().anyMatch(entry -> breaker.width(entry) > HALF);
            strips.add(isWide ? Strip.wideContents(pair.get(0)) : Strip.contents(isAlone ? pair.subList(0, 1) : pair));
            next += isAlone ? 1 : pair.size();
        }
        strips.add(Strip.gap());
    }

    /** Where its columns do not fit, on a page of its own that lies crosswise, with the headings right above it. */
    private void add(Table table) {
        PageForm before = form;
        if (!TableGeometry.fits(faces, table, form.measure())) {
            turn(Document.Layout.LANDSCAPE, startOfHeadings());
        }
        addAsItLies(table);
        if (!form.equals(before)) {
            turn(Document.Layout.PORTRAIT, strips.size());
        }
    }

    /** Whether the unit has room at the right of a caption in the middle. */
    private boolean isBeside(String caption, String unit) {
        float name = new LineBreaker(faces, faces.face(FaceName.HEI.chinese()), CAPTION, form.measure()).width(caption);
        float note = new LineBreaker(faces, faces.face(FaceName.FANGSONG.chinese()), HANDS, form.measure()).width(unit);
        return note + CAPTION <= (form.measure() - name) / 2;
    }

    private int startOfHeadings() {
        int start = strips.size();
        while (start > 0 && strips.get(start - 1).kind().startsWith("heading")) {
            start--;
        }
        return start;
    }

    private void addAsItLies(Table table) {
        String caption = FormWords.caption(table);
        String unit = FormWords.unit(table);
        strips.add(
                isBeside(caption, unit)
                        ? Strip.captionBeside(caption, unit, level)
                        : Strip.caption(caption, unit, level));
        strips.add(Strip.table(table, new TableDesign.Looser(faces, templates, form, table)));
        if (!table.notes().isEmpty()) {
            strips.add(Strip.text("note", FormWords.notes(table)));
        }
        strips.add(Strip.gap());
    }

    private void add(Chart chart) {
        String caption = FormWords.caption(chart);
        ChartImage image = new ChartImage(chart, form.measure());
        strips.add(
                chart.source().isEmpty()
                        ? Strip.figure(image, caption, level)
                        : Strip.sourced(image, caption, chart.source(), level));
        strips.add(Strip.gap());
    }

    private void sign(Document.Signature signature) {
        strips.add(Strip.blank());
        strips.add(Strip.text(
                "signature",
                SignatureLayout.of(faces, form.measure(), signature).lines(signature)));
    }
}
