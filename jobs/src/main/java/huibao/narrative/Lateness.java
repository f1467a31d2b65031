package huibao.narrative;

import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which listed items are late on a day: past their day, or not forwarded for more than 15 days. */
record Lateness(LocalDate asOf) {
    /** Days after which an item should have been forwarded. */
    private static final long DAYS_TO_FORWARD = 15;

    boolean isLate(ListedItem item) {
        return isOverdue(item) || isUnforwarded(item);
    }

    boolean isOverdue(ListedItem item) {
        return item.isWaiting()
                && item.dueOn().filter(due -> due.isBefore(asOf)).isPresent();
    }

    boolean isUnforwarded(ListedItem item) {
        return item.isWaiting()
                && item.unit().isEmpty()
                && item.listedOn().plusDays(DAYS_TO_FORWARD).isBefore(asOf);
    }

    static boolean isAnsweredOnly(ListedItem item) {
        return !item.isSettled() && item.states().contains(ItemState.ANSWERED);
    }

    /** Days that the longest overdue is past its day; empty if none is. */
    Optional<Long> longest(List<ListedItem> items) {
        return items.stream()
                .filter(this::isOverdue)
                .flatMap(item -> item.dueOn().stream())
                .map(due -> ChronoUnit.DAYS.between(due, asOf))
                .max(Comparator.naturalOrder());
    }
}
