package huibao.fold;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What items count for in June 2021 in a county of one unit, by the shipped catalogue: facts and nothing after them. */
final class JuneCounts {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Long, Integer> states = new HashMap<>();
    private final int june;

    private JuneCounts(int june) {
        this.june = june;
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
        OfficeCalendar civil = OfficeCalendar.civil();
        EditionPeriods periods = EditionPeriods.of(
                civil,
                civil.period(PeriodKind.MONTH, "2021-06"),
                LocalDateTime.parse(cutoff).atZone(ShanghaiTime.ZONE).toInstant());
        Windows windows = Windows.of(periods, List.of());
        Reference reference = new Reference(county(), "990100", LocalDate.of(2021, 6, 30));
        long micros = ItemBuilder.micros(cutoff);
        Linking linking = new Linking(micros, false, reference, windows);
        Map<Long, Links.Link> byItem = new TreeMap<>();
        List<VisitParts> parts = new ArrayList<>();
        items.forEach(item -> {
            linking.link(item).ifPresent(link -> byItem.put(link.itemId(), link));
            linking.visitPart(item).ifPresent(part -> parts.add(VisitParts.of(List.of(part))));
        });
        Links links = new Links();
        byItem.values().forEach(links::add);
        Fold fold = new Fold(new FoldQuestion(
                windows,
                micros,
                false,
                reference,
                Visits.of(List.of(VisitParts.ofSeveralItems(parts))),
                Matters.of(List.of(links)),
                Map.of(),
                LedgerScope.NONE,
                Arrays.stream(Subject.values())
                        .collect(Collectors.toMap(subject -> subject, subject -> (1L << windows.count()) - 1))));
        JuneCounts counts =
                new JuneCounts(windows.roles().get(Role.CURRENT.ordinal()).window());
        items.forEach(item -> fold.fold(item, fact -> counts.facts.add(fact.copy()), counts.states::put));
        counts.facts.stream()
                .filter(Fact::isWaiting)
                .forEach(fact -> fact.answer(counts.states.getOrDefault(fact.awaited(), MatterStates.UNKNOWN)));
        return counts;
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

    private long sum(Measure measure, Term term) {
        return facts.stream()
                .filter(fact -> isOf(measure, fact))
                .mapToLong(TermSum.of(term)::amount)
                .sum();
    }

    private boolean isOf(Measure measure, Fact fact) {
        return fact.subject() == measure.subject() && (fact.windows() >>> june & 1) != 0;
    }

    private static CodeTables county() {
        LocalDate always = LocalDate.of(2000, 1, 1);
        return new CodeTables(
                List.of(new CodeTables.Region("990100", Optional.empty(), "示例县", "county", always, Optional.empty())),
                List.of(
                        new CodeTables.Unit("1", "信访局", "990100", "petition_office", always, Optional.empty()),
                        new CodeTables.Unit("2", "住建局", "990100", "responsible_unit", always, Optional.empty())),
                List.of(),
                List.of(new CodeTables.Category("01", Optional.empty(), "农村农业", 1, "2020")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
