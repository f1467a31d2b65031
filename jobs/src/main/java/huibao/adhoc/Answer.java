package huibao.adhoc;

import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.narrative.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a question in rows: by period as asked, then by member in the order of their tables, each total last. */
public final class Answer {
    private final Catalogue catalogue;
    private final Understood question;
    private final Figures figures;
    private final Names names;
    private final Audience audience;
    private final AnswerPlan plan;

    /**
     * A row.
     *
     * @param period its label where the question asks for a series
     * @param members codes of the dimensions asked by; empty in a total
     * @param key of the row's figures but for measure and role
     */
    public record AnswerRow(
            Optional<String> period, Map<Dimension, String> members, boolean isTotal, SortedMap<String, String> key) {
        FigureKey key(Measure measure) {
            return new FigureKey(measure.name(), key, Role.CURRENT);
        }

        FigureKey key(Measure measure, Base base) {
            return base.key(measure, key);
        }
    }

    /** @param figures as they may be shown */
    public Answer(
            Catalogue catalogue,
            Understood question,
            Figures figures,
            Names names,
            Audience audience,
            AnswerPlan plan) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.question = question;
        this.audience = audience;
        this.figures = figures;
        this.names = names.among(figures, named(question));
    }

    /** What the caption names. */
    private static Map<String, Set<String>> named(Understood question) {
        return question.where().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), entry -> Set.copyOf(entry.getValue())));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    public AnswerPlan plan() {
        return plan;
    }

    public Understood question() {
        return question;
    }

    public Figures figures() {
        return figures;
    }

    public Names names() {
        return names;
    }

    public List<AnswerRow> rows() {
        List<Map<Dimension, String>> combinations = combinations();
        List<AnswerRow> rows = new ArrayList<>();
        for (Optional<String> period : periods()) {
            combinations.forEach(members -> rows.add(row(period, members)));
            if (!question.by().isEmpty()) {
                rows.add(row(period, Map.of()));
            }
        }
        return rows.stream().filter(this::hasFigures).toList();
    }

    /** In an answer that anybody may read, a row whose first measure is withheld is not listed. */
    boolean isListed(AnswerRow row) {
        return audience == Audience.INTERNAL
                || row.isTotal()
                || figure(row, question.measures().get(0))
                        .filter(figure -> figure.status() == Status.SUPPRESSED)
                        .isEmpty();
    }

    Audience audience() {
        return audience;
    }

    public Optional<Figure> figure(AnswerRow row, Measure measure) {
        return figures.find(row.key(measure));
    }

    Optional<Figure> figure(AnswerRow row, Measure measure, Base base) {
        return figures.find(row.key(measure, base));
    }

    /** All that stands in the rows. */
    Stream<Figure> shown() {
        return rows().stream().flatMap(row -> question.measures().stream()
                .flatMap(measure -> Stream.concat(
                        figure(row, measure).stream(),
                        question.compare().stream().flatMap(base -> figure(row, measure, base).stream()))));
    }

    /** What a reader must know beside the numbers. */
    List<String> notes() {
        AnswerSlots slots = new AnswerSlots(this);
        return plan.notes().stream()
                .filter(note -> note.when().stream().allMatch(one -> one.holds(this)))
                .flatMap(note -> note.text().filled(slots::find).stream())
                .toList();
    }

    /** The total that a row is part of. */
    AnswerRow total(AnswerRow row) {
        return row(row.period(), Map.of());
    }

    /** Some matter stands in several rows. */
    boolean overlaps() {
        return question.measures().stream()
                .anyMatch(measure -> question.by().stream().anyMatch(measure.subject()::overlaps));
    }

    /** Everything that is not shown for its place in the order, where the question asks for the first rows only. */
    Optional<RankedRows<Map<Dimension, String>>> ranking() {
        return Ranking.of(question.asked()).map(ranking -> ranked(ranking, members()));
    }

    /** What the rows left out come to together, where that can be told. */
    Optional<BigDecimal> sum(List<Map<Dimension, String>> rows) {
        boolean adds = question.measures().get(0).kind() == Measure.Additivity.FLOW
                || question.measures().get(0).kind() == Measure.Additivity.STOCK
                        && periods().size() == 1;
        boolean overlaps = overlaps();
        return adds && !overlaps && !rows.isEmpty()
                ? rows.stream().map(row -> rank(row).orElse(BigDecimal.ZERO)).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private boolean hasFigures(AnswerRow row) {
        return question.measures().stream()
                .anyMatch(measure -> figure(row, measure).isPresent());
    }

    private List<Optional<String>> periods() {
        return question.series().isEmpty()
                ? List.of(Optional.empty())
                : question.periods().stream()
                        .flatMap(period ->
                                Optional.ofNullable(period.time()
                                                .get(question.series().get().code()))
                                        .stream())
                        .distinct()
                        .map(Optional::of)
                        .toList();
    }

    /** Members that occur together, in the order of their tables; of a ranking the first of it. */
    private List<Map<Dimension, String>> combinations() {
        return ranking().map(RankedRows::shown).orElseGet(this::members);
    }

    private List<Map<Dimension, String>> members() {
        Set<Map<Dimension, String>> found = new LinkedHashSet<>();
        figures.all().stream()
                .map(Figure::key)
                .filter(key -> question.by().stream()
                        .allMatch(dimension -> key.dimensions().containsKey(dimension.code())))
                .forEach(key -> found.add(members(key)));
        found.removeIf(this::isTotal);
        return found.stream().sorted(order(found)).toList();
    }

    private RankedRows<Map<Dimension, String>> ranked(Ranking ranking, List<Map<Dimension, String>> all) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        boolean isAscending = ranking.isAscending(question.measures().get(0));
        return RankedRows.of(all, ranking, isAscending ? order : order.reversed(), this::rank, this::isSmall);
    }

    /** A total of a filtered table has the filter where a row has a member. */
    private boolean isTotal(Map<Dimension, String> members) {
        return members.entrySet().stream()
                .anyMatch(member -> question.where().containsKey(member.getKey())
                        && !question.where().get(member.getKey()).contains(member.getValue()));
    }

    private Map<Dimension, String> members(FigureKey key) {
        Map<Dimension, String> members = new LinkedHashMap<>();
        question.by()
                .forEach(dimension -> members.put(dimension, key.dimensions().get(dimension.code())));
        return members;
    }

    private Comparator<Map<Dimension, String>> order(Set<Map<Dimension, String>> all) {
        Comparator<Map<Dimension, String>> order = (one, other) -> 0;
        for (Dimension dimension : question.by()) {
            Set<String> codes = new LinkedHashSet<>();
            all.forEach(members -> codes.add(members.get(dimension)));
            List<String> sorted = names.sorted(dimension.code(), codes);
            order = order.thenComparingInt(members -> sorted.indexOf(members.get(dimension)));
        }
        return order;
    }

    /** By all that is shown of a count over the periods, by the last period of anything else. */
    private Optional<BigDecimal> rank(Map<Dimension, String> members) {
        return ranking(members).flatMap(figure -> figure.value().stream()).reduce(BigDecimal::add);
    }

    private Stream<Figure> ranking(Map<Dimension, String> members) {
        Measure first = question.measures().get(0);
        List<Optional<String>> periods = periods();
        boolean adds = first.kind() == Measure.Additivity.FLOW;
        return periods.subList(adds ? 0 : periods.size() - 1, periods.size()).stream()
                .flatMap(period -> figure(row(period, members), first).stream())
                .filter(Figure::isPrintable);
    }

    private boolean isSmall(Map<Dimension, String> members) {
        return ranking(members).anyMatch(figure -> figure.denominator()
                .filter(count -> count < Ranking.FEWEST)
                .isPresent());
    }

    private AnswerRow row(Optional<String> period, Map<Dimension, String> members) {
        TreeMap<String, String> key = new TreeMap<>();
        question.where()
                .forEach((dimension, codes) ->
                        key.put(dimension.code(), String.join(huibao.metric.Breakdown.OR, codes)));
        members.forEach((dimension, code) -> key.put(dimension.code(), code));
        period.ifPresent(label -> key.put(question.series().orElseThrow().code(), label));
        boolean isTotal = members.isEmpty() && !question.by().isEmpty();
        return new AnswerRow(period, members, isTotal, key);
    }
}
