package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.narrative.Quantity.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Reads superlatives and lists, and settles them when the list is complete: nobody named wrongly, nobody left out. */
final class ClaimRules {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");

    private final Figures figures;
    private final Names names;
    private final PeriodWords words;
    private final Evidence evidence;

    ClaimRules(Material material, Evidence evidence) {
        this.figures = material.figures();
        this.names = material.names();
        this.words = material.words();
        this.evidence = evidence;
    }

    List<Rule> rules() {
        return List.of(
                Rule.of("(最多的是|其次是|再次是)", this::most),
                Rule.of("(?:比(?<term>上\\P{P}{1,3}))?明显(?<verb>增加|减少)的有", this::moved),
                Rule.of("（(?<verb>增加|减少)(?<change>\\d+)件次）", this::change),
                Rule.of("信访总量(?<verb>增加|减少)的(?<change>\\d+)件次中，", this::growth),
                Rule.of("占(?<change>\\d+)件次", this::part),
                Rule.of("明显低于全.（(?<percent>\\d+\\.\\d)%，(?<base>\\d+)件中(?<part>\\d+)件）的有", this::below));
    }

    /** Compares the names of the open claim with the figures and closes it. */
    void settle(Reading reading) {
        if (reading.claim.isEmpty() || reading.frame.isEmpty()) {
            return;
        }
        Claim claim = reading.claim.get();
        reading.claim = Optional.empty();
        Map<String, FigureKey> members = members(reading.frame.get(), claim.topic(), claim.role());
        List<String> expected =
                switch (claim.kind()) {
                    case MOST -> place(members, claim.place(), claim.topic());
                    case UP, DOWN -> moved(members, claim);
                    case BELOW -> below(members, claim.topic().key(Role.CURRENT));
                    case GROWTH, DECLINE -> largest(members, claim);
                };
        boolean inOrder = claim.kind() == Claim.Kind.GROWTH || claim.kind() == Claim.Kind.DECLINE;
        boolean confirmed =
                inOrder ? claim.named().equals(expected) : new TreeSet<>(claim.named()).equals(new TreeSet<>(expected));
        reading.expect(confirmed, claim.kind() + " " + claim.named(), expected);
    }

    private void most(Reading reading, Matcher said) {
        int place = PLACES.indexOf(said.group(1)) + 1;
        open(reading, said, topic -> Claim.most(place, topic));
    }

    private void moved(Reading reading, Matcher said) {
        Claim.Kind kind = said.group("verb").equals("增加") ? Claim.Kind.UP : Claim.Kind.DOWN;
        boolean continued = reading.claim.isPresent();
        open(reading, said, topic -> Claim.of(kind, topic, reading.role));
        String base = words.base(reading.role == Role.YTD ? Role.YTD_LAST_YEAR : Role.SAME_LAST_YEAR);
        reading.expect(
                said.group("term") == null ? continued : said.group("term").equals(base), said.group(), base);
    }

    private void growth(Reading reading, Matcher said) {
        reading.topic = Optional.of(Topic.TOTAL);
        Claim.Kind kind = said.group("verb").equals("增加") ? Claim.Kind.GROWTH : Claim.Kind.DECLINE;
        open(reading, said, topic -> Claim.of(kind, topic, reading.role));
        reading.claim.ifPresent(claim -> {
            FigureKey whole = claim.topic().key(claim.role());
            expectChange(reading, said, claim, whole);
            reading.expect(beyond(whole, claim.base()) == claim.sign(), said.group(), "a change within chance");
        });
    }

    private void part(Reading reading, Matcher said) {
        boolean ofGrowth = reading.claim
                .filter(claim -> claim.kind() == Claim.Kind.GROWTH || claim.kind() == Claim.Kind.DECLINE)
                .isPresent();
        reading.expect(ofGrowth, said.group(), "a change it is part of");
        memberChange(reading, said);
    }

    private void change(Reading reading, Matcher said) {
        boolean fits = reading.claim
                .filter(claim -> claim.sign() == (said.group("verb").equals("增加") ? 1 : -1))
                .isPresent();
        reading.expect(fits, said.group(), "the verb of the list");
        memberChange(reading, said);
    }

    /** Of the one member named just before. */
    private void memberChange(Reading reading, Matcher said) {
        if (reading.claim.isEmpty() || reading.named.size() != 1) {
            reading.fail(said.group());
            return;
        }
        Claim claim = reading.claim.get();
        FigureKey member =
                claim.topic().key(claim.role()).with(reading.frame.orElseThrow().dimension(), reading.named.get(0));
        expectChange(reading, said, claim, member);
        reading.said(List.of());
    }

    private void expectChange(Reading reading, Matcher said, Claim claim, FigureKey key) {
        Optional<Long> growth = growth(key, claim.base());
        long claimed = Long.parseLong(said.group("change")) * claim.sign();
        reading.expect(growth.equals(Optional.of(claimed)), said.group(), growth);
    }

    private void below(Reading reading, Matcher said) {
        open(reading, said, topic -> Claim.of(Claim.Kind.BELOW, topic, Role.CURRENT));
        Optional<Figure> whole = reading.topic.flatMap(topic -> evidence.figure(topic.key(Role.CURRENT)));
        boolean confirmed = whole.filter(one -> evidence.rate(one).equals(NumberRules.tenths(said.group("percent"))))
                .filter(one -> one.numerator().equals(Optional.of(Long.valueOf(said.group("part")))))
                .filter(one -> one.denominator().equals(Optional.of(Long.valueOf(said.group("base")))))
                .isPresent();
        reading.expect(confirmed, said.group(), whole);
    }

    private void open(Reading reading, Matcher said, Function<Topic, Claim> claim) {
        settle(reading);
        if (reading.topic.isEmpty() || reading.frame.isEmpty()) {
            reading.fail(said.group());
        }
        reading.claim = reading.topic.map(claim);
        reading.named = new ArrayList<>();
    }

    private List<String> place(Map<String, FigureKey> members, int place, Topic topic) {
        Part part = topic.quantities().get(0).part();
        TreeMap<Long, List<String>> places = new TreeMap<>(Comparator.reverseOrder());
        members.forEach((code, key) -> evidence.count(key, part)
                .filter(value -> value > 0)
                .ifPresent(value ->
                        places.computeIfAbsent(value, any -> new ArrayList<>()).add(code)));
        return places.values().stream().skip(place - 1L).findFirst().orElse(List.of());
    }

    private List<String> moved(Map<String, FigureKey> members, Claim claim) {
        return members.keySet().stream()
                .filter(code -> beyond(members.get(code), claim.base()) == claim.sign())
                .toList();
    }

    /** Ordered by their part of the change, until twice what is told is the change. */
    private List<String> largest(Map<String, FigureKey> members, Claim claim) {
        long left = growth(claim.topic().key(claim.role()), claim.base()).orElse(0L) * claim.sign();
        long half = left / 2;
        List<String> largest = new ArrayList<>();
        Map<String, Long> parts = new LinkedHashMap<>();
        members.forEach((code, key) -> parts.put(code, growth(key, claim.base()).orElse(0L) * claim.sign()));
        while (left > half && largest.size() < 3) {
            Optional<String> next = parts.keySet().stream()
                    .filter(code -> !largest.contains(code) && parts.get(code) > 0)
                    .reduce((a, b) -> parts.get(b) > parts.get(a) ? b : a);
            if (next.isEmpty()) {
                break;
            }
            largest.add(next.get());
            left -= parts.get(next.get());
        }
        return largest;
    }

    private Optional<Long> growth(FigureKey key, Role base) {
        Optional<Long> now = evidence.figure(key).flatMap(any -> evidence.count(key, Part.VALUE));
        Optional<Long> then = evidence.figure(key.as(base)).flatMap(any -> evidence.count(key.as(base), Part.VALUE));
        return now.isEmpty() || then.isEmpty() ? Optional.empty() : Optional.of(now.get() - then.get());
    }

    private int beyond(FigureKey key, Role base) {
        Optional<Figure> current = evidence.figure(key);
        Optional<Figure> before = evidence.figure(key.as(base));
        boolean comparable = current.isPresent()
                && before.isPresent()
                && !evidence.isIncomparable(key)
                && !evidence.isIncomparable(key.as(base));
        return comparable ? evidence.beyondChance(current.get(), before.get()) : 0;
    }

    private List<String> below(Map<String, FigureKey> members, FigureKey whole) {
        Optional<Figure> overall = evidence.figure(whole).filter(evidence::isRate);
        return members.keySet().stream()
                .filter(code -> evidence.figure(members.get(code))
                        .filter(evidence::isRate)
                        .filter(rate -> overall.isPresent() && evidence.beyondChance(rate, overall.get()) < 0)
                        .isPresent())
                .toList();
    }

    /** Every member the edition holds but unknown, which is no place and no field, in the order of print. */
    private Map<String, FigureKey> members(Frame frame, Topic topic, Role role) {
        FigureKey whole = topic.key(role);
        Set<String> codes = figures.ofMetric(topic.metric())
                .flatMap(figure -> Optional.ofNullable(figure.key().dimensions().get(frame.dimension())).stream())
                .filter(code -> !code.equals(FixedNames.UNKNOWN))
                .collect(Collectors.toSet());
        Map<String, FigureKey> members = new LinkedHashMap<>();
        names.sorted(frame.dimension(), codes).forEach(code -> members.put(code, whole.with(frame.dimension(), code)));
        return members;
    }
}
