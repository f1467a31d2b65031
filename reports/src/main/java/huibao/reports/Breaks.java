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

    void addBefore(int strip) {
        strips.add(strip);
    }

    /** Rows of a table, counted from 0, that begin a page. */
    Set<Integer> rowsOf(int strip) {
        return rows.getOrDefault(strip, Set.of());
    }

    void addBeforeRow(int strip, int row) {
        rows.computeIfAbsent(strip, one -> new TreeSet<>()).add(row);
    }

    /** What was broken at the foot of a page is whole where it begins one. */
    void moveTable(int start, int table) {
        rows.remove(table);
        addBefore(start);
    }

    boolean isLow(int strip) {
        return low.contains(strip);
    }

    void makeLow(int strip) {
        low.add(strip);
    }
}
