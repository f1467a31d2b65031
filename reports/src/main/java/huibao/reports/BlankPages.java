package huibao.reports;

import java.util.List;
import java.util.OptionalInt;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * How much of a document's pages stays blank.
 *
 * @param pages all there are
 * @param points of height beyond a quarter of a page, summed over pages that do not end anything
 */
record BlankPages(int pages, int points) {
    boolean isLessThan(BlankPages other) {
        return pages < other.pages || pages == other.pages && points < other.points;
    }

    static BlankPages of(Composer composer, List<List<JRPrintPage>> runs) {
        int points = 0;
        for (int run = 0; run < runs.size(); run++) {
            PageForm form = composer.runs().get(run).form();
            List<JRPrintPage> pages = runs.get(run);
            for (int page = 0; page + 1 < pages.size(); page++) {
                OptionalInt next = first(pages.get(page + 1));
                int blank = blank(pages.get(page), form);
                if (blank > 0 && next.isPresent() && !composer.endsBefore(next.getAsInt())) {
                    points += blank;
                }
            }
        }
        return new BlankPages(runs.stream().mapToInt(List::size).sum(), points);
    }

    /** Points beyond a quarter of a page that stay blank at its foot; below 0 if less does. */
    static int blank(JRPrintPage page, PageForm form) {
        int end = page.getElements().stream()
                .filter(BlankPages::isContent)
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(0);
        return form.bottom() - end - form.height() / 4;
    }

    /** Points that stay blank above the first element. */
    static int above(JRPrintPage page, PageForm form) {
        return page.getElements().stream()
                        .filter(BlankPages::isContent)
                        .mapToInt(JRPrintElement::getY)
                        .findFirst()
                        .orElse(form.bottom())
                - form.top();
    }

    private static boolean isContent(JRPrintElement element) {
        return !Structure.tag(element).equals("Artifact");
    }

    /** The strip a page begins with; empty where one goes on. */
    static OptionalInt first(JRPrintPage page) {
        for (JRPrintElement element : page.getElements()) {
            if (element instanceof JRPrintText text && isContent(element)) {
                return text.getAnchorName() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(text.getAnchorName()));
            }
            if (isContent(element) && !(element instanceof JRPrintImage)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
