package huibao.narrative;

import huibao.calendar.Role;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.narrative.FigureSlot.SlotPart;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads how a template names a figure: {@code measure dimension=code role part}, all but the measure optional and in any
 * order. {@code dimension=*} adds up the known members.
 */
final class FigureWords {
    private static final String SUM = "*";
    private static final Map<String, SlotPart> PARTS = Map.of("part", SlotPart.NUMERATOR, "base", SlotPart.DENOMINATOR);

    private final Catalogue catalogue;
    private final Consumer<Problem> problems;

    FigureWords(Catalogue catalogue, Consumer<Problem> problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** @param by dimensions a list around it gives the members of; empty where there is a mistake */
    Optional<FigureSlot> read(List<String> words, List<String> by) {
        Optional<Measure> measure = words.stream().findFirst().flatMap(catalogue::find);
        if (measure.isEmpty()) {
            problems.accept(Problem.of("placeholder.measure", words.isEmpty() ? "" : words.get(0)));
            return Optional.empty();
        }
        return read(measure.get(), words.subList(1, words.size()), by);
    }

    private Optional<FigureSlot> read(Measure measure, List<String> words, List<String> by) {
        TreeMap<String, String> members = new TreeMap<>();
        Optional<String> summed = Optional.empty();
        Role role = Role.CURRENT;
        SlotPart part = SlotPart.VALUE;
        for (String word : words) {
            String[] pair = word.split("=", 2);
            Optional<Role> asRole = role(word);
            if (pair.length == 2 && pair[1].equals(SUM)) {
                summed = Optional.of(pair[0]);
            } else if (pair.length == 2) {
                members.put(pair[0], pair[1]);
            } else if (asRole.isPresent()) {
                role = asRole.get();
            } else if (PARTS.containsKey(word)) {
                part = PARTS.get(word);
            } else {
                problems.accept(Problem.of("sentences.word", word, roles(), PARTS.keySet()));
                return Optional.empty();
            }
        }
        FigureSlot figure = new FigureSlot(measure, members, role, part, summed);
        List<Problem> found = problems(figure, by);
        found.forEach(problems);
        return found.isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    private List<Problem> problems(FigureSlot figure, List<String> by) {
        List<Problem> found = new ArrayList<>();
        Stream.of(figure.members().keySet().stream(), by.stream(), figure.summed().stream())
                .flatMap(names -> names)
                .filter(name -> dimension(figure.measure(), name).isEmpty())
                .forEach(name -> found.add(Problem.of(
                        "placeholder.dimension", figure.measure().name(), name, dimensions(figure.measure()))));
        figure.members().forEach((name, code) -> dimension(figure.measure(), name)
                .filter(dimension -> !isMember(dimension, code))
                .ifPresent(dimension -> found.add(Problem.of("placeholder.word", name, code, dimension.words()))));
        if (found.isEmpty()) {
            asked(figure, by).filter(asked -> !asked.isMonthly()).ifPresent(asked -> found.addAll(refusals(asked)));
            figure.measure()
                    .always()
                    .filter(always -> !figure.members().containsKey(always.code()) && !by.contains(always.code()))
                    .ifPresent(always -> found.add(
                            Problem.of("placeholder.always", figure.measure().name(), always.code())));
        }
        return found;
    }

    private static List<Problem> refusals(Breakdown asked) {
        // Any level will do, see AskedFigures.ANY_LEVEL.
        return Question.of(asked, "county").refusals();
    }

    private static boolean isMember(Dimension dimension, String code) {
        return !dimension.hasVocabulary() || dimension.words().contains(code) || code.equals(Dimension.UNKNOWN);
    }

    /** The table the figure is a cell of. */
    static Optional<Breakdown> asked(FigureSlot figure, List<String> by) {
        Set<String> names = new LinkedHashSet<>(figure.members().keySet());
        names.addAll(by);
        figure.summed().ifPresent(names::add);
        List<Dimension> dimensions = names.stream()
                .flatMap(name -> dimension(figure.measure(), name).stream())
                .toList();
        return Optional.of(new Breakdown(List.of(figure.measure()), dimensions));
    }

    static Optional<Dimension> dimension(Measure measure, String code) {
        return Stream.concat(
                        Stream.concat(measure.dimensions().stream(), measure.always().stream()),
                        Stream.of(Dimension.MONTH))
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static List<String> dimensions(Measure measure) {
        return Stream.concat(measure.dimensions().stream(), measure.always().stream())
                .map(Dimension::code)
                .sorted()
                .toList();
    }

    static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(word))
                .findFirst();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }
}
