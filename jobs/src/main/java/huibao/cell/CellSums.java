package huibao.cell;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/** The sums of one cell. */
public final class CellSums {
    private static final int[] NONE = {};

    private final long[] sums;
    /** Facts in each sum by category scheme: tells whether two periods can be compared. Empty where nobody asks. */
    private final int[][] schemes;

    private DayCounts histogram;

    CellSums(int sums, boolean byCategory) {
        this.sums = new long[sums];
        this.schemes = new int[byCategory ? sums + 1 : 0][];
        Arrays.fill(schemes, NONE);
    }

    /** As {@link #pack} wrote it. */
    static CellSums of(LongBuffer from) {
        CellSums cell = new CellSums((int) from.get(), from.get() > 0);
        from.get(cell.sums);
        for (int sum = 0; sum < cell.schemes.length; sum++) {
            cell.schemes[sum] = new int[(int) from.get()];
            for (int scheme = 0; scheme < cell.schemes[sum].length; scheme++) {
                cell.schemes[sum][scheme] = (int) from.get();
            }
        }
        for (long days = from.get(); days > 0; days--) {
            cell.count((int) from.get(), from.get());
        }
        return cell;
    }

    void pack(LongStream.Builder to) {
        to.add(sums.length).add(schemes.length);
        for (long sum : sums) {
            to.add(sum);
        }
        for (int[] facts : schemes) {
            to.add(facts.length);
            for (int some : facts) {
                to.add(some);
            }
        }
        if (histogram == null) {
            to.add(0);
        } else {
            histogram.pack(to);
        }
    }

    /** @param amount not 0 */
    void add(int sum, long amount, int scheme) {
        sums[sum] += amount;
        note(sum, scheme, 1);
    }

    void count(int days, int scheme) {
        count(days, 1L);
        note(sums.length, scheme, 1);
    }

    private void count(int days, long facts) {
        if (histogram == null) {
            histogram = new DayCounts();
        }
        histogram.add(days, facts);
    }

    private void note(int sum, int scheme, int facts) {
        if (scheme < 0 || schemes.length == 0) {
            return;
        }
        if (schemes[sum].length <= scheme) {
            schemes[sum] = Arrays.copyOf(schemes[sum], scheme + 1);
        }
        schemes[sum][scheme] += facts;
    }

    void merge(CellSums other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        for (int i = 0; i < schemes.length; i++) {
            for (int scheme = 0; scheme < other.schemes[i].length; scheme++) {
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
     * True if most of what a sum counted has a category of one scheme, and that is another one; of a table by category.
     *
     * @param term of the sum; of the histogram the number past the last
     */
    public boolean isMostlyOfOtherSchemeThan(int scheme, int term) {
        int[] facts = schemes[term];
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
