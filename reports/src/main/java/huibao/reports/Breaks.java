package huibao.reports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where pages are to begin, and which charts are to be lower than they would like: grows while a document is laid out
 * again and again, so that this ends.
 */
final class Breaks {
    private final Set<Integer> strips;
    private final Map<Integer, Set<Integer>> rows = new TreeMap<>();
    private final Set<Integer> low = new TreeSet<>();

    /** @param asked strips that begin a page because the document says so */
    Breaks(Set<Integer> asked) {
        this.strips = new TreeSet<>(asked);
    }

    boolean isBefore(int strip) {
        return strips.contains(strip);
    }

    /** False if there was one already. */
    boolean addBefore(int strip) {
        return strips.add(strip);
    }

    /** Rows of a table, counted from 0, that begin a page. */
    Set<Integer> rowsOf(int strip) {
        return rows.getOrDefault(strip, Set.of());
    }

    boolean addBeforeRow(int strip, int row) {
        return rows.computeIfAbsent(strip, one -> new TreeSet<>()).add(row);
    }

    boolean isLow(int strip) {
        return low.contains(strip);
    }

    boolean makeLow(int strip) {
        return low.add(strip);
    }
}
