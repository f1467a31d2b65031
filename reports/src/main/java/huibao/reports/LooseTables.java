package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/** Gives the rows of tables more room where more than a quarter of their page would stay blank. */
record LooseTables(List<Strip> strips, Breaks breaks, PageRun run) {
    private static final int MOST_POINTS = 5;

    /** The first page that this helps. */
    Optional<Flaw> flaw(List<JRPrintPage> pages) {
        for (int page = 0; page + 1 < pages.size(); page++) {
            int blank = run.form().bottom() - end(pages.get(page)) - run.form().height() / 4;
            List<Integer> tables = blank < 0 ? List.of() : tables(pages.get(page));
            int rows = tables.stream().mapToInt(this::rows).sum();
            int points = rows == 0 ? 0 : Math.min(MOST_POINTS, blank / rows + 1);
            if (points > 0) {
                return Optional.of(new Flaw(page, () -> tables.forEach(table -> breaks.loosen(table, points))));
            }
        }
        return Optional.empty();
    }

    private int rows(int table) {
        return strips.get(table).table().table().rows().size();
    }

    private static int end(JRPrintPage page) {
        return page.getElements().stream()
                .filter(LooseTables::isContent)
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(0);
    }

    private static boolean isContent(JRPrintElement element) {
        return !Structure.tag(element).equals("Artifact");
    }

    /** Tables that begin on the page and have not been given any. */
    private List<Integer> tables(JRPrintPage page) {
        List<Integer> tables = new ArrayList<>();
        for (JRPrintElement element : page.getElements()) {
            if (element instanceof JRPrintText text && text.getAnchorName() != null) {
                int table = Integer.parseInt(text.getAnchorName()) + 1;
                boolean isTable = table < run.to() && strips.get(table).table() != null;
                if (isTable && breaks.looseness(table) == 0) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
