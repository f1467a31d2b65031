package huibao.reports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where pages are to begin, within paragraphs and tables, too, which charts are to be lower than they would like, and which
 * tables looser or in two: grows while a document is laid out again and again, so that this ends.
 */
final class Breaks {
    private final Set<Integer> asked;
    private final Set<Integer> strips;
    private final Map<Integer, Set<Integer>> rows = new TreeMap<>();
    private final Map<Integer, Integer> texts = new TreeMap<>();
    private final Map<Integer, Integer> low = new TreeMap<>();
    private final Map<Integer, Integer> loose = new TreeMap<>();
    private final Set<Integer> divided = new TreeSet<>();
    /** All before it is as it was. */
    private int firstChanged = Integer.MAX_VALUE;

    /** @param asked strips that begin a page because the document says so */
    Breaks(Set<Integer> asked) {
        this.asked = Set.copyOf(asked);
        this.strips = new TreeSet<>(asked);
    }

    boolean isAsked(int strip) {
        return asked.contains(strip);
    }

    boolean isBefore(int strip) {
        return strips.contains(strip);
    }

    void addBefore(int strip) {
        strips.add(strip);
        change(strip);
    }

    /** Rows of a table, counted from 0, that begin a page. */
    Set<Integer> rowsOf(int strip) {
        return rows.getOrDefault(strip, Set.of());
    }

    void addBeforeRow(int strip, int row) {
        rows.computeIfAbsent(strip, one -> new TreeSet<>()).add(row);
        change(strip);
    }

    /** What was broken at the foot of a page is whole where it begins one. */
    void moveTable(int start, int table) {
        rows.remove(table);
        addBefore(start);
    }

    /** A table that was kept whole, its headings with it, begins where it first did, and goes on overleaf. */
    void divide(int start, int table) {
        if (!isAsked(start)) {
            strips.remove(start);
        }
        divided.add(table);
        change(start);
    }

    boolean isDivided(int table) {
        return divided.contains(table);
    }

    /** Offset in a paragraph from which on it stands on the next page, 0 for one that is left to itself. */
    int inText(int strip) {
        return texts.getOrDefault(strip, 0);
    }

    void addInText(int strip, int offset) {
        texts.put(strip, offset);
        change(strip);
    }

    /** Points that each row of a table is higher by. */
    int looseness(int strip) {
        return loose.getOrDefault(strip, 0);
    }

    void loosen(int strip, int points) {
        loose.put(strip, points);
        change(strip);
    }

    boolean isLow(int strip) {
        return low.containsKey(strip);
    }

    /** What a chart that is low is high. */
    int heightOf(int strip) {
        return low.get(strip);
    }

    void makeLow(int strip, int height) {
        low.put(strip, height);
        change(strip);
    }

    private void change(int strip) {
        firstChanged = Math.min(firstChanged, strip);
    }

    /** The first strip that was changed since this was asked last. */
    int takeFirstChanged() {
        int first = firstChanged;
        firstChanged = Integer.MAX_VALUE;
        return first;
    }
}
