package huibao.extract;

import huibao.lake.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds second rows of one {@code event_id}. Where the source has no unique index the server counts once; the event of the
 * smallest item is kept, there the first in order.
 */
final class EventKeys implements Details.DetailRule {
    private static final int ITEM_ID = Relation.PETITION_EVENT.indexOf("item_id");
    private static final int EVENT_ID = Relation.PETITION_EVENT.indexOf("event_id");

    private final Map<Long, Long> itemByEvent;
    private final Set<Long> seen = new HashSet<>();

    private EventKeys(Map<Long, Long> itemByEvent) {
        this.itemByEvent = itemByEvent;
    }

    static EventKeys of(SourceSnapshot snapshot, SourcePlan plan) {
        Map<Long, Long> duplicates = new HashMap<>();
        if (!plan.isUnique(Relation.PETITION_EVENT, "event_id")) {
            List<List<String>> rows = snapshot.rows("SELECT event_id, min(item_id) FROM petition_event"
                    + " WHERE event_id IS NOT NULL AND item_id IS NOT NULL GROUP BY event_id HAVING count(*) > 1");
            rows.forEach(row -> duplicates.put(Long.valueOf(row.get(0)), Long.valueOf(row.get(1))));
        }
        return new EventKeys(duplicates);
    }

    /** For another range of items, and so another thread: an item is in one range only. */
    EventKeys forRange() {
        return new EventKeys(itemByEvent);
    }

    @Override
    public int breachOf(long[] cells, int at) {
        if (itemByEvent.isEmpty()) {
            return Breach.NONE;
        }
        Long item = itemByEvent.get(cells[at + EVENT_ID]);
        boolean isKept = item == null || item == cells[at + ITEM_ID] && seen.add(cells[at + EVENT_ID]);
        return isKept ? Breach.NONE : Breach.of(Rule.DUPLICATE, EVENT_ID);
    }
}
