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
import java.util.function.Predicate;

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

    /** Never for places and units: where people come from is not a contest. */
    Sentence most(String name) {
        Ranking ranking = new Ranking();
        members.forEach(
                member -> clauses.value(volume(member, Role.CURRENT)).ifPresent(value -> ranking.add(member, value)));
        List<Clause> parts = new ArrayList<>();
        List<Map.Entry<BigDecimal, List<String>>> first = ranking.first();
        for (int place = 0; place < first.size(); place++) {
            parts.addAll(place(PLACES.get(place), first.get(place).getValue(), place == 0 ? "" : "，"));
        }
        return Sentence.led(name, opening(Topic.TOTAL, Role.CURRENT), parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** Volume of each, share with its base, change. */
    Sentence each(String name) {
        List<List<Clause>> parts = new ArrayList<>();
        for (String member : members) {
            Statement volume = volume(member, Role.CURRENT);
            parts.add(List.of(
                    clauses.amount(nameOf(member), volume),
                    clauses.share("，", volume, Topic.TOTAL.in(Role.CURRENT)),
                    clauses.change("，", volume, Role.SAME_LAST_YEAR)));
        }
        return Sentence.listing(name, frame.words() + "，", parts);
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
                String word = direction == Direction.UP ? "上升" : "下降";
                parts.add(List.of(clauses.said("信访总量同比" + word + "的有" + String.join("、", names))));
            }
        }
        return Sentence.listing(name, opening(Topic.TOTAL, Role.SAME_LAST_YEAR), parts);
    }

    /** Whose rate is below the whole region's, in the order of their codes. */
    Sentence below(String name, Topic rate) {
        Statement whole = rate.in(Role.CURRENT);
        Optional<Figure> overall = printable(whole.key());
        if (overall.isEmpty()) {
            return Sentence.led(name, "", List.of(List.of(clauses.unsaid(whole.key()))));
        }
        BigDecimal level = Printed.fraction(overall.get());
        List<Clause> below = list(
                rate.phrase() + "低于" + material.names().whole() + "（" + Printed.percent(overall.get()) + "）的有",
                rate,
                figure -> Printed.fraction(figure).compareTo(level) < 0);
        return Sentence.led(name, opening(rate, Role.CURRENT), below.isEmpty() ? List.of() : List.of(below));
    }

    /** Who has something left undone. */
    Sentence with(String name, Topic overdue) {
        List<Clause> some = list(
                "有" + overdue.phrase() + "事项的有",
                overdue,
                figure -> figure.value().orElseThrow().signum() > 0);
        return Sentence.led(name, opening(overdue, Role.CURRENT), some.isEmpty() ? List.of() : List.of(some));
    }

    private List<Clause> list(String words, Topic topic, Predicate<Figure> listed) {
        List<Clause> clausesOf = new ArrayList<>();
        String before = words;
        for (String member : members) {
            Statement statement = topic.in(Role.CURRENT).of(frame.dimension(), member);
            if (printable(statement.key()).filter(listed).isPresent()) {
                clausesOf.add(clauses.amount(before + nameOf(member) + "（", statement));
                clausesOf.add(clauses.said("）"));
                before = "、";
            }
        }
        return clausesOf;
    }

    private List<Clause> place(String words, List<String> tied, String before) {
        boolean one = tied.size() == 1;
        String names = String.join("、", tied.stream().map(this::nameOf).toList());
        Statement volume = volume(tied.get(0), Role.CURRENT);
        return List.of(
                clauses.amount(before + words + names + (one ? "（" : "（均为"), volume),
                clauses.share(one ? "，" : "，各", volume, Topic.TOTAL.in(Role.CURRENT)),
                clauses.said("）"));
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

    private Optional<Figure> printable(FigureKey key) {
        return material.figures().find(key).filter(Figure::isPrintable);
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
