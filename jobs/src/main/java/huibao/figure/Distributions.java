package huibao.figure;

import huibao.fold.SurvivalHistogram;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Numbers that come from a whole histogram, and so are right at every roll-up. */
final class Distributions {
    private Distributions() {}

    /** The nearest-rank percentile: the least days that so many percent of the counted did not exceed. */
    static long nearestRank(Map<Integer, Long> histogram, int percent) {
        long count = count(histogram);
        long rank = Math.max(1, (count * percent + 99) / 100);
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : new TreeMap<>(histogram).entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Cannot take a percentile of an empty histogram");
    }

    static long largest(Map<Integer, Long> histogram) {
        return Collections.max(histogram.keySet());
    }

    /**
     * Kaplan–Meier: the share that had the event within so many days. Of a day's events and censorings the events come
     * first; after the last at risk the curve stays flat.
     *
     * @return a fraction of six decimals, rounded once
     */
    static BigDecimal eventShare(Map<Integer, Long> histogram, int withinDays) {
        long atRisk = count(histogram);
        BigInteger surviving = BigInteger.ONE;
        BigInteger whole = BigInteger.ONE;
        TreeMap<Integer, long[]> byDay = byDay(histogram);
        for (Map.Entry<Integer, long[]> day : byDay.headMap(withinDays, true).entrySet()) {
            long events = day.getValue()[0];
            if (events > 0) {
                surviving = surviving.multiply(BigInteger.valueOf(atRisk - events));
                whole = whole.multiply(BigInteger.valueOf(atRisk));
            }
            atRisk -= events + day.getValue()[1];
        }
        return new BigDecimal(whole.subtract(surviving)).divide(new BigDecimal(whole), 6, RoundingMode.HALF_UP);
    }

    /** How many had the event within so many days: what a release judges a curve by. */
    static long events(Map<Integer, Long> histogram, int withinDays) {
        return byDay(histogram).headMap(withinDays, true).values().stream()
                .mapToLong(day -> day[0])
                .sum();
    }

    static long count(Map<Integer, Long> histogram) {
        return histogram.values().stream().mapToLong(Long::longValue).sum();
    }

    private static TreeMap<Integer, long[]> byDay(Map<Integer, Long> histogram) {
        TreeMap<Integer, long[]> byDay = new TreeMap<>();
        histogram.forEach((key, count) -> byDay.computeIfAbsent(SurvivalHistogram.days(key), day -> new long[2])[
                SurvivalHistogram.isEvent(key) ? 0 : 1] += count);
        return byDay;
    }
}
