package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a comparison back: the adverb, the verb, the difference, the per cent. Knows nothing of how it was worded. */
final class ChangeReading {
    private static final String COUNT =
            "比%1$s(?<adverb>明显)?(?<verb>增加|减少|多|少)(?<difference>\\d+)%2$s(?:、(?<percent>\\d+(?:\\.\\d+)?)%%)?";
    private static final String STEADY = "与%1$s基本持平（(?<verb>增加|减少)(?<difference>\\d+)%2$s）";
    private static final String RATE =
            "比%1$s(?<adverb>明显)?(?<verb>提高|下降)(?:(?<points>\\d+(?:\\.\\d)?)|不足(?<under>0\\.1|1))个百分点";
    private static final String DAYS = "比%1$s(?<verb>延长|缩短)(?<difference>\\d+)天";

    private final Evidence evidence;
    private final String base;
    private final String unit;
    private final Optional<Figure> current;
    private final Optional<Figure> earlier;

    private ChangeReading(
            Evidence evidence, String base, String unit, Optional<Figure> current, Optional<Figure> earlier) {
        this.evidence = evidence;
        this.base = base;
        this.unit = unit;
        this.current = current;
        this.earlier = earlier;
    }

    static ChangeReading of(
            SlotEvidence figures, PeriodWords words, Piece.Change piece, SortedMap<String, String> member) {
        FigureSlot slot = piece.figure();
        return new ChangeReading(
                figures.evidence(),
                words.base(piece.base()),
                slot.unit(),
                figures.find(slot, member, slot.role()),
                figures.find(slot, member, piece.base()));
    }

    /** For two figures computed here, not taken from the edition. */
    static ChangeReading of(
            Evidence evidence, PeriodWords words, FigureSlot slot, Role base, Figure current, Figure earlier) {
        return new ChangeReading(evidence, words.base(base), slot.unit(), Optional.of(current), Optional.of(earlier));
    }

    /** A regular expression of every wording of a change. */
    static String pattern(String base, String unit) {
        String of = Pattern.quote(base);
        String counted = Pattern.quote(unit);
        return "(?:与" + of + "口径不可比|无" + of + "数据|" + of + "为0|与" + of + "(?:基本持平（(?:增加|减少)\\d+" + counted
                + "）|(?:基本)?持平)|比" + of + "(?:(?:明显)?(?:增加|减少|多|少)\\d+" + counted
                + "(?:、\\d+(?:\\.\\d+)?%)?|(?:明显)?(?:提高|下降)(?:\\d+(?:\\.\\d)?|不足(?:0\\.1|1))个百分点|(?:延长|缩短)\\d+天))";
    }

    /** The short form of a change, completed with its base. */
    static String completed(String said, String base) {
        return said.contains(base) ? said : (said.contains("持平") ? "与" : "比") + base + said;
    }

    void check(String said, Claims claims) {
        if (said.equals("无" + base + "数据")) {
            claims.expect(has(earlier, Status.NO_RECORDS), said, Problem.of("claim.base-of-records"));
        } else if (said.equals("与" + base + "口径不可比")) {
            claims.expect(
                    has(earlier, Status.NOT_COMPARABLE) || has(current, Status.NOT_COMPARABLE),
                    said,
                    Problem.of("claim.comparable"));
        } else if (areKnown()) {
            compared(said, claims);
        } else {
            claims.expect(false, said, Problem.of("claim.nothing-to-compare"));
        }
    }

    private void compared(String said, Claims claims) {
        if (said.equals(base + "为0")) {
            claims.expect(earlier().signum() == 0 && current().signum() > 0, said, earlier());
        } else if (said.equals("与" + base + "持平")) {
            claims.expect(sign() == 0, said, Problem.of("claim.change"));
        } else if (said.equals("与" + base + "基本持平")) {
            claims.expect(areRates() && isTiny() && beyond() == 0, said, Problem.of("claim.other-change"));
            claims.unmarked();
        } else {
            measured(said, claims);
        }
    }

    private void measured(String said, Claims claims) {
        Matcher count = matcher(COUNT, said);
        Matcher steady = matcher(STEADY, said);
        Matcher rate = matcher(RATE, said);
        Matcher days = matcher(DAYS, said);
        if (count.matches()) {
            count(said, count, claims);
        } else if (steady.matches()) {
            claims.expect(isCount() && change(steady) && isSteady(), said, Problem.of("claim.other-change"));
            unmarked(claims);
        } else if (rate.matches()) {
            rate(said, rate, claims);
        } else if (days.matches()) {
            long claimed = Long.parseLong(days.group("difference"));
            boolean longer = days.group("verb").equals("延长");
            claims.expect(unit.equals("天") && difference() == (longer ? claimed : -claimed), said, difference() + unit);
        } else {
            claims.expect(false, said, Problem.of("claim.comparison"));
        }
    }

    private Matcher matcher(String pattern, String said) {
        return Pattern.compile(String.format(pattern, Pattern.quote(base), Pattern.quote(unit)))
                .matcher(said);
    }

    private void count(String said, Matcher match, Claims claims) {
        if (!isCount()) {
            claims.expect(false, said, Problem.of("claim.counts"));
            return;
        }
        boolean marked = match.group("adverb") != null;
        boolean bare = match.group("verb").length() == 1;
        long before = earlier().longValueExact();
        claims.expect(change(match) && before != 0, said, difference() + unit);
        claims.expect(marked == (beyond() != 0), said, marked ? Problem.of("claim.no-mark") : "明显");
        claims.expect(!isSteady(), said, "基本持平");
        claims.expect(bare == (before < 10 && !marked), said, Problem.of("claim.other-verb"));
        String percent = before < 10 ? null : percent(before);
        claims.expect(Objects.equals(percent, match.group("percent")), said, percent);
        if (!marked) {
            unmarked(claims);
        }
    }

    private void unmarked(Claims claims) {
        if (current.map(evidence::isTested).orElse(false)) {
            claims.unmarked();
        }
    }

    private boolean change(Matcher match) {
        long claimed = Long.parseLong(match.group("difference"));
        String verb = match.group("verb");
        return claimed > 0 && difference() == (verb.equals("增加") || verb.equals("多") ? claimed : -claimed);
    }

    /** The change is below 1 % of a base of 100 or more, and within chance. */
    private boolean isSteady() {
        long before = earlier().longValueExact();
        long change = Math.abs(difference());
        return change > 0 && before >= 100 && change * 100 < before && beyond() == 0;
    }

    /** As many decimals as the base can bear. */
    private String percent(long before) {
        int decimals = before < 30 ? 0 : before < 1000 ? 1 : 2;
        BigInteger scaled = BigInteger.valueOf(Math.abs(difference())).multiply(BigInteger.TEN.pow(decimals + 2));
        return new BigDecimal(Evidence.rounded(scaled, BigInteger.valueOf(before)), decimals).toPlainString();
    }

    private void rate(String said, Matcher match, Claims claims) {
        if (!areRates()) {
            claims.expect(false, said, Problem.of("claim.large-rates"));
            return;
        }
        boolean marked = match.group("adverb") != null;
        claims.expect(marked == (beyond() != 0), said, marked ? Problem.of("claim.no-mark") : "明显");
        claims.expect(sign() == (match.group("verb").equals("提高") ? 1 : -1), said, Problem.of("claim.other-direction"));
        claims.expect(marked || !isTiny(), said, "基本持平");
        BigDecimal points = evidence.points(current.orElseThrow(), earlier.orElseThrow());
        String unit = points.scale() == 0 ? "1" : "0.1";
        claims.expect(
                points.signum() == 0
                        ? unit.equals(match.group("under"))
                        : points.toPlainString().equals(match.group("points")),
                said,
                points);
        if (!marked) {
            claims.unmarked();
        }
    }

    private static boolean has(Optional<Figure> figure, Status status) {
        return figure.filter(one -> one.status() == status).isPresent();
    }

    private boolean areKnown() {
        return current.filter(Figure::isPrintable).isPresent()
                && earlier.filter(Figure::isPrintable).isPresent()
                && !has(earlier, Status.NOT_COMPARABLE)
                && !has(current, Status.NOT_COMPARABLE);
    }

    /** Both are rates of at least ten items. */
    private boolean areRates() {
        return evidence.isRate(current.orElseThrow())
                && evidence.isRate(earlier.orElseThrow())
                && current.get().denominator().orElseThrow() >= 10
                && earlier.get().denominator().orElseThrow() >= 10;
    }

    private boolean isCount() {
        return current.orElseThrow().denominator().isEmpty();
    }

    private boolean isTiny() {
        return evidence.isTiny(current.orElseThrow(), earlier.orElseThrow());
    }

    private int beyond() {
        return evidence.beyondChance(current.orElseThrow(), earlier.orElseThrow());
    }

    private int sign() {
        return evidence.sign(current.orElseThrow(), earlier.orElseThrow());
    }

    private long difference() {
        return current().subtract(earlier()).longValueExact();
    }

    private BigDecimal current() {
        return current.orElseThrow().value().orElseThrow();
    }

    private BigDecimal earlier() {
        return earlier.orElseThrow().value().orElseThrow();
    }
}
