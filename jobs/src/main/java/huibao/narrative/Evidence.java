package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes what a text may claim, for its second reading. Uses integers and other formulas than the writing side, so
 * that a mistake there is not repeated here.
 */
final class Evidence {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final int VALUE_DECIMALS = 6;
    /** 2.576 squared: the 99 % point of the chi-square distribution with one degree of freedom. */
    private static final BigDecimal CHI_SQUARE = new BigDecimal("6.635776");

    private static final BigDecimal CHI_SQUARE_MEDIAN = new BigDecimal("0.4549");
    private static final Set<String> UNTESTED_UNITS = Set.of("人次", "天", "次", "批");

    private final Catalogue catalogue;
    private final Figures figures;
    private final boolean isRelease;
    private final Map<String, BigDecimal> dispersions = new HashMap<>();

    Evidence(Catalogue catalogue, Figures figures, Audience audience) {
        this.isRelease = audience == Audience.RELEASE;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    Optional<Figure> figure(FigureKey key) {
        return figures.find(key).filter(Figure::isPrintable);
    }

    boolean isRate(Figure figure) {
        return figure.numerator().isPresent() && figure.denominator().orElse(0L) > 0;
    }

    /** The rate in per cent, as a text may print it. */
    BigDecimal rate(Figure figure) {
        return isRate(figure) && !isRelease
                ? percent(
                        whole(figure.numerator().orElseThrow()),
                        whole(figure.denominator().orElseThrow()))
                : percent(value(figure), BigInteger.TEN.pow(VALUE_DECIMALS));
    }

    /** A part of a whole in per cent, rounded half up: to a tenth, in a release to a whole one. Both from 0 up. */
    BigDecimal percent(BigInteger part, BigInteger whole) {
        BigInteger units = isRelease ? BigInteger.ONE : BigInteger.TEN;
        return new BigDecimal(rounded(part.multiply(HUNDRED).multiply(units), whole), isRelease ? 0 : 1);
    }

    private static BigInteger value(Figure figure) {
        return figure.value().orElseThrow().movePointRight(VALUE_DECIMALS).toBigIntegerExact();
    }

    static BigInteger rounded(BigInteger part, BigInteger whole) {
        return part.multiply(TWO).add(whole).divide(whole.multiply(TWO));
    }

    /** The size of the difference of two rates, as a part of one. */
    private static BigInteger[] difference(Figure current, Figure base) {
        return new BigInteger[] {
            crossed(current, base).abs(),
            whole(current.denominator().orElseThrow())
                    .multiply(whole(base.denominator().orElseThrow()))
        };
    }

    /** The difference of two rates in percentage points, as a text may print it. */
    BigDecimal points(Figure current, Figure base) {
        if (isRelease) {
            return percent(value(current).subtract(value(base)).abs(), BigInteger.TEN.pow(VALUE_DECIMALS));
        }
        BigInteger[] difference = difference(current, base);
        return percent(difference[0], difference[1]);
    }

    /** True of two rates less than half a percentage point apart, but apart; of a release, of those that print the same. */
    boolean isTiny(Figure current, Figure base) {
        if (isRelease) {
            return sign(current, base) != 0 && points(current, base).signum() == 0;
        }
        BigInteger[] difference = difference(current, base);
        BigInteger twoHundredfold = difference[0].multiply(BigInteger.valueOf(200));
        return difference[0].signum() > 0 && twoHundredfold.compareTo(difference[1]) < 0;
    }

    /** Sign of current minus base. */
    int sign(Figure current, Figure base) {
        return isRate(current) && isRate(base)
                ? crossed(current, base).signum()
                : current.value().orElseThrow().compareTo(base.value().orElseThrow());
    }

    /** 1, -1 or 0: by more than chance up, by more than chance down, neither. */
    int beyondChance(Figure current, Figure base) {
        boolean exceeded =
                isRate(current) && isRate(base) ? ratesBeyondChance(current, base) : countsBeyondChance(current, base);
        return exceeded ? sign(current, base) : 0;
    }

    /** Counts of what happened, but not of persons. */
    boolean isTested(Figure figure) {
        return catalogue
                .find(figure.metric())
                .filter(measure ->
                        measure.kind() == Measure.Additivity.FLOW && !UNTESTED_UNITS.contains(measure.unit()))
                .isPresent();
    }

    /** The chi-square of two counts that should be equal, against the usual one of the same months of two years. */
    private boolean countsBeyondChance(Figure current, Figure base) {
        boolean tested = isTested(current);
        long sum = count(current) + count(base);
        boolean few = sum < 20 && isMonthAtMost(current) && isMonthAtMost(base);
        return tested
                && !few
                && sum > 0
                && new BigDecimal(chiSquare(current, base))
                                .compareTo(CHI_SQUARE
                                        .multiply(dispersions.computeIfAbsent(current.metric(), this::dispersion))
                                        .multiply(BigDecimal.valueOf(sum)))
                        > 0;
    }

    private static BigInteger chiSquare(Figure current, Figure base) {
        return whole(count(current) - count(base)).pow(2);
    }

    /** The middle of what the twelve newest months before the period say of their own month a year before. */
    private BigDecimal dispersion(String metric) {
        Optional<YearMonth> period = figures.find(FigureKey.whole(metric, Role.CURRENT))
                .map(Figure::start)
                .map(YearMonth::from);
        List<BigDecimal> squares = period.stream()
                .flatMap(first -> Stream.iterate(first.minusMonths(1), month -> month.minusMonths(1))
                        .limit(36))
                .flatMap(month -> square(metric, month).stream())
                .limit(12)
                .sorted()
                .toList();
        int size = squares.size();
        if (size < 6) {
            return BigDecimal.ONE;
        }
        BigDecimal twice = squares.get(size / 2).add(squares.get(size - 1 - size / 2));
        return twice.divide(CHI_SQUARE_MEDIAN.multiply(BigDecimal.valueOf(2)), MathContext.DECIMAL128)
                .max(BigDecimal.ONE);
    }

    private Optional<BigDecimal> square(String metric, YearMonth month) {
        Optional<Figure> before = month(metric, month.minusYears(1));
        return month(metric, month).filter(any -> before.isPresent()).map(one -> {
            long sum = count(one) + count(before.get());
            return sum == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(chiSquare(one, before.get()))
                            .divide(BigDecimal.valueOf(sum), MathContext.DECIMAL128);
        });
    }

    private Optional<Figure> month(String metric, YearMonth month) {
        return figure(FigureKey.of(metric, Role.CURRENT, "month", month.toString()))
                .filter(one -> one.status() == Status.OK);
    }

    private static boolean isMonthAtMost(Figure figure) {
        return !figure.start().plusMonths(1).isBefore(figure.end());
    }

    private static long count(Figure figure) {
        return figure.value().orElseThrow().longValueExact();
    }

    /** The chi-square of the two by two table. */
    private static boolean ratesBeyondChance(Figure current, Figure base) {
        BigInteger a = whole(current.numerator().orElseThrow());
        BigInteger b = whole(current.denominator().orElseThrow()).subtract(a);
        BigInteger c = whole(base.numerator().orElseThrow());
        BigInteger d = whole(base.denominator().orElseThrow()).subtract(c);
        BigInteger distance = a.multiply(d).subtract(b.multiply(c));
        BigInteger margins = a.add(b).multiply(c.add(d)).multiply(a.add(c)).multiply(b.add(d));
        BigDecimal square =
                new BigDecimal(a.add(b).add(c).add(d).multiply(distance).multiply(distance));
        boolean enough = a.add(b).min(c.add(d)).compareTo(BigInteger.TEN) >= 0;
        return enough && square.compareTo(CHI_SQUARE.multiply(new BigDecimal(margins))) > 0;
    }

    private static BigInteger crossed(Figure current, Figure base) {
        return whole(current.numerator().orElseThrow())
                .multiply(whole(base.denominator().orElseThrow()))
                .subtract(whole(base.numerator().orElseThrow())
                        .multiply(whole(current.denominator().orElseThrow())));
    }

    private static BigInteger whole(long value) {
        return BigInteger.valueOf(value);
    }
}
