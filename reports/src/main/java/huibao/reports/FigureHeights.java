package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
            OptionalInt height = figure < 0 ? OptionalInt.empty() : heightThatFits(figure, pages.get(page - 1));
            if (height.isPresent()) {
                flaws.add(new Flaw(page - 1, () -> breaks.makeLow(figure, height.getAsInt())));
            }
        }
        return flaws.stream();
    }

    /** Low; where more than a quarter of the page before would stay blank, as low as it takes. */
    private OptionalInt heightThatFits(int figure, JRPrintPage before) {
        int end = before.getElements().stream()
                .filter(FigureHeights::isContent)
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(run.form().bottom());
        int room = run.form().bottom() - end - AROUND;
        ChartImage chart = strips.get(figure).chart();
        int least = BlankPages.blank(before, run.form()) > 0 ? chart.least() : chart.low();
        return breaks.isBefore(figure) || breaks.isLow(figure) || room < least
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(room, chart.low()));
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
