package huibao.fold;

import java.util.ArrayList;
import java.util.List;

/** When an item turned resolved, and when that was taken back. Termination and control states are not resolution. */
final class ResolutionPath {
    private final List<Event> events = new ArrayList<>(2);
    private final List<Long> turns = new ArrayList<>(2);

    ResolutionPath(KnownItem item) {
        for (Event event : item.events) {
            if (event.kind() == EventKind.RESOLVED || event.kind() == EventKind.RESOLUTION_REVOKED) {
                events.add(event);
            }
        }
        walk(item.row.registeredAt());
    }

    private void walk(long registeredAt) {
        boolean resolved = isResolvedAt(registeredAt);
        if (resolved) {
            turns.add(registeredAt);
        }
        for (Event event : events) {
            if (!event.isBefore(registeredAt)) {
                boolean now = event.kind() == EventKind.RESOLVED;
                if (now && !resolved) {
                    turns.add(event.at());
                }
                resolved = now;
            }
        }
    }

    boolean isResolvedAt(long bound) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).isBefore(bound)) {
                return events.get(i).kind() == EventKind.RESOLVED;
            }
        }
        return false;
    }

    boolean turnsResolvedWithin(long start, long end) {
        for (long turn : turns) {
            if (turn >= start && turn < end) {
                return true;
            }
        }
        return false;
    }
}
