package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Contents;
import huibao.reports.Block.Heading;
import huibao.reports.Block.PageBreak;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRException;

/** Turns a document into strips of the page, and knows which of them must begin a page. */
final class Composer {
    /** Room for an entry of the table of contents, without its page, as in the template. */
    private static final float HALF = 176;

    private final Faces faces;
    private final Templates templates;
    private final PageForm form;
    private final List<Strip> strips = new ArrayList<>();
    private final Set<Integer> pageStarts = new TreeSet<>();
    private List<String> headings = List.of();
    private int level;

    Composer(Faces faces, Templates templates, PageForm form) {
        this.faces = faces;
        this.templates = templates;
        this.form = form;
    }

    List<Strip> strips() {
        return strips;
    }

    Set<Integer> pageStarts() {
        return pageStarts;
    }

    void compose(Document document) throws JRException {
        headings = Wording.contents(document);
        document.head().ifPresent(this::addHead);
        strips.add(Strip.text("title", new TitleBreaker(faces, form.measure()).broken(document.title())));
        document.subtitle().ifPresent(text -> strips.add(Strip.text("subtitle", text)));
        document.marking().ifPresent(text -> strips.add(Strip.text("subtitle", text)));
        strips.add(Strip.blank());
        document.addressee().ifPresent(text -> strips.add(Strip.text("addressee", text + "：")));
        for (Block block : document.blocks()) {
            add(block);
        }
        document.signature().ifPresent(this::sign);
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

    private void add(Block block) throws JRException {
        if (block instanceof Heading heading) {
            level = heading.level();
            strips.add(Strip.heading(heading.level(), heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            strips.add(Strip.text("body", paragraph.text()));
        } else if (block instanceof Annex annex) {
            strips.add(Strip.blank());
            strips.add(Strip.text("annex", annex.text()));
        } else if (block instanceof Contents) {
            addContents();
        } else if (block instanceof PageBreak) {
            pageStarts.add(strips.size());
        } else if (block instanceof Table table) {
            add(table);
        } else if (block instanceof Chart chart) {
            add(chart);
        }
    }

    /** Two entries beside each other where both are short. */
    private void addContents() {
        strips.add(Strip.text("contentsTitle", Wording.CONTENTS));
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

    private void add(Table table) throws JRException {
        String caption = Wording.caption(table);
        strips.add(Strip.caption(caption, Wording.unit(table), table.ledger(), level));
        strips.add(Strip.table(TableDesign.of(faces, templates.table(form), table), table));
        if (!table.notes().isEmpty()) {
            strips.add(Strip.text("note", Wording.notes(table)));
        }
        strips.add(Strip.gap());
    }

    private void add(Chart chart) {
        String caption = Wording.caption(chart);
        strips.add(Strip.figure(new ChartImage(chart, form.measure()), caption, chart.source(), level));
        strips.add(Strip.gap());
    }

    private void sign(Document.Signature signature) {
        strips.add(Strip.blank());
        strips.add(Strip.text(
                "signature",
                SignatureLayout.of(faces, form.measure(), signature).lines(signature)));
    }
}
