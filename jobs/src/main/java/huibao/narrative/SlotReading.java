package huibao.narrative;

import huibao.figure.Figure;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares single numbers that were read with the figures, in whole numbers. */
record SlotReading(SlotEvidence figures, SortedMap<String, String> member) {
    private static final int SMALL_BASE = 10;
    private static final Pattern COUNT = Pattern.compile("(\\d+)\\D*");

    void amount(FigureSlot slot, String said, Claims claims) {
        Optional<Figure> figure = figures.printable(slot, member);
        if (figure.isEmpty()) {
            claims.expect(false, said, Problem.of("claim.no-number", slot.key(member)));
        } else if (slot.isRate()) {
            rate(slot, figure.get(), said, claims);
        } else {
            long value = rounded(figure.get());
            claims.expect(number(said) == value, said, value);
        }
    }

    private static long rounded(Figure figure) {
        return figure.value().orElseThrow().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Of ten and more a per cent with its fraction, of fewer the fraction alone. */
    private void rate(FigureSlot slot, Figure figure, String said, Claims claims) {
        String of = Pattern.quote(slot.of());
        Matcher match = Pattern.compile(
                        "(?:为|(?<percent>\\d+(?:\\.\\d)?)%（?)?(?:(?<base>\\d+)" + of + "中(?<part>\\d+)" + of + ")?）?")
                .matcher(said);
        if (!match.matches()) {
            claims.expect(false, said, Problem.of("claim.rate"));
            return;
        }
        boolean isFraction = figure.numerator().isPresent();
        claims.expect(isFraction == (match.group("base") != null), said, Problem.of("claim.fraction"));
        if (isFraction && match.group("base") != null) {
            claims.expect(
                    figure.numerator().get() == Long.parseLong(match.group("part"))
                            && figure.denominator().orElse(0L) == Long.parseLong(match.group("base")),
                    said,
                    Problem.of(
                            "claim.part-of",
                            figure.denominator().orElse(0L),
                            figure.numerator().get()));
            boolean isSmall = figure.denominator().orElse(0L) < SMALL_BASE;
            claims.expect(
                    isSmall == (match.group("percent") == null),
                    said,
                    Problem.of(isSmall ? "claim.no-percent" : "claim.percent"));
        }
        if (match.group("percent") != null) {
            BigDecimal expected = figures.evidence().rate(figure);
            claims.expect(expected.equals(new BigDecimal(match.group("percent"))), said, expected);
        }
    }

    /** As brackets hold it. */
    void bracketed(FigureSlot slot, Figure figure, String said, Claims claims) {
        rate(slot, figure, said.replaceFirst("%，", "%（"), claims);
    }

    void share(Piece.Share piece, String said, Claims claims) {
        Optional<Long> part = figures.count(piece.part(), member);
        Optional<Long> whole = figures.count(piece.whole(), member).filter(base -> base > 0);
        Optional<BigDecimal> expected = part.flatMap(some ->
                whole.map(base -> figures.evidence().percent(BigInteger.valueOf(some), BigInteger.valueOf(base))));
        BigDecimal printed = new BigDecimal(said.replace("%", ""));
        claims.expect(
                expected.filter(printed::equals).isPresent(),
                said,
                expected.map(String::valueOf).orElse("—"));
    }

    void rest(Piece.Rest piece, String said, Claims claims) {
        Optional<Long> part = figures.count(piece.part(), member);
        Optional<Long> whole = figures.count(piece.whole(), member);
        boolean confirmed = part.isPresent() && whole.isPresent() && whole.get() - part.get() == number(said);
        claims.expect(confirmed, said, Problem.of("claim.without", whole.orElse(0L), part.orElse(0L)));
    }

    static long number(String said) {
        Matcher match = COUNT.matcher(said);
        return match.matches() && match.group(1).length() < 18 ? Long.parseLong(match.group(1)) : -1;
    }
}
