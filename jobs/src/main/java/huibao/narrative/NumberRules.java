package huibao.narrative;

import huibao.figure.Figure;
import huibao.narrative.Quantity.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads amounts, rates and shares. */
final class NumberRules {
    private static final int SMALL_BASE = 10;

    private final Evidence evidence;

    NumberRules(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Those that must be read before a topic is. */
    List<Rule> shares() {
        return List.of(
                Rule.of("各?占(" + Lexicon.TOPIC + ")的(\\d+\\.\\d)%", this::namedShare),
                Rule.of("占(\\d+\\.\\d)%", this::share),
                Rule.of("(较期初(?:增加|减少))(\\d+)件", this::growth),
                Rule.of("与期初(持平)", this::growth));
    }

    List<Rule> amounts() {
        String fraction = "(?<base>\\d+)(?<of>件次|件)中(?<part>\\d+)\\k<of>";
        return List.of(
                Rule.of("(?<percent>\\d+\\.\\d)%[（，]" + fraction, this::fraction),
                Rule.of("为" + fraction, this::small),
                Rule.of("(?<percent>\\d+\\.\\d)%", this::plain),
                Rule.of("(\\d+)(" + Lexicon.UNIT + ")", this::count));
    }

    static BigInteger tenths(String decimal) {
        return new BigDecimal(decimal).movePointRight(1).toBigIntegerExact();
    }

    private void count(Reading reading, Matcher said) {
        List<Statement> statements = reading.meant(said.group(2));
        if (statements.isEmpty()) {
            reading.fail(said.group());
        }
        for (Statement statement : statements) {
            Optional<Long> expected =
                    evidence.count(statement.key(), statement.quantity().part());
            boolean confirmed = expected.filter(value -> value == Long.parseLong(said.group(1)))
                    .isPresent();
            reading.expect(
                    confirmed, said.group(), expected.map(String::valueOf).orElse("no number: " + statement.key()));
        }
        reading.said(statements);
    }

    private void fraction(Reading reading, Matcher said) {
        for (Figure rate : rates(reading, said)) {
            expectFraction(reading, said, rate);
            reading.expect(rate.denominator().orElse(0L) >= SMALL_BASE, said.group(), "no per cent of so few");
            expectPercent(reading, said, rate);
        }
    }

    private void small(Reading reading, Matcher said) {
        for (Figure rate : rates(reading, said)) {
            expectFraction(reading, said, rate);
            reading.expect(rate.denominator().orElse(0L) < SMALL_BASE, said.group(), "a per cent");
        }
    }

    private void plain(Reading reading, Matcher said) {
        for (Figure rate : rates(reading, said)) {
            reading.expect(rate.numerator().isEmpty(), said.group(), "a fraction beside it");
            expectPercent(reading, said, rate);
        }
    }

    private List<Figure> rates(Reading reading, Matcher said) {
        List<Statement> statements = reading.meant(Quantity.PERCENT);
        List<Figure> rates = statements.stream()
                .flatMap(statement -> evidence.figure(statement.key()).stream())
                .toList();
        if (statements.isEmpty() || rates.size() < statements.size()) {
            reading.fail(said.group());
        }
        reading.said(statements);
        return rates;
    }

    private void expectPercent(Reading reading, Matcher said, Figure rate) {
        BigInteger expected = evidence.rate(rate);
        reading.expect(expected.equals(tenths(said.group("percent"))), said.group(), expected);
    }

    private static void expectFraction(Reading reading, Matcher said, Figure rate) {
        boolean confirmed = rate.numerator().equals(Optional.of(Long.valueOf(said.group("part"))))
                && rate.denominator().equals(Optional.of(Long.valueOf(said.group("base"))));
        reading.expect(confirmed, said.group(), rate.denominator() + " with " + rate.numerator());
        String unit = rate.metric().equals("repeat_rate") ? "件次" : "件";
        reading.expect(said.group("of").equals(unit), said.group(), unit);
    }

    private void namedShare(Reading reading, Matcher said) {
        Topic topic = Lexicon.topic(said.group(1));
        String unit = topic.quantities().get(0).unit();
        shares(reading, said.group(), tenths(said.group(2)), reading.whole(topic, unit));
    }

    private void share(Reading reading, Matcher said) {
        shares(reading, said.group(), tenths(said.group(1)), reading.base);
    }

    private void shares(Reading reading, String said, BigInteger percent, Optional<Statement> whole) {
        List<Statement> parts = reading.last.isEmpty() ? reading.meantFirst() : reading.last;
        if (parts.isEmpty() || whole.isEmpty()) {
            reading.fail(said);
            return;
        }
        Optional<Long> base = evidence.count(whole.get().key(), Part.VALUE).filter(value -> value > 0);
        for (Statement part : parts) {
            Optional<Long> value = evidence.count(part.key(), Part.VALUE);
            Optional<BigInteger> expected = base.flatMap(
                    of -> value.map(some -> Evidence.tenths(BigInteger.valueOf(some), BigInteger.valueOf(of))));
            reading.expect(expected.filter(percent::equals).isPresent(), said, expected);
        }
    }

    private void growth(Reading reading, Matcher said) {
        Optional<Figure> opening = evidence.figure(Topic.OPENING_STOCK.key(reading.role));
        Optional<Figure> closing = evidence.figure(Topic.CLOSING_STOCK.key(reading.role));
        if (opening.isEmpty() || closing.isEmpty()) {
            reading.fail(said.group());
            return;
        }
        long growth = evidence.count(closing.get().key(), Part.VALUE).orElseThrow()
                - evidence.count(opening.get().key(), Part.VALUE).orElseThrow();
        long claimed = said.group(1).equals("持平") ? 0 : Long.parseLong(said.group(2));
        boolean down = said.group(1).endsWith("减少");
        reading.expect(growth == (down ? -claimed : claimed), said.group(), growth);
    }
}
