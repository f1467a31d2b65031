package huibao.fold;

import huibao.calendar.ShanghaiTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An item's way through the stock: when it entered, left and came back. Events before the registration leave the state
 * the item is registered with, and move nothing themselves.
 */
final class StockPath {
    /**
     * A change of state.
     *
     * @param at when it counts, never before the registration
     * @param day of the event itself
     * @param withRegistration the item was registered in this state: it was never open here before
     */
    record Move(EventKind kind, long at, int day, boolean withRegistration) {}

    private final long registeredAt;
    private final List<Event> stockEvents = new ArrayList<>(4);
    private final List<Move> moves = new ArrayList<>(4);

    StockPath(KnownItem item) {
        this.registeredAt = item.row.registeredAt();
        for (Event event : item.events) {
            if (event.kind().movesStock()) {
                stockEvents.add(event);
            }
        }
        walk();
    }

    private void walk() {
        int next = 0;
        Event atRegistration = null;
        while (next < stockEvents.size() && stockEvents.get(next).isBefore(registeredAt)) {
            atRegistration = stockEvents.get(next++);
        }
        boolean open = atRegistration == null || atRegistration.kind() == EventKind.CLOSURE_REVOKED;
        if (!open) {
            moves.add(new Move(atRegistration.kind(), registeredAt, ShanghaiTime.dayOf(atRegistration.at()), true));
        }
        for (; next < stockEvents.size(); next++) {
            Event event = stockEvents.get(next);
            boolean opens = event.kind() == EventKind.CLOSURE_REVOKED;
            if (opens != open) {
                moves.add(new Move(event.kind(), event.at(), ShanghaiTime.dayOf(event.at()), false));
                open = opens;
            }
        }
    }

    /** Changes in order, the registration itself left out. */
    List<Move> moves() {
        return moves;
    }

    boolean isOpenAt(long bound) {
        if (registeredAt >= bound) {
            return false;
        }
        Event last = lastBefore(bound);
        return last == null || last.kind() == EventKind.CLOSURE_REVOKED;
    }

    /** The last word of the stock before a bound is this one; closed, withdrawn and merged are three states. */
    boolean isAt(EventKind state, long bound) {
        Event last = lastBefore(bound);
        return last != null && last.kind() == state;
    }

    boolean isWithdrawnOrMergedAt(long bound) {
        return isAt(EventKind.WITHDRAWN, bound) || isAt(EventKind.MERGED, bound);
    }

    boolean isSettledAt(long bound) {
        Event last = lastBefore(bound);
        return last != null && last.kind() != EventKind.CLOSURE_REVOKED;
    }

    /** The day of the first closing of the present spell of not being open; only if the item is closed at the bound. */
    int closedOn(long bound) {
        int day = Numbers.NONE;
        for (Event event : stockEvents) {
            if (!event.isBefore(bound)) {
                break;
            }
            if (event.kind() == EventKind.CLOSURE_REVOKED) {
                day = Numbers.NONE;
            } else if (event.kind() == EventKind.CLOSED && day == Numbers.NONE) {
                day = ShanghaiTime.dayOf(event.at());
            }
        }
        return day;
    }

    private Event lastBefore(long bound) {
        for (int i = stockEvents.size() - 1; i >= 0; i--) {
            if (stockEvents.get(i).isBefore(bound)) {
                return stockEvents.get(i);
            }
        }
        return null;
    }
}
