package huibao.narrative;

import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.figure.ListedItem;
import huibao.figure.ListedItem.ItemState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which listed items are late at the end of a period: past their day, or not forwarded for more than 15 days. Days are
 * those of 最长超期天数, so that a document never tells two numbers of one matter.
 *
 * @param end exclusive
 * @param notOver the first day that is not over: the end, or the day of a cut-off before it
 */
record Lateness(LocalDate end, LocalDate notOver) {
    /** Days after which an item should have been forwarded. */
    private static final long DAYS_TO_FORWARD = 15;

    static Lateness of(EditionFacts facts) {
        LocalDate end = facts.period(Role.CURRENT).end();
        LocalDate cutoff = ShanghaiTime.dateOf(facts.cutoff());
        return new Lateness(end, cutoff.isBefore(end) ? cutoff : end);
    }

    LocalDate lastDay() {
        return end.minusDays(1);
    }

    boolean isLate(ListedItem item) {
        return isOverdue(item) || isUnforwarded(item);
    }

    boolean isOverdue(ListedItem item) {
        return item.isWaiting() && item.dueOn().filter(this::isOver).isPresent();
    }

    boolean isOver(LocalDate due) {
        return due.isBefore(notOver);
    }

    boolean isUnforwarded(ListedItem item) {
        return item.isWaiting() && item.unit().isEmpty() && daysListed(item) > DAYS_TO_FORWARD;
    }

    static boolean isAnsweredOnly(ListedItem item) {
        return !item.isSettled() && item.states().contains(ItemState.ANSWERED);
    }

    /** One for what fell due on the period's last day; what was not forwarded in time has waited since it was listed. */
    Optional<Long> daysLate(ListedItem item) {
        if (isOverdue(item)) {
            return item.dueOn().map(due -> ChronoUnit.DAYS.between(due, end));
        }
        return isUnforwarded(item) ? Optional.of(daysListed(item)) : Optional.empty();
    }

    /** Days that the longest overdue is past its day, of those that a unit answers for; empty if none is. */
    Optional<Long> longest(Collection<ListedItem> items) {
        return items.stream()
                .filter(item -> !isUnforwarded(item))
                .flatMap(item -> daysLate(item).stream())
                .max(Comparator.naturalOrder());
    }

    /** Days since the first of those was listed that are at no unit; empty if none is late. */
    Optional<Long> longestUnforwarded(Collection<ListedItem> items) {
        return items.stream().filter(this::isUnforwarded).map(this::daysListed).max(Comparator.naturalOrder());
    }

    private long daysListed(ListedItem item) {
        return ChronoUnit.DAYS.between(item.listedOn(), lastDay());
    }
}
