package huibao.disclosure;

import static huibao.disclosure.Quantity.UNION;
import static java.util.stream.Collectors.joining;

import huibao.figure.Figure;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.metric.Term;
import huibao.metric.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names the quantities that a figure shows, by the terms of its measure in the catalogue: the same facts have one name,
 * whichever measure counts them.
 */
final class QuantityNames {
    /** Dimensions that say what a number is about and break nothing down. */
    static final Set<String> QUALIFIERS = Set.of("campaign", "phone");

    static final Set<String> TIME =
            Set.of("day", "week", "ten-days", "month", "quarter", "half-year", "year", "year-to-date", "span");

    private static final String STATE = Dimension.STATE.code();
    private static final String LEVEL = Dimension.REGISTERING_LEVEL.code();
    private static final String DUE = "late|on_time|overdue";

    private static final Map<Subject, Map<String, Dimension>> DIMENSIONS = Arrays.stream(Subject.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), subject -> subject.dimensions().stream()
                    .collect(Collectors.toMap(Dimension::code, Function.identity(), (one, other) -> one))));

    private final Catalogue catalogue;
    private final String levelsAbove;
    private final QuantityMembers none = QuantityMembers.none();
    private final Map<Term, SortedMap<String, String>> conditions = new IdentityHashMap<>();
    private final Map<Dimension, Set<String>> vocabularies = new EnumMap<>(Dimension.class);

    QuantityNames(Catalogue catalogue, ReaderKnowledge known) {
        this.catalogue = catalogue;
        this.levelsAbove = String.join(UNION, new TreeSet<>(known.levelsAbove()));
    }

    List<Exposure> of(Figure figure) {
        Measure measure = catalogue.measure(figure.metric());
        Term all = new Term(Value.COUNT, Map.of());
        Function<Term, Stream<Exposure>> numerator =
                term -> exposed(measure, term, figure, figure.numerator(), Exposure.FigurePart.NUMERATOR);
        Function<Term, Stream<Exposure>> denominator =
                term -> exposed(measure, term, figure, figure.denominator(), Exposure.FigurePart.DENOMINATOR);
        return measure.formula()
                .match(new Formula.FormulaCases<Stream<Exposure>>(
                        sum -> exposed(
                                measure,
                                sum.term(),
                                figure,
                                figure.value().map(BigDecimal::longValueExact),
                                Exposure.FigurePart.COUNT),
                        ratio -> Stream.concat(
                                numerator.apply(ratio.numerator()), denominator.apply(ratio.denominator())),
                        percentile -> denominator.apply(all),
                        maximum -> denominator.apply(all),
                        survival -> denominator.apply(all)))
                .toList();
    }

    private Stream<Exposure> exposed(
            Measure measure, Term term, Figure figure, Optional<Long> number, Exposure.FigurePart part) {
        return number.map(value -> new Exposure(quantity(measure.subject(), term, figure), value, part)).stream();
    }

    private Quantity quantity(Subject subject, Term term, Figure figure) {
        SortedMap<String, String> members = new TreeMap<>(conditions.computeIfAbsent(term, QuantityNames::conditions));
        figure.key().dimensions().forEach((dimension, code) -> {
            if (!TIME.contains(dimension)) {
                members.put(dimension, code.contains(UNION) ? union(code) : code);
            }
        });
        return canonical(new Quantity(subject, term.value(), none.with(members), figure.start(), figure.end()));
    }

    private static SortedMap<String, String> conditions(Term term) {
        SortedMap<String, String> conditions = new TreeMap<>();
        term.where().forEach((dimension, words) -> conditions.put(dimension.code(), words(dimension, words)));
        return conditions;
    }

    private static String words(Dimension dimension, long bits) {
        return IntStream.rangeClosed(0, dimension.words().size())
                .filter(number -> (bits >>> number & 1) == 1)
                .mapToObj(number -> number == dimension.words().size()
                        ? Dimension.UNKNOWN
                        : dimension.words().get(number))
                .sorted()
                .collect(joining(UNION));
    }

    private static String union(String codes) {
        return Arrays.stream(codes.split("\\|")).sorted().distinct().collect(joining(UNION));
    }

    /** The one name of a quantity that several measures count. */
    Quantity canonical(Quantity quantity) {
        Quantity named = withPurposes(withLevels(quantity));
        SortedMap<String, String> members = named.members();
        return switch (named.subject()) {
            case UPWARD_VISIT ->
                members.containsKey(Dimension.MATTER_STATE.code())
                        ? named
                        : withLevels(named.of(Subject.VOLUME, named.value())
                                .with(Dimension.UPWARD.code(), "yes")
                                .with(Dimension.FORM.code(), "visit"));
            case CLOSURE, FIRST_TIME ->
                DUE.equals(members.get(STATE))
                                && !members.containsKey(Dimension.RESOLVED.code())
                                && !members.containsKey(Dimension.CLOSED.code())
                        ? named.of(Subject.ANSWER, named.value())
                        : named;
            case STOCK ->
                members.containsKey(Dimension.AGE_BAND.code()) ? named : atEnd(named.of(Subject.FLOW, Value.CLOSING));
            case ITEM_ROW ->
                members.containsKey(Dimension.INITIAL.code()) ? named : named.of(Subject.FLOW, Value.REGISTERED);
            case REGISTRATION ->
                members.containsKey(Dimension.CLOSED.code()) || members.containsKey(Dimension.RESOLVED.code())
                        ? named
                        : named.of(Subject.FLOW, Value.REGISTERED);
            case FLOW -> stock(named);
            default -> named;
        };
    }

    private static Quantity stock(Quantity flow) {
        return switch (flow.value()) {
            case OPENING -> flow.of(flow.subject(), Value.CLOSING).during(flow.from(), flow.from());
            case CLOSING -> atEnd(flow);
            default -> flow;
        };
    }

    private static Quantity atEnd(Quantity stock) {
        return stock.during(stock.to(), stock.to());
    }

    /** Visits above the own level are those registered at the levels above. */
    private Quantity withLevels(Quantity quantity) {
        if (!"yes".equals(quantity.members().get(Dimension.UPWARD.code()))) {
            return quantity;
        }
        Quantity bare = quantity.without(Dimension.UPWARD.code());
        return bare.members().containsKey(LEVEL) ? bare : bare.with(LEVEL, levelsAbove);
    }

    private static Quantity withPurposes(Quantity quantity) {
        String purposeClass = quantity.members().get(Dimension.PURPOSE_CLASS.code());
        if (purposeClass == null) {
            return quantity;
        }
        String purposes = Arrays.stream(purposeClass.split("\\|"))
                .flatMap(one -> purposesOf(one).stream())
                .sorted()
                .collect(joining(UNION));
        return quantity.without(Dimension.PURPOSE_CLASS.code()).with(Dimension.PURPOSE.code(), purposes);
    }

    private static List<String> purposesOf(String purposeClass) {
        return switch (purposeClass) {
            case "appeal_request" -> List.of("appeal", "request");
            case "other" -> List.of("consultation", "other");
            default -> List.of(purposeClass);
        };
    }

    /** Every word a dimension of the quantity can have, {@code unknown} with it; empty for code tables. */
    Set<String> vocabulary(Quantity quantity, String dimension) {
        Dimension found = DIMENSIONS.get(quantity.subject()).get(dimension);
        return found == null || !found.hasVocabulary()
                ? Set.of()
                : vocabularies.computeIfAbsent(found, QuantityNames::vocabulary);
    }

    private static Set<String> vocabulary(Dimension dimension) {
        Set<String> words = new TreeSet<>(dimension.words());
        words.add(Dimension.UNKNOWN);
        return words;
    }

    static boolean overlaps(Quantity quantity, String dimension) {
        Dimension found = DIMENSIONS.get(quantity.subject()).get(dimension);
        return found == null || quantity.subject().overlaps(found);
    }
}
