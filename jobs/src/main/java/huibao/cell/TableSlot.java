package huibao.cell;

import huibao.fold.Fact;
import huibao.metric.Dimension;
import huibao.metric.Term;
import java.util.List;

/** A table in arrays, because every fact asks every table of its subject, and the fact being added to it. */
final class TableSlot {
    private final CellTable layout;
    private final boolean filtered;
    private final Dimension[] by;
    private final int[] radix;
    private final int cellCount;
    private final boolean byCategory;
    /** Where each of its sums stands among the subject's. */
    private final int[] terms;

    private final CellSums[][] rows;
    // What the fact adds: sums that are not 0.
    private final int[] sums;
    private int held;
    private final long[] amounts;
    private Fact fact;
    private long windows;

    TableSlot(CellTable layout, List<Term> terms, CellSums[][] rows) {
        this.layout = layout;
        this.filtered = !layout.where().isEmpty();
        this.by = layout.by().toArray(Dimension[]::new);
        this.radix = layout.radix().stream().mapToInt(Integer::intValue).toArray();
        this.cellCount = layout.cells();
        this.byCategory = layout.isByCategory();
        this.terms = layout.terms().stream().mapToInt(terms::indexOf).toArray();
        this.rows = rows;
        this.sums = new int[this.terms.length];
        this.amounts = new long[this.terms.length];
    }

    /** @param all the sums of the subject */
    void add(Fact added, long[] all) {
        windows = added.windows() & layout.windows();
        if (windows == 0 || filtered && !layout.admits(added)) {
            return;
        }
        held = 0;
        for (int sum = 0; sum < terms.length; sum++) {
            long amount = all[terms[sum]];
            if (amount != 0) {
                sums[held] = sum;
                amounts[held++] = amount;
            }
        }
        if (held > 0 || layout.histogram()) {
            fact = added;
            walk(0, 0);
        }
    }

    /** Walks the dimensions; where one overlaps, the fact goes into the cell of each of its members. */
    private void walk(int depth, int cell) {
        if (depth == by.length) {
            addTo(cell);
            return;
        }
        Dimension dimension = by[depth];
        int first = cell * radix[depth];
        if (!dimension.overlaps()) {
            walk(depth + 1, first + fact.member(dimension));
            for (int member : fact.moreMembers(dimension)) {
                walk(depth + 1, first + member);
            }
            return;
        }
        for (long members = fact.members(dimension); members != 0; members &= members - 1) {
            walk(depth + 1, first + Long.numberOfTrailingZeros(members));
        }
    }

    private void addTo(int cell) {
        for (long rest = windows; rest != 0; rest &= rest - 1) {
            CellSums in = at(Long.numberOfTrailingZeros(rest), cell);
            for (int i = 0; i < held; i++) {
                in.add(sums[i], amounts[i], fact.scheme());
            }
            if (layout.histogram()) {
                in.count(fact.days(), fact.scheme());
            }
        }
    }

    private CellSums at(int window, int cell) {
        if (rows[window] == null) {
            rows[window] = new CellSums[cellCount];
        }
        if (rows[window][cell] == null) {
            rows[window][cell] = new CellSums(terms.length, byCategory);
        }
        return rows[window][cell];
    }
}
