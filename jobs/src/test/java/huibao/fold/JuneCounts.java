package huibao.fold;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What items count for in {@link JuneQuestion}, by the shipped catalogue: facts and nothing after them. */
final class JuneCounts {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Long, Integer> states = new HashMap<>();
    private final Windows windows;
    private final int june;

    private JuneCounts(Windows windows, Role role) {
        this.windows = windows;
        this.june = windows.roles().get(role.ordinal()).window();
    }

    static JuneCounts of(ItemBuilder... items) {
        return at("2021-07-03T09:00", items);
    }

    static JuneCounts at(String cutoff, ItemBuilder... items) {
        List<List<PetitionItem>> versions = new ArrayList<>();
        for (ItemBuilder item : items) {
            versions.add(List.of(item.build()));
        }
        return of(cutoff, versions);
    }

    static JuneCounts of(String cutoff, List<List<PetitionItem>> items) {
        return of(new JuneQuestion(cutoff), items);
    }

    static JuneCounts of(JuneQuestion asked, List<List<PetitionItem>> items) {
        return of(asked.of(items), items);
    }

    static JuneCounts of(FoldQuestion question, List<List<PetitionItem>> items) {
        Fold fold = new Fold(question);
        JuneCounts counts = new JuneCounts(question.windows(), Role.CURRENT);
        items.forEach(item -> fold.fold(item, fact -> counts.facts.add(fact.copy()), counts.states::put));
        counts.facts.stream()
                .filter(Fact::isWaiting)
                .forEach(fact -> fact.answer(counts.states.getOrDefault(fact.awaited(), MatterStates.UNKNOWN)));
        return counts;
    }

    /** The same in the period of another role. */
    JuneCounts in(Role role) {
        JuneCounts other = new JuneCounts(windows, role);
        other.facts.addAll(facts);
        return other;
    }

    /** The whole region's value of a count, or numerator and denominator of a rate as {@code 1/2}. */
    String of(String measure) {
        Measure defined = CATALOGUE.measure(measure);
        if (defined.formula() instanceof Formula.Ratio ratio) {
            return sum(defined, ratio.numerator()) + "/" + sum(defined, ratio.denominator());
        }
        return String.valueOf(sum(defined, defined.formula().terms().get(0)));
    }

    /** A count by a word of a dimension. */
    long of(String measure, Dimension dimension, String word) {
        Measure defined = CATALOGUE.measure(measure);
        return facts.stream()
                .filter(fact -> isOf(defined, fact) && fact.member(dimension) == dimension.number(word))
                .mapToLong(TermSum.of(defined.formula().terms().get(0))::amount)
                .sum();
    }

    /** The days or survival keys counted under a subject. */
    List<Integer> days(Subject subject) {
        return facts.stream()
                .filter(fact -> fact.subject() == subject && (fact.windows() >>> june & 1) != 0)
                .map(Fact::days)
                .toList();
    }

    /** The members of a dimension, one a fact of a subject. */
    List<Integer> members(Subject subject, Dimension dimension) {
        return facts.stream()
                .filter(fact -> fact.subject() == subject && (fact.windows() >>> june & 1) != 0)
                .map(fact -> fact.member(dimension))
                .toList();
    }

    List<Subject> subjects() {
        return facts.stream().map(Fact::subject).distinct().toList();
    }

    /** The facts of a subject. */
    List<Fact> facts(Subject subject) {
        return facts.stream()
                .filter(fact -> fact.subject() == subject && (fact.windows() >>> june & 1) != 0)
                .toList();
    }

    private long sum(Measure measure, Term term) {
        return facts.stream()
                .filter(fact -> isOf(measure, fact))
                .mapToLong(TermSum.of(term)::amount)
                .sum();
    }

    private boolean isOf(Measure measure, Fact fact) {
        return fact.subject() == measure.subject() && (fact.windows() >>> june & 1) != 0;
    }
}
