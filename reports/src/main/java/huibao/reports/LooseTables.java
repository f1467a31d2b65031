package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Mends pages of which more than a quarter would stay blank, unless an annex or what was asked to begin a page follows: gives
 * the rows of their tables more room; where that is not enough, lets the table that follows begin there after all.
 */
record LooseTables(List<Strip> strips, Breaks breaks, PageRun run, Division division) {
    private static final int MOST_POINTS = 5;

    Stream<Flaw> flaws(List<JRPrintPage> pages) {
        return IntStream.range(0, Math.max(0, pages.size() - 1))
                .boxed()
                .flatMap(page -> mend(pages.get(page), pages.get(page + 1)).map(mend -> new Flaw(page, mend)).stream());
    }

    private Optional<Runnable> mend(JRPrintPage page, JRPrintPage next) {
        int blank = BlankPages.blank(page, run.form());
        if (blank < 0 || beginsAnew(next)) {
            return Optional.empty();
        }
        List<Integer> tables = tables(page);
        int rows = tables.stream().mapToInt(this::rows).sum();
        int needed = rows == 0 ? Integer.MAX_VALUE : blank / rows + 1;
        OptionalInt divisible = needed > MOST_POINTS ? divisible(next) : OptionalInt.empty();
        if (divisible.isPresent()) {
            return Optional.of(() -> breaks.divide(BlankPages.first(next).orElseThrow(), divisible.getAsInt()));
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(() -> tables.forEach(table -> breaks.loosen(table, Math.min(MOST_POINTS, needed))));
    }

    private int rows(int table) {
        return strips.get(table).table().table().rows().size();
    }

    private boolean beginsAnew(JRPrintPage page) {
        return BlankPages.first(page).stream()
                .anyMatch(strip -> strips.get(strip).kind().startsWith("annex") || breaks.isAsked(strip));
    }

    /** The table that a page begins with, below headings or not, if its rows can stand on two and never did. */
    private OptionalInt divisible(JRPrintPage page) {
        int table = BlankPages.first(page).orElse(run.to());
        while (table < run.to() && strips.get(table).kind().startsWith("heading")) {
            table++;
        }
        table++;
        boolean isTable = table < run.to() && strips.get(table).table() != null;
        return division.of(
                isTable && rows(table) >= 2 * TableBreaks.LEAST_ROWS && !breaks.isDivided(table)
                        ? OptionalInt.of(table)
                        : OptionalInt.empty());
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
