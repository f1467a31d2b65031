package huibao.figure;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** A figure beside the one it is compared with. Everything is computed from the raw numbers and rounded once, HALF_UP. */
public sealed interface Comparison {
    /** Compares by what the figures are: counts, rates, or values such as a median that has no simple test. */
    static Comparison of(Optional<Figure> value, Optional<Figure> base) {
        Optional<Missing> missing = Missing.in(value).or(() -> Missing.in(base));
        if (missing.isPresent()) {
            return missing.get();
        }
        Figure current = value.orElseThrow();
        Figure before = base.orElseThrow();
        if (isUnequal(current, before)) {
            return Missing.UNEQUAL;
        }
        if (current.numerator().isPresent() && before.numerator().isPresent()) {
            return new Rates(
                    current.numerator().orElseThrow(), current.denominator().orElseThrow(),
                    before.numerator().orElseThrow(), before.denominator().orElseThrow());
        }
        BigDecimal now = current.value().orElseThrow();
        BigDecimal then = before.value().orElseThrow();
        return current.denominator().isPresent() || before.denominator().isPresent()
                ? new Values(now, then)
                : new Counts(now.longValueExact(), then.longValueExact());
    }

    private static boolean isUnequal(Figure current, Figure before) {
        return current.key().role() == Role.YTD
                && before.key().role() == Role.YTD_LAST_YEAR
                && EditionPeriods.areUnequal(days(current), days(before));
    }

    private static long days(Figure figure) {
        return ChronoUnit.DAYS.between(figure.start(), figure.end());
    }

    /** What is so of its kind. */
    <T> T match(ComparisonCases<T> cases);

    /** What is so of each kind: Java 17 has no switch over sealed types. */
    record ComparisonCases<T>(
            Function<Counts, T> counts,
            Function<Rates, T> rates,
            Function<Values, T> values,
            Function<Missing, T> missing) {}

    /** Counts: change and per cent of the base. */
    record Counts(long value, long base) implements Comparison {
        public long change() {
            return value - base;
        }

        /** In per cent with two decimals, signed; empty if the base is 0. */
        public Optional<BigDecimal> percent() {
            return base == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(change())
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP));
        }

        @Override
        public <T> T match(ComparisonCases<T> cases) {
            return cases.counts().apply(this);
        }
    }

    /** Rates: difference in percentage points, never per cent of per cent. */
    record Rates(long numerator, long denominator, long baseNumerator, long baseDenominator) implements Comparison {
        public Rates {
            if (denominator <= 0 || baseDenominator <= 0) {
                throw new IllegalArgumentException("Cannot compare rates: denominators " + denominator + " and "
                        + baseDenominator + ". Expected both above 0; a rate of nothing is not computable");
            }
        }

        /** In percentage points with two decimals, signed. */
        public BigDecimal points() {
            BigDecimal bases = BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(baseDenominator));
            return new BigDecimal(crossed()).movePointRight(2).divide(bases, 2, RoundingMode.HALF_UP);
        }

        /** Whether one of them is, as in {@link Figure#isOfFew}. */
        public boolean isOfFew() {
            return Figure.areFew(Math.min(denominator, baseDenominator));
        }

        public int sign() {
            return crossed().signum();
        }

        /** The difference times both denominators. */
        BigInteger crossed() {
            return BigInteger.valueOf(numerator)
                    .multiply(BigInteger.valueOf(baseDenominator))
                    .subtract(BigInteger.valueOf(baseNumerator).multiply(BigInteger.valueOf(denominator)));
        }

        @Override
        public <T> T match(ComparisonCases<T> cases) {
            return cases.rates().apply(this);
        }
    }

    /** Values without a simple test, such as percentiles: a difference. */
    record Values(BigDecimal value, BigDecimal base) implements Comparison {
        public BigDecimal difference() {
            return value.subtract(base);
        }

        @Override
        public <T> T match(ComparisonCases<T> cases) {
            return cases.values().apply(this);
        }
    }

    /** There is nothing to compare, and why. */
    enum Missing implements Comparison {
        /** The edition does not hold the figure. */
        ABSENT,
        SUPPRESSED,
        NOT_COMPUTABLE,
        PROVISIONAL,
        NOT_COMPARABLE,
        /** The periods differ in length. */
        UNEQUAL,
        /** The base lies before the records begin. */
        NO_RECORDS;

        @Override
        public <T> T match(ComparisonCases<T> cases) {
            return cases.missing().apply(this);
        }

        /** Why the figure cannot be compared; empty if it can. */
        public static Optional<Missing> in(Optional<Figure> figure) {
            if (figure.isEmpty()) {
                return Optional.of(ABSENT);
            }
            return switch (figure.get().status()) {
                case SUPPRESSED -> Optional.of(SUPPRESSED);
                case NOT_COMPARABLE -> Optional.of(NOT_COMPARABLE);
                case NOT_COMPUTABLE -> Optional.of(NOT_COMPUTABLE);
                case PROVISIONAL -> Optional.of(PROVISIONAL);
                case NO_RECORDS -> Optional.of(NO_RECORDS);
                case OK -> figure.get().isPrintable() ? Optional.empty() : Optional.of(NOT_COMPUTABLE);
            };
        }
    }
}
