package huibao.adhoc;

import huibao.metric.Measure;
import java.util.Optional;

/**
 * Which rows of an answer are shown, where not all are.
 *
 * @param rows no more than these
 */
record Ranking(RankingEnd end, int rows) {
    /** A rate of fewer says nothing about the work. */
    static final int FEWEST = 10;

    /** The end of the list that is wanted. */
    enum RankingEnd {
        /** The best work; of what is neither good nor bad the largest. */
        TOP,
        BOTTOM
    }

    static Optional<Ranking> of(AskedQuestion asked) {
        return asked.top().map(rows -> new Ranking(RankingEnd.TOP, rows)).or(() -> asked.bottom()
                .map(rows -> new Ranking(RankingEnd.BOTTOM, rows)));
    }

    /** Whether the smallest number comes first. */
    boolean isAscending(Measure measure) {
        boolean lessIsBetter =
                measure.better().filter(Measure.Better.LESS::equals).isPresent();
        return (end == RankingEnd.BOTTOM) != lessIsBetter;
    }
}
