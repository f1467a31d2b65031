package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads 同比 and 环比: the direction word, the per cent, the points, the difference. */
final class ChangeRules {
    private static final String TERM = "(?<unit>批次|人次)?(?<term>同比|环比)";
    private static final String DIFFERENCE = "(?<more>增加|减少)(?<difference>\\d+)(?:" + Lexicon.UNIT + ")";

    private final Evidence evidence;

    ChangeRules(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Rule> rules() {
        return List.of(
                Rule.of(
                        TERM + "(?<word>上升|下降)(?<percent>\\d+\\.\\d\\d)%（" + DIFFERENCE + "）",
                        (reading, said) ->
                                counts(reading, said, said.group("word").equals("上升") ? 1 : -1)),
                Rule.of(
                        TERM + "基本持平（" + DIFFERENCE + "，(?:(?<percent>\\d+\\.\\d\\d)%|不足0\\.01%)）",
                        (reading, said) -> counts(reading, said, 0)),
                Rule.of(
                        TERM + "(?<word>上升|下降)(?<points>\\d+\\.\\d\\d)个百分点",
                        (reading, said) ->
                                rates(reading, said, said.group("word").equals("上升") ? 1 : -1)),
                Rule.of(
                        TERM + "基本持平（(?<word>增加|减少)(?<points>\\d+\\.\\d\\d)个百分点）",
                        (reading, said) -> rates(reading, said, 0)),
                Rule.of(TERM + "基本持平（变化不足0\\.01个百分点）", this::tiny),
                Rule.of(TERM + "(?<word>增加|减少)(?<difference>\\d+)天", this::days),
                Rule.of(TERM + "(?<word>增加|减少)(?<points>\\d+\\.\\d\\d)个百分点", this::untested),
                Rule.of(TERM + "持平", this::equal),
                Rule.of(TERM + "口径不可比", this::incomparable),
                Rule.of("(?<unit>批次|人次)?(?<term>上年同期|上.)为0", this::zeroBase));
    }

    private void counts(Reading reading, Matcher said, int direction) {
        pair(reading, said).ifPresent(pair -> {
            long change = pair.current().value().orElseThrow().longValueExact()
                    - pair.base().value().orElseThrow().longValueExact();
            long claimed = Long.parseLong(said.group("difference"));
            reading.expect(change == (said.group("more").equals("增加") ? claimed : -claimed), said.group(), change);
            reading.expect(
                    evidence.beyondChance(pair.current(), pair.base()) == direction, said.group(), "a word that fits");
            reading.expect(change != 0, said.group(), "持平");
            BigInteger percent = percent(change, pair.base());
            BigInteger printed =
                    said.group("percent") == null ? BigInteger.ZERO : NumberRules.hundredths(said.group("percent"));
            reading.expect(percent.equals(printed), said.group(), percent);
        });
    }

    private static BigInteger percent(long change, Figure base) {
        BigInteger of = base.value().orElseThrow().toBigIntegerExact();
        return of.signum() == 0 ? BigInteger.ONE.negate() : Evidence.rounded(BigInteger.valueOf(Math.abs(change)), of);
    }

    private void rates(Reading reading, Matcher said, int direction) {
        pair(reading, said).ifPresent(pair -> {
            boolean tested = evidence.isRate(pair.current()) && evidence.isRate(pair.base());
            reading.expect(
                    tested && evidence.beyondChance(pair.current(), pair.base()) == direction,
                    said.group(),
                    "a word that fits");
            points(reading, said, pair);
        });
    }

    private void untested(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> points(reading, said, pair));
    }

    private void points(Reading reading, Matcher said, Pair pair) {
        boolean up = said.group("word").equals("上升") || said.group("word").equals("增加");
        BigInteger points = evidence.points(pair.current(), pair.base());
        reading.expect(
                evidence.sign(pair.current(), pair.base()) == (up ? 1 : -1), said.group(), "the other direction");
        reading.expect(points.equals(NumberRules.hundredths(said.group("points"))), said.group(), points);
    }

    private void tiny(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> {
            boolean none = evidence.points(pair.current(), pair.base()).signum() == 0;
            boolean changed = evidence.sign(pair.current(), pair.base()) != 0;
            boolean chance = evidence.beyondChance(pair.current(), pair.base()) == 0;
            reading.expect(none && changed && chance, said.group(), "another change");
        });
    }

    private void days(Reading reading, Matcher said) {
        pair(reading, said).ifPresent(pair -> {
            long change = pair.current().value().orElseThrow().longValueExact()
                    - pair.base().value().orElseThrow().longValueExact();
            long claimed = Long.parseLong(said.group("difference"));
            reading.expect(change == (said.group("word").equals("增加") ? claimed : -claimed), said.group(), change);
        });
    }

    private void equal(Reading reading, Matcher said) {
        pair(reading, said)
                .ifPresent(pair -> reading.expect(
                        evidence.sign(pair.current(), pair.base()) == 0
                                || !evidence.isRate(pair.current())
                                        && evidence.points(pair.current(), pair.base())
                                                        .signum()
                                                == 0,
                        said.group(),
                        "a change"));
    }

    private void incomparable(Reading reading, Matcher said) {
        Optional<Statement> statement = statement(reading, said);
        boolean confirmed = statement
                .filter(one -> evidence.isIncomparable(one.key())
                        || evidence.isIncomparable(one.key().as(role(reading, said))))
                .isPresent();
        reading.expect(confirmed, said.group(), "comparable figures");
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
        return Optional.of(new Pair(current.get(), base.get()));
    }

    private static Optional<Statement> statement(Reading reading, Matcher said) {
        return said.group("unit") == null
                ? reading.last.stream().findFirst()
                : reading.meant(said.group("unit")).stream().findFirst();
    }

    private static Role role(Reading reading, Matcher said) {
        if (reading.role == Role.YTD) {
            return Role.YTD_LAST_YEAR;
        }
        boolean lastYear = said.group("term").equals("同比") || said.group("term").equals("上年同期");
        return lastYear ? Role.SAME_LAST_YEAR : Role.PREVIOUS;
    }

    private record Pair(Figure current, Figure base) {}
}
