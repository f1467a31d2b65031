package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.narrative.Quantity.Part;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Reads superlatives and lists, and settles them when the list is complete: nobody named wrongly, nobody left out. */
final class ClaimRules {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");

    private final Figures figures;
    private final Evidence evidence;

    ClaimRules(Figures figures, Evidence evidence) {
        this.figures = figures;
        this.evidence = evidence;
    }

    List<Rule> rules() {
        return List.of(
                Rule.of("在可公布的数据中，", (reading, said) -> reading.amongPublished = true),
                Rule.of("(最多的是|其次是|再次是)", this::most),
                Rule.of("同比(上升|下降)的有", this::moved),
                Rule.of("明显低于全.（(\\d+\\.\\d\\d)%）的有", this::below));
    }

    /** Compares the names of the open claim with the figures and closes it. */
    void settle(Reading reading) {
        if (reading.claim.isEmpty() || reading.frame.isEmpty()) {
            return;
        }
        Claim claim = reading.claim.get();
        reading.claim = Optional.empty();
        Map<String, FigureKey> members = members(reading.frame.get(), claim.topic());
        Set<String> expected =
                switch (claim.kind()) {
                    case MOST -> place(members, claim.place().orElseThrow(), claim.topic());
                    case UP -> moved(members, 1);
                    case DOWN -> moved(members, -1);
                    case BELOW -> below(members, claim.topic().key(Role.CURRENT));
                };
        reading.expect(new TreeSet<>(claim.named()).equals(expected), claim.kind() + " " + claim.named(), expected);
        boolean withheld = members.values().stream()
                .anyMatch(key ->
                        evidence.isWithheld(key) || claim.isMove() && evidence.isWithheld(key.as(Role.SAME_LAST_YEAR)));
        reading.expect(
                claim.amongPublished() || !withheld,
                claim.kind() + " " + claim.named(),
                "its limit to what is published");
    }

    private void most(Reading reading, Matcher said) {
        settle(reading);
        int place = PLACES.indexOf(said.group(1)) + 1;
        reading.topic.ifPresentOrElse(
                topic -> reading.claim = Optional.of(Claim.most(place, topic, reading.amongPublished)),
                () -> reading.fail(said.group()));
        reading.expect(reading.frame.isPresent(), said.group(), "a frame");
    }

    private void moved(Reading reading, Matcher said) {
        settle(reading);
        Claim.Kind kind = said.group(1).equals("上升") ? Claim.Kind.UP : Claim.Kind.DOWN;
        reading.topic.ifPresentOrElse(
                topic -> reading.claim = Optional.of(Claim.of(kind, topic, reading.amongPublished)),
                () -> reading.fail(said.group()));
    }

    private void below(Reading reading, Matcher said) {
        settle(reading);
        Optional<BigInteger> whole = reading.topic
                .flatMap(topic -> evidence.figure(topic.key(Role.CURRENT)))
                .map(evidence::rate);
        boolean confirmed =
                whole.filter(NumberRules.hundredths(said.group(1))::equals).isPresent();
        reading.expect(confirmed, said.group(), whole);
        reading.topic.ifPresent(
                topic -> reading.claim = Optional.of(Claim.of(Claim.Kind.BELOW, topic, reading.amongPublished)));
    }

    private Set<String> place(Map<String, FigureKey> members, int place, Topic topic) {
        Part part = topic.quantities().get(0).part();
        TreeMap<Long, Set<String>> places = new TreeMap<>(Comparator.reverseOrder());
        members.forEach((code, key) -> evidence.count(key, part)
                .filter(value -> value > 0)
                .ifPresent(value ->
                        places.computeIfAbsent(value, any -> new TreeSet<>()).add(code)));
        return places.values().stream().skip(place - 1L).findFirst().orElse(Set.of());
    }

    private Set<String> moved(Map<String, FigureKey> members, int direction) {
        Set<String> moved = new TreeSet<>();
        members.forEach((code, key) -> {
            FigureKey before = key.as(Role.SAME_LAST_YEAR);
            Optional<Figure> current = evidence.figure(key);
            Optional<Figure> base = evidence.figure(before);
            boolean comparable = current.isPresent()
                    && base.isPresent()
                    && !evidence.isIncomparable(key)
                    && !evidence.isIncomparable(before);
            if (comparable && evidence.beyondChance(current.get(), base.get()) == direction) {
                moved.add(code);
            }
        });
        return moved;
    }

    private Set<String> below(Map<String, FigureKey> members, FigureKey whole) {
        Set<String> below = new TreeSet<>();
        Optional<Figure> overall = evidence.figure(whole);
        members.forEach((code, key) -> {
            Optional<Figure> rate = evidence.figure(key).filter(evidence::isRate);
            boolean comparable =
                    rate.isPresent() && overall.filter(evidence::isRate).isPresent();
            if (comparable && evidence.beyondChance(rate.get(), overall.get()) < 0) {
                below.add(code);
            }
        });
        return below;
    }

    /** Every member the edition holds but unknown, which is no place and no field. */
    private Map<String, FigureKey> members(Frame frame, Topic topic) {
        FigureKey whole = topic.key(Role.CURRENT);
        return figures.ofMetric(topic.metric())
                .map(Figure::key)
                .map(key -> key.dimensions().get(frame.dimension()))
                .filter(code -> code != null && !code.equals(FixedNames.UNKNOWN))
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> whole.with(frame.dimension(), code)));
    }
}
