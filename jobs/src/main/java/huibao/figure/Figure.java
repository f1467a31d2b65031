package huibao.figure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One number of an edition.
 *
 * @param start first day of its period
 * @param end day after the last of its period
 * @param value counts as they are; rates as a fraction of six decimals, rounded once, HALF_UP; empty when suppressed or
 *     not computable
 * @param numerator of a rate; empty for counts
 * @param denominator of a rate, and the number of items behind a percentile; empty for counts
 */
public record Figure(
        String id,
        FigureKey key,
        LocalDate start,
        LocalDate end,
        Optional<BigDecimal> value,
        Optional<Long> numerator,
        Optional<Long> denominator,
        Status status) {
    private static final int FEWEST_OF_A_RATE = 10;

    public Figure {
        requireNonNull(id, "id is null");
        requireNonNull(key, "key is null");
        requireNonNull(status, "status is null");
        if (status == Status.SUPPRESSED && (value.isPresent() || numerator.isPresent() || denominator.isPresent())) {
            throw new IllegalArgumentException("Invalid figure: " + key + " is suppressed and still has a number");
        }
    }

    public String metric() {
        return key.metric();
    }

    /** Whether it is of too few items for a rate: such a one is told as a fraction, not compared and not tested. */
    public boolean isOfFew() {
        return denominator.filter(Figure::areFew).isPresent();
    }

    /** Whether so many are too few for a rate. */
    public static boolean areFew(long items) {
        return items < FEWEST_OF_A_RATE;
    }

    /** True where a number can be printed: it is there, and will not change by itself. */
    public boolean isPrintable() {
        return value.isPresent() && status != Status.PROVISIONAL;
    }

    /** This figure without its number: there are no records of it. */
    Figure unrecorded() {
        return without(Status.NO_RECORDS);
    }

    /** This figure with its number withheld. */
    public Figure suppressed() {
        return without(Status.SUPPRESSED);
    }

    private Figure without(Status reason) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }

    /** This figure with a count for its number. */
    public Figure with(Optional<BigDecimal> count) {
        return with(count, Optional.empty(), Optional.empty(), status);
    }

    /** This figure with another number, of the same period and members. */
    public Figure with(Optional<BigDecimal> number, Optional<Long> part, Optional<Long> whole, Status now) {
        return new Figure(id, key, start, end, number, part, whole, now);
    }
}
