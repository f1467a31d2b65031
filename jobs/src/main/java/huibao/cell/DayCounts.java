package huibao.cell;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How many facts have each number of days. What stays open for years is counted anew in every window, so no object is made. */
final class DayCounts {
    /** Spreads neighbouring days over the places; odd, so that no two days of a small range share all bits. */
    private static final int SPREAD = 0x9E3779B9;

    /** A power of two of places, a day at the first that is free or its own; those with a count of 0 are free. */
    private int[] days = new int[8];

    private long[] counts = new long[8];
    private int size;

    void add(int day, long count) {
        int place = place(day);
        if (counts[place] == 0) {
            if (2 * size == days.length) {
                grow();
                place = place(day);
            }
            days[place] = day;
            size++;
        }
        counts[place] += count;
    }

    private int place(int day) {
        int last = days.length - 1;
        int place = day * SPREAD >>> Integer.numberOfLeadingZeros(last);
        while (counts[place] != 0 && days[place] != day) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        int[] had = days;
        long[] counted = counts;
        days = new int[2 * had.length];
        counts = new long[days.length];
        size = 0;
        for (int at = 0; at < had.length; at++) {
            if (counted[at] != 0) {
                add(had[at], counted[at]);
            }
        }
    }

    void addAll(DayCounts other) {
        for (int at = 0; at < other.days.length; at++) {
            if (other.counts[at] != 0) {
                add(other.days[at], other.counts[at]);
            }
        }
    }

    void pack(LongStream.Builder to) {
        to.add(size);
        for (int at = 0; at < days.length; at++) {
            if (counts[at] != 0) {
                to.add(days[at]).add(counts[at]);
            }
        }
    }

    Map<Integer, Long> byDay() {
        Map<Integer, Long> byDay = new TreeMap<>();
        for (int at = 0; at < days.length; at++) {
            if (counts[at] != 0) {
                byDay.put(days[at], counts[at]);
            }
        }
        return byDay;
    }
}
