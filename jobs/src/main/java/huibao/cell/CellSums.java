package huibao.cell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/** The sums of one cell. */
public final class CellSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] sums;
    /** Facts in each sum by category scheme: tells whether two periods can be compared. Null where there were none. */
    private final int[][] schemes;

    private DayCounts histogram;

    CellSums(int sums) {
        this.sums = new long[sums];
        this.schemes = new int[sums + 1][];
    }

    void add(int sum, long amount, int scheme) {
        sums[sum] += amount;
        if (amount != 0) {
            note(sum, scheme, 1);
        }
    }

    void count(int days, int scheme) {
        if (histogram == null) {
            histogram = new DayCounts();
        }
        histogram.add(days, 1);
        note(sums.length, scheme, 1);
    }

    private void note(int sum, int scheme, int facts) {
        if (scheme < 0) {
            return;
        }
        int[] known = schemes[sum];
        if (known == null) {
            schemes[sum] = new int[scheme + 1];
        } else if (known.length <= scheme) {
            schemes[sum] = Arrays.copyOf(known, scheme + 1);
        }
        schemes[sum][scheme] += facts;
    }

    void merge(CellSums other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        for (int i = 0; i < schemes.length; i++) {
            for (int scheme = 0; other.schemes[i] != null && scheme < other.schemes[i].length; scheme++) {
                note(i, scheme, other.schemes[i][scheme]);
            }
        }
        if (other.histogram != null) {
            if (histogram == null) {
                histogram = new DayCounts();
            }
            histogram.addAll(other.histogram);
        }
    }

    public long sum(int term) {
        return sums[term];
    }

    /**
     * True if most of what a sum counted has a category of one scheme, and that is another one.
     *
     * @param term of the sum; of the histogram the number past the last
     */
    public boolean isMostlyOfOtherSchemeThan(int scheme, int term) {
        int[] facts = schemes[term];
        if (facts == null) {
            return false;
        }
        int same = scheme < facts.length ? facts[scheme] : 0;
        return Arrays.stream(facts).max().orElse(0) > same;
    }

    /** True if anything was added. */
    public boolean isOccupied() {
        return histogram != null || Arrays.stream(sums).anyMatch(sum -> sum != 0);
    }

    /** Counts by days; see {@code huibao.fold.Survival} for what a survival counts by. */
    public Map<Integer, Long> histogram() {
        return histogram == null ? Map.of() : histogram.byDay();
    }
}
