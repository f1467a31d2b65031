package huibao.count;

import huibao.cell.CellTable;
import huibao.fold.Cause;
import huibao.fold.FoldQuestion;
import huibao.fold.ItemChange;
import huibao.fold.PetitionItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What the items that changed for a cause counted for before, and what they count for after. */
public record CauseCounts(Map<Cause, PartitionCount> before, Map<Cause, PartitionCount> after) implements Serializable {
    public static CauseCounts none() {
        return new CauseCounts(new EnumMap<>(Cause.class), new EnumMap<>(Cause.class));
    }

    static CauseCounts of(
            Iterator<ItemVersions> items,
            FoldQuestion then,
            List<CellTable> tablesThen,
            FoldQuestion now,
            List<CellTable> tablesNow) {
        ItemChange change = new ItemChange(then, now);
        Map<Cause, List<List<PetitionItem>>> before = new EnumMap<>(Cause.class);
        Map<Cause, List<List<PetitionItem>>> after = new EnumMap<>(Cause.class);
        while (items.hasNext()) {
            ItemVersions item = items.next();
            for (ItemChange.ChangeStep step : change.steps(item.before(), item.after())) {
                for (Cause cause : step.causes()) {
                    add(before, cause, item.before());
                    add(after, cause, step.versions());
                }
            }
        }
        return new CauseCounts(counted(before, then, tablesThen), counted(after, now, tablesNow));
    }

    private static void add(Map<Cause, List<List<PetitionItem>>> items, Cause cause, List<PetitionItem> versions) {
        List<List<PetitionItem>> changed = items.computeIfAbsent(cause, one -> new ArrayList<>());
        if (!versions.isEmpty()) {
            changed.add(versions);
        }
    }

    private static Map<Cause, PartitionCount> counted(
            Map<Cause, List<List<PetitionItem>>> items, FoldQuestion question, List<CellTable> tables) {
        Map<Cause, PartitionCount> counts = new EnumMap<>(Cause.class);
        items.forEach((cause, changed) -> counts.put(
                cause, PartitionCount.of(changed.iterator(), Collections.emptyIterator(), question, tables)));
        return counts;
    }

    public CauseCounts and(CauseCounts other) {
        other.before.forEach((cause, count) -> before.merge(cause, count, PartitionCount::and));
        other.after.forEach((cause, count) -> after.merge(cause, count, PartitionCount::and));
        return this;
    }
}
