package huibao.narrative;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sentences about the members of a dimension: which are most, which moved, which lag. What is withheld is small, so it
 * is not in the running.
 */
final class MemberSentences {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");
    private static final int MOST_PARTS = 3;

    private final Material material;
    private final Clauses clauses;
    private final Frame frame;
    private final List<String> members;

    MemberSentences(Material material, Frame frame, String metric) {
        this.material = material;
        this.clauses = material.clauses();
        this.frame = frame;
        this.members = material.members(frame.dimension(), metric).stream()
                .filter(member -> !member.equals(FixedNames.UNKNOWN))
                .toList();
    }

    /** Of volumes never for places and units: where people come from is not a contest. */
    Sentence most(String name, Topic topic) {
        Ranking ranking = new Ranking();
        members.forEach(member -> clauses.value(topic.in(Role.CURRENT).of(frame.dimension(), member))
                .ifPresent(value -> ranking.add(member, value)));
        List<Clause> parts = new ArrayList<>();
        List<Map.Entry<BigDecimal, List<String>>> first = ranking.first();
        for (int place = 0; place < first.size(); place++) {
            String words = (place == 0 ? topic.phrase() : "，") + PLACES.get(place);
            parts.addAll(place(words, topic, first.get(place).getValue()));
        }
        return Sentence.led(name, opening(), parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** Volume of each, share with its base, change. */
    Sentence each(String name) {
        Statement all = Topic.TOTAL.in(Role.CURRENT);
        List<List<Clause>> parts = new ArrayList<>();
        for (String member : members) {
            Statement volume = volume(member, Role.CURRENT);
            parts.add(List.of(
                    clauses.amount(nameOf(member) + kind(), volume),
                    clauses.shareOfThese("，", volume, all),
                    clauses.change("，", volume, Role.SAME_LAST_YEAR)));
        }
        return Sentence.listing(name, frame.words() + "，" + clauses.among(all), parts);
    }

    /** Those that moved by more than chance with how much, in the order of their codes. */
    Sentence moved(String name) {
        Role role = span();
        List<Clause> parts = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            List<Clause> named = members.stream()
                    .filter(member -> clauses.moved(volume(member, role), baseOf(role), sign))
                    .map(member -> grown(member, role))
                    .toList();
            if (!named.isEmpty()) {
                String before = parts.isEmpty()
                        ? spanWords(role) + Topic.TOTAL.phrase() + "比"
                                + material.words().base(baseOf(role))
                        : "，";
                parts.add(clauses.said(before + "明显" + verb(sign) + "的有"));
                parts.add(Clause.joined("、", named));
            }
        }
        return Sentence.led(name, opening(), parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** Where the whole changed by more than chance: the members that make up half of the change, at most three. */
    Sentence largest(String name) {
        Role role = span();
        Statement all = Topic.TOTAL.in(role);
        int sign = clauses.growth(all, baseOf(role)).map(BigDecimal::signum).orElse(0);
        if (sign == 0 || !clauses.moved(all, baseOf(role), sign)) {
            return Sentence.led(name, "", List.of());
        }
        BigDecimal change = clauses.growth(all, baseOf(role)).orElseThrow().abs();
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String member : members) {
            Optional<BigDecimal> growth = clauses.growth(volume(member, role), baseOf(role));
            if (growth.isEmpty()) {
                return Sentence.led(
                        name,
                        "",
                        List.of(List.of(clauses.unsaid(volume(member, role).key()))));
            }
            parts.put(member, growth.get().multiply(BigDecimal.valueOf(sign)));
        }
        List<Clause> named = largest(parts, change).stream()
                .map(member -> clauses.said(nameOf(member) + "占" + Printed.count(parts.get(member)) + all.unit()))
                .toList();
        String whole =
                spanWords(role) + Topic.TOTAL.phrase() + verb(sign) + "的" + Printed.count(change) + all.unit() + "中，";
        List<Clause> said = List.of(clauses.said(whole), Clause.joined("、", named));
        return Sentence.led(name, opening(), named.isEmpty() ? List.of() : List.of(said));
    }

    private static List<String> largest(Map<String, BigDecimal> parts, BigDecimal whole) {
        List<String> ordered = parts.entrySet().stream()
                .filter(part -> part.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        List<String> named = new ArrayList<>();
        BigDecimal told = BigDecimal.ZERO;
        for (String member : ordered) {
            if (named.size() == MOST_PARTS || told.add(told).compareTo(whole) >= 0) {
                break;
            }
            named.add(member);
            told = told.add(parts.get(member));
        }
        return named;
    }

    /** Whose rate is below the whole region's by more than chance, in the order of their codes. */
    Sentence below(String name, Topic rate) {
        Statement whole = rate.in(Role.CURRENT);
        Optional<String> overall = clauses.bracketed(whole);
        if (overall.isEmpty()) {
            return Sentence.led(name, "", List.of(List.of(clauses.unsaid(whole.key()))));
        }
        List<Clause> below = new ArrayList<>();
        for (String member : members) {
            Statement statement = rate.in(Role.CURRENT).of(frame.dimension(), member);
            if (clauses.isBelow(statement, whole)) {
                below.add(clauses.said(
                        nameOf(member) + "（" + clauses.bracketed(statement).orElseThrow() + "）"));
            }
        }
        Clause opening = clauses.said(rate.phrase() + "明显低于" + material.names().whole() + "（" + overall.get() + "）的有");
        return Sentence.led(
                name, opening(), below.isEmpty() ? List.of() : List.of(List.of(opening, Clause.joined("、", below))));
    }

    private List<Clause> place(String words, Topic topic, List<String> tied) {
        boolean one = tied.size() == 1;
        String names = String.join("、", tied.stream().map(this::nameOf).toList());
        Statement statement = topic.in(Role.CURRENT).of(frame.dimension(), tied.get(0));
        List<Clause> place = new ArrayList<>();
        place.add(clauses.amount(words + names + (one ? "（" : "（均为"), statement));
        if (topic == Topic.TOTAL) {
            place.add(clauses.share(one ? "，" : "，各", statement, Topic.TOTAL.in(Role.CURRENT)));
        }
        place.add(clauses.said("）"));
        return place;
    }

    private String opening() {
        return frame.words() + "，";
    }

    /** The longest span the members are known of: a trend is judged on the year so far. */
    private Role span() {
        boolean known = material.words().hasYearToDate()
                && members.stream()
                        .anyMatch(
                                member -> material.has(volume(member, Role.YTD).key()));
        return known ? Role.YTD : Role.CURRENT;
    }

    private static Role baseOf(Role role) {
        return role == Role.YTD ? Role.YTD_LAST_YEAR : Role.SAME_LAST_YEAR;
    }

    private String spanWords(Role role) {
        return role == Role.YTD ? material.words().yearToDate() : "";
    }

    private Clause grown(String member, Role role) {
        Statement volume = volume(member, role);
        BigDecimal growth = clauses.growth(volume, baseOf(role)).orElseThrow();
        return clauses.said(
                nameOf(member) + "（" + verb(growth.signum()) + Printed.count(growth.abs()) + volume.unit() + "）");
    }

    private static String verb(int sign) {
        return sign > 0 ? "增加" : "减少";
    }

    private Statement volume(String member, Role role) {
        return Topic.TOTAL.in(role).of(frame.dimension(), member);
    }

    /** Groups of the code table are groups of matters, never of people. */
    private String kind() {
        return frame == Frame.GROUP ? "类事项" : "";
    }

    private String nameOf(String member) {
        return material.names().of(frame.dimension(), member);
    }
}
