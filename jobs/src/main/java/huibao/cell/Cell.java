package huibao.cell;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** The sums of one cell. */
public final class Cell implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] sums;
    /** Category schemes of the facts in each sum, as bits: tells whether two periods can be compared. */
    private final long[] schemes;

    private TreeMap<Integer, Long> histogram;

    Cell(int sums) {
        this.sums = new long[sums];
        this.schemes = new long[sums + 1];
    }

    void add(int sum, long amount, int scheme) {
        sums[sum] += amount;
        if (scheme >= 0 && amount != 0) {
            schemes[sum] |= 1L << scheme;
        }
    }

    void count(int days, int scheme) {
        if (histogram == null) {
            histogram = new TreeMap<>();
        }
        histogram.merge(days, 1L, Long::sum);
        if (scheme >= 0) {
            schemes[sums.length] |= 1L << scheme;
        }
    }

    void merge(Cell other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        for (int i = 0; i < schemes.length; i++) {
            schemes[i] |= other.schemes[i];
        }
        if (other.histogram != null) {
            if (histogram == null) {
                histogram = new TreeMap<>();
            }
            other.histogram.forEach((days, count) -> histogram.merge(days, count, Long::sum));
        }
    }

    public long sum(int term) {
        return sums[term];
    }

    /** Schemes of what a sum counted, as bits; of the histogram for the number past the last sum. */
    public long schemes(int term) {
        return schemes[term];
    }

    /** Counts by days; see {@code huibao.fold.Survival} for what a survival counts by. */
    public Map<Integer, Long> histogram() {
        return histogram == null ? Map.of() : histogram;
    }
}
