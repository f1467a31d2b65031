package huibao.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Running totals of one cell at the bounds of its known periods. Bounds that no period joins have totals of their own, for
 * nothing is known of what lies between.
 */
final class Timeline {
    private final List<TreeMap<LocalDate, Long>> pieces = new ArrayList<>();

    /** False where the period contradicts those already known. */
    boolean add(Quantity period, long value) {
        TreeMap<LocalDate, Long> first = piece(period.from());
        TreeMap<LocalDate, Long> last = piece(period.to());
        if (first == last) {
            return last.get(period.to()) - first.get(period.from()) == value;
        }
        long shift = first.get(period.from()) + value - last.get(period.to());
        last.forEach((day, total) -> first.put(day, total + shift));
        pieces.remove(last);
        return true;
    }

    /** What was counted between two days, if that follows. */
    Optional<Long> between(LocalDate from, LocalDate to) {
        return pieces.stream()
                .filter(piece -> piece.containsKey(from) && piece.containsKey(to))
                .findFirst()
                .map(piece -> piece.get(to) - piece.get(from));
    }

    /** True where no part of the period is negative; else its measure does not add up over time. */
    boolean rises(Quantity period) {
        List<LocalDate> days = daysOf(period);
        for (int i = 1; i < days.size(); i++) {
            if (between(days.get(i - 1), days.get(i)).orElseThrow() < 0) {
                return false;
            }
        }
        return true;
    }

    /** The known bounds from the period's first to its last. */
    List<LocalDate> daysOf(Quantity period) {
        return List.copyOf(piece(period.from())
                .subMap(period.from(), true, period.to(), true)
                .keySet());
    }

    private TreeMap<LocalDate, Long> piece(LocalDate day) {
        for (TreeMap<LocalDate, Long> piece : pieces) {
            if (piece.containsKey(day)) {
                return piece;
            }
        }
        TreeMap<LocalDate, Long> alone = new TreeMap<>();
        alone.put(day, 0L);
        pieces.add(alone);
        return alone;
    }
}
