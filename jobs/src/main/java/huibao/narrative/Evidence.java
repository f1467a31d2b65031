package huibao.narrative;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.narrative.Quantity.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * What the figures say, for the second reading of a text. Works in whole numbers and by other formulas than the writing
 * side, so that a mistake there is not repeated here.
 */
final class Evidence {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
    private static final double TAIL = 0.025;
    /** The 95 % point of the chi-square distribution with one degree of freedom. */
    private static final double CHI_SQUARE = 3.841458820694124;

    private final Figures figures;

    Evidence(Figures figures) {
        this.figures = figures;
    }

    Optional<Figure> figure(FigureKey key) {
        return figures.find(key).filter(Figure::isPrintable);
    }

    boolean isWithheld(FigureKey key) {
        return figures.find(key)
                .map(Figure::status)
                .filter(Status.SUPPRESSED::equals)
                .isPresent();
    }

    boolean isIncomparable(FigureKey key) {
        return figures.find(key)
                .map(Figure::status)
                .filter(Status.NOT_COMPARABLE::equals)
                .isPresent();
    }

    Optional<Long> count(FigureKey key, Part part) {
        Optional<Figure> figure = figures.find(key).filter(one -> one.status() != Status.PROVISIONAL);
        return part == Part.DENOMINATOR
                ? figure.flatMap(Figure::denominator)
                : figure.flatMap(Figure::value).map(BigDecimal::longValueExact);
    }

    boolean isRate(Figure figure) {
        return figure.numerator().isPresent() && figure.denominator().orElse(0L) > 0;
    }

    /** The rate in hundredths of a per cent. */
    BigInteger rate(Figure figure) {
        return isRate(figure)
                ? rounded(
                        whole(figure.numerator().orElseThrow()),
                        whole(figure.denominator().orElseThrow()))
                : rounded(figure.value().orElseThrow().movePointRight(6).toBigIntegerExact(), whole(1_000_000));
    }

    /** A part of a whole in hundredths of a per cent, rounded half up; both from 0 up. */
    static BigInteger rounded(BigInteger part, BigInteger whole) {
        return part.multiply(TEN_THOUSAND).multiply(TWO).add(whole).divide(whole.multiply(TWO));
    }

    /** The difference of two rates in hundredths of a percentage point. */
    BigInteger points(Figure current, Figure base) {
        if (!isRate(current) || !isRate(base)) {
            BigDecimal difference =
                    current.value().orElseThrow().subtract(base.value().orElseThrow());
            return rounded(difference.abs().movePointRight(6).toBigIntegerExact(), whole(1_000_000));
        }
        BigInteger cross = crossed(current, base);
        return rounded(
                cross.abs(),
                whole(current.denominator().orElseThrow())
                        .multiply(whole(base.denominator().orElseThrow())));
    }

    /** Sign of current minus base. */
    int sign(Figure current, Figure base) {
        return isRate(current) && isRate(base)
                ? crossed(current, base).signum()
                : current.value().orElseThrow().compareTo(base.value().orElseThrow());
    }

    /** 1, -1 or 0: by more than chance up, by more than chance down, neither. */
    int beyondChance(Figure current, Figure base) {
        return isRate(current) && isRate(base) ? ratesBeyondChance(current, base) : countsBeyondChance(current, base);
    }

    /** The Poisson limits of a base leave out a value exactly if the base would be a rare count at that mean. */
    private static int countsBeyondChance(Figure current, Figure base) {
        long value = current.value().orElseThrow().longValueExact();
        int before = base.value().orElseThrow().intValueExact();
        if (value == 0) {
            return before > 0 ? -1 : 0;
        }
        PoissonDistribution mean = PoissonDistribution.of(value);
        if (mean.cumulativeProbability(before) < TAIL) {
            return 1;
        }
        return before > 0 && mean.survivalProbability(before - 1) < TAIL ? -1 : 0;
    }

    /** Yates's chi-square of the two by two table. */
    private int ratesBeyondChance(Figure current, Figure base) {
        double a = current.numerator().orElseThrow();
        double b = current.denominator().orElseThrow() - a;
        double c = base.numerator().orElseThrow();
        double d = base.denominator().orElseThrow() - c;
        double all = a + b + c + d;
        double distance = Math.abs(a * d - b * c) - all / 2;
        if (distance <= 0) {
            return 0;
        }
        double square = all * distance * distance / ((a + b) * (c + d) * (a + c) * (b + d));
        return square > CHI_SQUARE ? sign(current, base) : 0;
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
