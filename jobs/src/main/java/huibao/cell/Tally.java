package huibao.cell;

import huibao.fold.Fact;
import huibao.fold.FactSink;
import huibao.fold.TermSum;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Adds facts to the cells of every table of their subject. Not shared between threads. */
public final class Tally implements FactSink {
    private final Cells cells;
    private final Map<Subject, SubjectPlan> plans = new EnumMap<>(Subject.class);

    /** What one subject's facts go into: each distinct sum is worked out once for a fact, however many tables want it. */
    private record SubjectPlan(TermSum[] sums, TableSlot[] slots, long windows, long[] amounts) {}

    /** A table, in arrays because every fact asks every one of them, and where each of its sums stands among the subject's. */
    private record TableSlot(int table, CellTable layout, Dimension[] by, int[] radix, int[] terms) {
        static TableSlot of(int number, CellTable table, List<Term> terms) {
            return new TableSlot(
                    number,
                    table,
                    table.by().toArray(Dimension[]::new),
                    table.radix().stream().mapToInt(Integer::intValue).toArray(),
                    table.terms().stream().mapToInt(terms::indexOf).toArray());
        }
    }

    public Tally(List<CellTable> tables, int windows) {
        this.cells = new Cells(tables, windows);
        for (Subject subject : Subject.values()) {
            List<Integer> numbers = new ArrayList<>();
            LinkedHashSet<Term> terms = new LinkedHashSet<>();
            for (int table = 0; table < tables.size(); table++) {
                if (tables.get(table).subject() == subject) {
                    numbers.add(table);
                    terms.addAll(tables.get(table).terms());
                }
            }
            if (!numbers.isEmpty()) {
                plans.put(subject, plan(tables, numbers, List.copyOf(terms)));
            }
        }
    }

    private static SubjectPlan plan(List<CellTable> tables, List<Integer> numbers, List<Term> terms) {
        TableSlot[] slots = numbers.stream()
                .map(number -> TableSlot.of(number, tables.get(number), terms))
                .toArray(TableSlot[]::new);
        long windows = numbers.stream()
                .mapToLong(number -> tables.get(number).windows())
                .reduce(0, (one, other) -> one | other);
        return new SubjectPlan(
                terms.stream().map(TermSum::of).toArray(TermSum[]::new), slots, windows, new long[terms.size()]);
    }

    public Cells cells() {
        return cells;
    }

    @Override
    public void accept(Fact fact) {
        SubjectPlan plan = plans.get(fact.subject());
        if (plan == null || (fact.windows() & plan.windows) == 0) {
            return;
        }
        for (int sum = 0; sum < plan.amounts.length; sum++) {
            plan.amounts[sum] = plan.sums[sum].amount(fact);
        }
        for (TableSlot slot : plan.slots) {
            long windows = slot.layout.admits(fact) ? fact.windows() & slot.layout.windows() : 0;
            while (windows != 0) {
                int window = Long.numberOfTrailingZeros(windows);
                windows &= windows - 1;
                add(fact, plan, slot, window, 0, 0);
            }
        }
    }

    /** Walks the dimensions of a table; where one overlaps, the fact goes into the cell of each of its members. */
    private void add(Fact fact, SubjectPlan plan, TableSlot slot, int window, int depth, int cell) {
        if (depth == slot.by.length) {
            add(fact, plan, slot, cells.at(slot.table, window, cell));
            return;
        }
        Dimension dimension = slot.by[depth];
        int radix = slot.radix[depth];
        if (!dimension.overlaps()) {
            add(fact, plan, slot, window, depth + 1, cell * radix + fact.member(dimension));
            for (int member : fact.moreMembers(dimension)) {
                add(fact, plan, slot, window, depth + 1, cell * radix + member);
            }
            return;
        }
        for (long members = fact.members(dimension); members != 0; members &= members - 1) {
            int member = Long.numberOfTrailingZeros(members);
            add(fact, plan, slot, window, depth + 1, cell * radix + member);
        }
    }

    private static void add(Fact fact, SubjectPlan plan, TableSlot slot, CellSums cell) {
        for (int i = 0; i < slot.terms.length; i++) {
            long amount = plan.amounts[slot.terms[i]];
            if (amount != 0) {
                cell.add(i, amount, fact.scheme());
            }
        }
        if (slot.layout.histogram()) {
            cell.count(fact.days(), fact.scheme());
        }
    }
}
