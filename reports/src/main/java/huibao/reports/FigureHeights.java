package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/** Draws a chart lower where it began a page only because it was a little too high for the room left on the one before. */
record FigureHeights(List<Strip> strips, Breaks breaks, PageRun run) {
    /** Of the gap before a figure, its caption and its source. */
    private static final int AROUND = 56;

    Stream<Flaw> flaws(List<JRPrintPage> pages) {
        List<Flaw> flaws = new ArrayList<>();
        for (int page = 1; page < pages.size(); page++) {
            int figure = figureAtTop(pages.get(page));
            if (figure >= 0 && fitsLower(figure, pages.get(page - 1))) {
                flaws.add(new Flaw(page - 1, () -> breaks.makeLow(figure)));
            }
        }
        return flaws.stream();
    }

    private boolean fitsLower(int figure, JRPrintPage before) {
        double height = strips.get(figure).chart().low().getDimension(null).getHeight();
        int end = before.getElements().stream()
                .filter(FigureHeights::isContent)
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(run.form().bottom());
        return !breaks.isBefore(figure)
                && !breaks.isLow(figure)
                && end + height + AROUND <= run.form().bottom();
    }

    private static boolean isContent(JRPrintElement element) {
        return !Structure.tag(element).equals("Artifact");
    }

    /** Strip of the figure a page begins with, or -1. */
    private static int figureAtTop(JRPrintPage page) {
        boolean figure = false;
        for (JRPrintElement element : page.getElements()) {
            if (element instanceof JRPrintImage) {
                figure = true;
            } else if (isContent(element)) {
                return figure && element instanceof JRPrintText text && text.getAnchorName() != null
                        ? Integer.parseInt(text.getAnchorName())
                        : -1;
            }
        }
        return -1;
    }
}
