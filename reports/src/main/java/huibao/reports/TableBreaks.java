package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintPage;

/**
 * Keeps a table that fits on a page together, and of others at least three rows on a page: what is compared should be seen
 * at once, and a row or a note alone overleaf is overlooked.
 */
record TableBreaks(List<Strip> strips, Breaks breaks, PageRun run) {
    static final int LEAST_ROWS = 3;
    private static final Pattern LEADING = Pattern.compile("heading\\d|annexMark|annexTitle|blank");

    Stream<Flaw> flaws(List<JRPrintPage> pages) {
        return TablePart.split(pages).stream().flatMap(this::flawsOf);
    }

    private Stream<Flaw> flawsOf(List<TablePart> parts) {
        TablePart first = parts.get(0);
        if (isToBeMoved(parts)) {
            return Stream.of(
                    new Flaw(first.page(), () -> breaks.moveTable(start(first.caption()), first.caption() + 1)));
        }
        return Stream.concat(endingInHeadings(parts), tail(parts));
    }

    /** A heading goes over with the rows it is of. */
    private Stream<Flaw> endingInHeadings(List<TablePart> parts) {
        List<Flaw> flaws = new ArrayList<>();
        int table = parts.get(0).caption() + 1;
        int next = 0;
        for (TablePart part : parts) {
            next += part.rows();
            int start = rowStart(table, next);
            if (start < next && !breaks.rowsOf(table).contains(start)) {
                flaws.add(new Flaw(part.page(), () -> breaks.addBeforeRow(table, start)));
            }
        }
        return flaws.stream();
    }

    /** The row, or the heading right above it. */
    int rowStart(int table, int row) {
        List<Block.Row> rows = strips.get(table).table().table().rows();
        int start = row;
        while (start > 0 && TableDesign.isHeading(rows.get(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean isToBeMoved(List<TablePart> parts) {
        TablePart first = parts.get(0);
        int start = start(first.caption());
        if (breaks.isBefore(start) || start == run.from()) {
            return false;
        }
        int height = parts.stream().mapToInt(TablePart::height).sum();
        boolean isKeptWhole = height <= run.form().height() && !breaks.isDivided(first.caption() + 1);
        return first.rows() < LEAST_ROWS || isKeptWhole;
    }

    /** Rows are to go over with the last ones, so that these are not alone. */
    private Stream<Flaw> tail(List<TablePart> parts) {
        TablePart last = parts.get(parts.size() - 1);
        TablePart before = parts.get(parts.size() - 2);
        int missing = LEAST_ROWS - last.rows();
        int table = last.caption() + 1;
        int row = rowStart(table, parts.stream().mapToInt(TablePart::rows).sum() - LEAST_ROWS);
        boolean isMendable = missing > 0
                && before.rows() - missing >= LEAST_ROWS
                && !breaks.rowsOf(table).contains(row);
        return isMendable ? Stream.of(new Flaw(before.page(), () -> breaks.addBeforeRow(table, row))) : Stream.empty();
    }

    /** The first of the headings right above a caption or a paragraph, or the mark of the annex it begins. */
    int start(int strip) {
        int start = strip;
        while (start > run.from()
                && LEADING.matcher(strips.get(start - 1).kind()).matches()) {
            start--;
        }
        while (start < strip && strips.get(start).kind().equals("blank")) {
            start++;
        }
        return start;
    }
}
