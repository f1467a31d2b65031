package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/** Gives the rows of tables more room where more than a quarter of their page would stay blank, unless an annex or what was asked to begin a page follows. */
record LooseTables(List<Strip> strips, Breaks breaks, PageRun run) {
    private static final int MOST_POINTS = 5;

    /** The first page that this helps. */
    Optional<Flaw> flaw(List<JRPrintPage> pages) {
        for (int page = 0; page + 1 < pages.size(); page++) {
            int blank = BlankPages.blank(pages.get(page), run.form());
            boolean isFlaw = blank >= 0 && !beginsAnew(pages.get(page + 1));
            List<Integer> tables = isFlaw ? tables(pages.get(page)) : List.of();
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

    private boolean beginsAnew(JRPrintPage page) {
        return BlankPages.first(page).stream()
                .anyMatch(strip -> strips.get(strip).kind().startsWith("annex") || breaks.isAsked(strip));
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
