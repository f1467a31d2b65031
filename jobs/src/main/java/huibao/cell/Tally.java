package huibao.cell;

import huibao.fold.Fact;
import huibao.fold.FactSink;
import huibao.fold.TermSum;
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

    public Tally(List<CellTable> tables, int windows) {
        this.cells = new Cells(tables.size(), windows);
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

    private SubjectPlan plan(List<CellTable> tables, List<Integer> numbers, List<Term> terms) {
        TableSlot[] slots = numbers.stream()
                .map(number -> new TableSlot(tables.get(number), terms, cells.rows(number)))
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
            slot.add(fact, plan.amounts);
        }
    }
}
