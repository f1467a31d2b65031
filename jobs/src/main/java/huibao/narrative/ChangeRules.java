package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads comparisons: the base, the adverb, the verb, the difference, the per cent. */
final class ChangeRules {
    private static final String BASE = "(?<term>上年同[月季期]|上[年月季周旬日期])";
    private static final String TERM = "(?<unit>批次|人次)?比" + BASE;
    private static final String DIFFERENCE = "(?<verb>增加|减少|多|少)(?<difference>\\d+)(?<of>" + Lexicon.UNIT + ")";

    private final Evidence evidence;
    private final PeriodWords words;

    ChangeRules(Evidence evidence, PeriodWords words) {
        this.evidence = evidence;
        this.words = words;
    }

    List<Rule> rules() {
        String points = "(?:(?<points>\\d+\\.\\d)|不足0\\.1)个百分点";
        return List.of(
                Rule.of(TERM + "(?<adverb>明显)?" + DIFFERENCE + "(?:、(?<percent>\\d+(?:\\.\\d+)?)%)?", this::counts),
                Rule.of(TERM + "基本持平（" + DIFFERENCE + "）", this::steady),
                Rule.of(TERM + "(?<adverb>明显)?(?<verb>提高|下降)" + points, this::rates),
                Rule.of(TERM + "(?<verb>延长|缩短)(?<difference>\\d+)天", this::days),
                Rule.of(TERM + "基本持平", this::steadyRate),
                Rule.of(TERM + "持平", this::equal),
                Rule.of("(?<unit>批次|人次)?与" + BASE + "口径不可比", this::incomparable),
                Rule.of("(?<unit>批次|人次)?无" + BASE + "数据", this::unrecorded),
                Rule.of("(?<unit>批次|人次)?" + BASE + "为0", this::zeroBase),
                Rule.of("其余变化均在往年同月波动范围内", this::others));
    }

    private void counts(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> {
            difference(reading, said, pair);
            boolean marked = said.group("adverb") != null;
            adverb(reading, said, pair);
            long base = pair.count(pair.base());
            reading.expect(!isSteady(pair), said.group(), "基本持平");
            boolean bare = said.group("verb").length() == 1;
            reading.expect(bare == (base < 10 && !marked), said.group(), "another verb");
            String expected = base < 10 ? null : percent(pair);
            reading.expect(Objects.equals(expected, said.group("percent")), said.group(), expected);
            reading.unmarked |= !marked;
        });
    }

    private void steady(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> {
            difference(reading, said, pair);
            reading.expect(isSteady(pair), said.group(), "a verb");
            reading.unmarked = true;
        });
    }

    /** Under one in a hundred of a hundred or more, and not beyond chance. */
    private boolean isSteady(Pair pair) {
        long base = pair.count(pair.base());
        return base >= 100
                && Math.abs(pair.change()) * 100 < base
                && evidence.beyondChance(pair.current(), pair.base()) == 0;
    }

    private void difference(Reading reading, Matcher said, Pair pair) {
        long claimed = Long.parseLong(said.group("difference"));
        boolean up = said.group("verb").equals("增加") || said.group("verb").equals("多");
        reading.expect(pair.change() == (up ? claimed : -claimed), said.group(), pair.change());
        reading.expect(pair.change() != 0 && pair.count(pair.base()) != 0, said.group(), "no such words");
        reading.expect(said.group("of").equals(pair.unit()), said.group(), pair.unit());
    }

    private void adverb(Reading reading, Matcher said, Pair pair) {
        boolean beyond = evidence.beyondChance(pair.current(), pair.base()) != 0;
        reading.expect(
                beyond == (said.group("adverb") != null), said.group(), beyond ? "明显" : "no 明显, it is within chance");
    }

    /** As many decimals as the base can bear. */
    private static String percent(Pair pair) {
        long base = pair.count(pair.base());
        int decimals = base < 30 ? 0 : base < 1000 ? 1 : 2;
        BigInteger scaled = BigInteger.valueOf(Math.abs(pair.change())).multiply(BigInteger.TEN.pow(decimals + 2));
        return new BigDecimal(Evidence.rounded(scaled, BigInteger.valueOf(base)), decimals).toPlainString();
    }

    private void rates(Reading reading, Matcher said) {
        ratePair(reading, said).ifPresent(pair -> {
            adverb(reading, said, pair);
            int sign = said.group("verb").equals("提高") ? 1 : -1;
            reading.expect(evidence.sign(pair.current(), pair.base()) == sign, said.group(), "the other direction");
            boolean marked = said.group("adverb") != null;
            reading.expect(marked || !evidence.isTiny(pair.current(), pair.base()), said.group(), "基本持平");
            BigInteger points = evidence.points(pair.current(), pair.base());
            BigInteger printed =
                    said.group("points") == null ? BigInteger.ZERO : NumberRules.tenths(said.group("points"));
            reading.expect(points.equals(printed), said.group(), points);
            reading.unmarked |= !marked;
        });
    }

    private void steadyRate(Reading reading, Matcher said) {
        ratePair(reading, said).ifPresent(pair -> {
            boolean steady = evidence.isTiny(pair.current(), pair.base())
                    && evidence.beyondChance(pair.current(), pair.base()) == 0;
            reading.expect(steady, said.group(), "another change");
            reading.unmarked = true;
        });
    }

    /** Rates of ten or more each. */
    private Optional<Pair> ratePair(Reading reading, Matcher said) {
        Optional<Pair> rates = pair(reading, said)
                .filter(pair -> evidence.isRate(pair.current()) && evidence.isRate(pair.base()))
                .filter(pair -> pair.current().denominator().orElseThrow() >= 10
                        && pair.base().denominator().orElseThrow() >= 10);
        if (rates.isEmpty()) {
            reading.fail(said.group());
        }
        return rates;
    }

    private void days(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> {
            long claimed = Long.parseLong(said.group("difference"));
            boolean longer = said.group("verb").equals("延长");
            reading.expect(pair.change() == (longer ? claimed : -claimed), said.group(), pair.change());
            reading.expect(pair.unit().equals("天"), said.group(), pair.unit());
        });
    }

    private void equal(Reading reading, Matcher said) {
        pair(reading, said)
                .ifPresent(pair ->
                        reading.expect(evidence.sign(pair.current(), pair.base()) == 0, said.group(), "a change"));
    }

    private void others(Reading reading, Matcher said) {
        reading.expect(reading.unmarked, said.group(), "a change without 明显 before it");
    }

    private void incomparable(Reading reading, Matcher said) {
        Optional<Statement> statement = statement(reading, said);
        boolean confirmed = statement
                .filter(one -> evidence.isIncomparable(one.key())
                        || evidence.isIncomparable(one.key().as(role(reading, said))))
                .isPresent();
        reading.expect(confirmed, said.group(), "comparable figures");
    }

    private void unrecorded(Reading reading, Matcher said) {
        boolean confirmed = statement(reading, said)
                .filter(one -> evidence.isUnrecorded(one.key().as(role(reading, said))))
                .isPresent();
        reading.expect(confirmed, said.group(), "a base of the time of the records");
    }

    private void zeroBase(Reading reading, Matcher said) {
        pair(reading, said)
                .ifPresent(pair -> reading.expect(
                        pair.base().value().orElseThrow().signum() == 0
                                && pair.current().value().orElseThrow().signum() > 0,
                        said.group(),
                        pair.base().value()));
    }

    private Optional<Pair> pair(Reading reading, Matcher said) {
        Optional<Statement> statement = statement(reading, said);
        Optional<Figure> current = statement.flatMap(one -> evidence.figure(one.key()));
        Optional<Figure> base =
                statement.flatMap(one -> evidence.figure(one.key().as(role(reading, said))));
        if (current.isEmpty()
                || base.isEmpty()
                || evidence.isIncomparable(base.get().key())) {
            reading.fail(said.group());
            return Optional.empty();
        }
        return Optional.of(new Pair(statement.get().unit(), current.get(), base.get()));
    }

    private static Optional<Statement> statement(Reading reading, Matcher said) {
        return said.group("unit") == null
                ? reading.last.stream().findFirst()
                : reading.meant(said.group("unit")).stream().findFirst();
    }

    private Role role(Reading reading, Matcher said) {
        Role role = reading.role == Role.YTD
                ? Role.YTD_LAST_YEAR
                : said.group("term").startsWith("上年") ? Role.SAME_LAST_YEAR : Role.PREVIOUS;
        reading.expect(said.group("term").equals(words.base(role)), said.group(), words.base(role));
        return role;
    }

    private record Pair(String unit, Figure current, Figure base) {
        long change() {
            return count(current) - count(base);
        }

        long count(Figure figure) {
            return figure.value().orElseThrow().longValueExact();
        }
    }
}
