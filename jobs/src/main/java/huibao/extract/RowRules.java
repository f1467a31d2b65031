package huibao.extract;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows of a small relation must be as wholes, and together. */
final class RowRules {
    /** A row that was accepted before, but not any more. */
    record Fault(long[] row, Rule rule, String column) {}

    private final Relation relation;
    private final List<Fault> faults = new ArrayList<>();
    private List<long[]> rows;

    /** @param rows without breaches of their columns, in the order of the SELECT */
    RowRules(Relation relation, List<long[]> rows) {
        this.relation = relation;
        this.rows = rows;
        filter(this::reversed);
        if (relation == Relation.CALENDAR_PERIOD) {
            filterOverlaps();
        }
        filterDuplicates();
        if (relation == Relation.REGION || relation == Relation.CATEGORY) {
            filterHierarchy();
        }
    }

    List<Fault> faults() {
        return faults;
    }

    List<long[]> rows() {
        return rows;
    }

    /** Gives the fault of a row, if it has one. */
    @FunctionalInterface
    private interface RowCheck {
        Optional<Fault> faultOf(long[] row);
    }

    private boolean filter(RowCheck check) {
        List<long[]> good = new ArrayList<>();
        for (long[] row : rows) {
            check.faultOf(row).ifPresentOrElse(faults::add, () -> good.add(row));
        }
        boolean changed = good.size() < rows.size();
        rows = good;
        return changed;
    }

    private Optional<Fault> reversed(long[] row) {
        return switch (relation) {
            case REGION, UNIT, ISSUE_GROUP_CATEGORY -> reversed(row, "valid_from", "valid_to", 0);
            // An end that does not belong to it must be later than the beginning.
            case CAMPAIGN, CALENDAR_PERIOD -> reversed(row, "starts_on", "ends_before", 1);
            default -> Optional.empty();
        };
    }

    private Optional<Fault> reversed(long[] row, String from, String to, int atLeast) {
        long end = row[relation.indexOf(to)];
        boolean isReversed = end != LakeColumn.NULL && end < row[relation.indexOf(from)] + atLeast;
        return isReversed ? Optional.of(new Fault(row, Rule.REVERSED, to)) : Optional.empty();
    }

    /** The SELECT orders periods by kind and beginning. */
    private void filterOverlaps() {
        int kind = relation.indexOf("kind");
        int startsOn = relation.indexOf("starts_on");
        int endsBefore = relation.indexOf("ends_before");
        long[] last = new long[] {LakeColumn.NULL, LakeColumn.NULL};
        filter(row -> {
            if (row[kind] == last[0] && row[startsOn] < last[1]) {
                return Optional.of(new Fault(row, Rule.OVERLAP, "starts_on"));
            }
            last[0] = row[kind];
            last[1] = row[endsBefore];
            return Optional.empty();
        });
    }

    private void filterDuplicates() {
        int[] key = Keys.of(relation);
        String column = relation.columns().get(key[0]).name();
        Set<List<Long>> seen = new HashSet<>();
        filter(row -> seen.add(Arrays.stream(key).mapToObj(cell -> row[cell]).toList())
                ? Optional.empty()
                : Optional.of(new Fault(row, Rule.DUPLICATE, column)));
    }

    /** Once a row is rejected, those below it have an unknown parent, and so on down. */
    private void filterHierarchy() {
        Hierarchy whole = new Hierarchy(rows);
        filter(row -> whole.isCycle(row[0], row[1])
                ? Optional.of(new Fault(row, Rule.CYCLE, "parent_code"))
                : Optional.empty());
        boolean changed = true;
        while (changed) {
            Hierarchy known = new Hierarchy(rows);
            changed = filter(row -> known.isUnknown(row[1])
                    ? Optional.of(new Fault(row, Rule.UNKNOWN, "parent_code"))
                    : Optional.empty());
        }
    }
}
