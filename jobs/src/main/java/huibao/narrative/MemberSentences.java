package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Comparison;
import huibao.figure.Direction;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sentences about the members of a dimension: which are most, which moved, which lag. What is withheld is not in the
 * running, and the sentence then says so.
 */
final class MemberSentences {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");
    private static final String AMONG_PUBLISHED = "在可公布的数据中，";

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
        return Sentence.led(name, opening(topic, Role.CURRENT), parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** Volume of each, share with its base, change. */
    Sentence each(String name) {
        Statement all = Topic.TOTAL.in(Role.CURRENT);
        List<List<Clause>> parts = new ArrayList<>();
        for (String member : members) {
            Statement volume = volume(member, Role.CURRENT);
            parts.add(List.of(
                    clauses.amount(nameOf(member), volume),
                    clauses.shareOfThese("，", volume, all),
                    clauses.change("，", volume, Role.SAME_LAST_YEAR)));
        }
        return Sentence.listing(name, frame.words() + "，" + clauses.among(all), parts);
    }

    /** Those that moved by more than chance, in the order of their codes. */
    Sentence moved(String name) {
        List<List<Clause>> parts = new ArrayList<>();
        for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
            List<String> names = members.stream()
                    .filter(member -> went(member, direction))
                    .map(this::nameOf)
                    .toList();
            if (!names.isEmpty()) {
                String topic = parts.isEmpty() ? Topic.TOTAL.phrase() : "";
                String word = direction == Direction.UP ? "上升" : "下降";
                parts.add(List.of(clauses.said(topic + "同比" + word + "的有" + String.join("、", names))));
            }
        }
        return Sentence.listing(name, opening(Topic.TOTAL, Role.SAME_LAST_YEAR), parts);
    }

    /** Whose rate is below the whole region's by more than chance, in the order of their codes. */
    Sentence below(String name, Topic rate) {
        Statement whole = rate.in(Role.CURRENT);
        Optional<Figure> overall = rated(whole.key());
        if (overall.isEmpty()) {
            return Sentence.led(name, "", List.of(List.of(clauses.unsaid(whole.key()))));
        }
        List<Clause> below = new ArrayList<>();
        String before =
                rate.phrase() + "明显低于" + material.names().whole() + "（" + Printed.percent(overall.get()) + "）的有";
        for (String member : members) {
            Statement statement = rate.in(Role.CURRENT).of(frame.dimension(), member);
            if (rated(statement.key())
                    .filter(one -> isBelow(one, overall.get()))
                    .isPresent()) {
                below.add(clauses.amount(before + nameOf(member) + "（", statement));
                below.add(clauses.said("）"));
                before = "、";
            }
        }
        return Sentence.led(name, opening(rate, Role.CURRENT), below.isEmpty() ? List.of() : List.of(below));
    }

    private static boolean isBelow(Figure member, Figure whole) {
        return Comparison.of(Optional.of(member), Optional.of(whole))
                .direction()
                .filter(Direction.DOWN::equals)
                .isPresent();
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

    /** The frame, with the limit of what is known where a member of the running is withheld. */
    private String opening(Topic topic, Role role) {
        boolean withheld = members.stream()
                .map(member ->
                        topic.in(Role.CURRENT).of(frame.dimension(), member).key())
                .anyMatch(key -> isWithheld(key) || isWithheld(key.as(role)));
        return frame.words() + "，" + (withheld ? AMONG_PUBLISHED : "");
    }

    private boolean went(String member, Direction direction) {
        FigureKey key = volume(member, Role.CURRENT).key();
        return Comparison.of(material.figures().find(key), material.figures().find(key.as(Role.SAME_LAST_YEAR)))
                .direction()
                .filter(direction::equals)
                .isPresent();
    }

    private Optional<Figure> rated(FigureKey key) {
        return material.figures()
                .find(key)
                .filter(Figure::isPrintable)
                .filter(figure -> figure.denominator().orElse(0L) > 0);
    }

    private boolean isWithheld(FigureKey key) {
        return material.figures()
                .find(key)
                .map(Figure::status)
                .filter(Status.SUPPRESSED::equals)
                .isPresent();
    }

    private Statement volume(String member, Role role) {
        return Topic.TOTAL.in(role).of(frame.dimension(), member);
    }

    private String nameOf(String member) {
        return material.names().of(frame.dimension(), member);
    }
}
