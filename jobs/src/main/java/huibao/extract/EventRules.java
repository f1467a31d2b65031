package huibao.extract;

import huibao.lake.format.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events in the order of their instants, and no second row of one {@code event_id}: where the source has no unique
 * index the server looks for them once. The event of the smallest item is kept, and of its rows the first in order.
 */
final class EventRules implements DetailRules {
    private static final Relation EVENT = Relation.PETITION_EVENT;
    private static final int WIDTH = EVENT.columns().size();
    private static final int ITEM_ID = EVENT.indexOf("item_id");
    private static final int EVENT_ID = EVENT.indexOf("event_id");
    private static final int OCCURRED_AT = EVENT.indexOf("occurred_at");

    /** Only of events with more than one row. */
    private final Map<Long, Long> itemByEvent;

    private final Set<Long> seen = new HashSet<>();

    private EventRules(Map<Long, Long> itemByEvent) {
        this.itemByEvent = itemByEvent;
    }

    static EventRules of(SourceSnapshot snapshot, SourcePlan plan) {
        Map<Long, Long> items = new HashMap<>();
        if (!plan.isUnique(EVENT, "event_id")) {
            List<List<String>> rows = snapshot.rows("SELECT event_id, min(item_id) FROM petition_event"
                    + " WHERE event_id IS NOT NULL AND item_id IS NOT NULL GROUP BY event_id HAVING count(*) > 1");
            rows.forEach(row -> items.put(Long.valueOf(row.get(0)), Long.valueOf(row.get(1))));
        }
        return new EventRules(items);
    }

    /** A copy for another range of items, which another thread reads; no item is in two ranges. */
    EventRules forRange() {
        return new EventRules(itemByEvent);
    }

    @Override
    public int compare(long[] cells, int left, int right) {
        int byInstant = Long.compare(cells[left + OCCURRED_AT], cells[right + OCCURRED_AT]);
        if (byInstant != 0) {
            return byInstant;
        }
        int byEvent = Long.compare(cells[left + EVENT_ID], cells[right + EVENT_ID]);
        return byEvent != 0 ? byEvent : DetailRules.compareAll(cells, left, right, WIDTH);
    }

    @Override
    public int breachOf(long[] cells, int at, int kept) {
        if (itemByEvent.isEmpty()) {
            return BreachCode.NONE;
        }
        Long item = itemByEvent.get(cells[at + EVENT_ID]);
        boolean isKept = item == null || item == cells[at + ITEM_ID] && seen.add(cells[at + EVENT_ID]);
        return isKept ? BreachCode.NONE : BreachCode.of(Rule.DUPLICATE, EVENT_ID);
    }
}
