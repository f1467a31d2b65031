package huibao.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the ledger: what a unit answers for, and by when. This is all of a single item that ever leaves the counting:
 * no category, place, form, level, persons or text. The unit finds the matter in its own system.
 *
 * @param item the source's opaque number
 * @param tier of the campaign's list, {@code unknown} if it is not on it
 * @param assignedBy the levels that assigned it, {@code unknown} among them; none = nobody above did
 * @param post the post that leads it, a code
 * @param unit the responsible unit of the forwarding in force, a code
 * @param listedOn the first day it was assigned, led or supervised; on a campaign's list only, the day it was registered
 * @param dueOn the day set when it was supervised, else its effective due day
 * @param states as at the end of the period; none = still being worked on
 */
public record ListedItem(
        long item,
        String tier,
        Set<String> assignedBy,
        Optional<String> post,
        Optional<String> unit,
        LocalDate listedOn,
        Optional<LocalDate> dueOn,
        Set<ItemState> states) {
    public ListedItem {
        assignedBy = Set.copyOf(assignedBy);
        states = Set.copyOf(states);
    }

    /** 办结, 化解 and 终结 are never taken for one another, and may hold at once. */
    public enum ItemState {
        ANSWERED,
        CLOSED,
        WITHDRAWN,
        MERGED,
        RESOLVED,
        TERMINATED;

        /** Nobody waits for the item any more. */
        boolean settles() {
            return this == CLOSED || this == WITHDRAWN || this == MERGED;
        }
    }

    public boolean isSettled() {
        return states.stream().anyMatch(ItemState::settles);
    }

    public boolean isClosed() {
        return states.contains(ItemState.CLOSED);
    }

    /** Withdrawn or merged, which is not closed. */
    public boolean isLeft() {
        return isSettled() && !isClosed();
    }

    /** The due day still counts: neither answered nor settled. */
    public boolean isWaiting() {
        return !isSettled() && !states.contains(ItemState.ANSWERED);
    }
}
