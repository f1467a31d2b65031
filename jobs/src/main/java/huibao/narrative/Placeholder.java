package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure asked for inside the office's text: {@code {{measure dimension=code;dimension=code period}}}, the last two
 * optional, the period one of the roles, current if not said.
 */
record Placeholder(String metric, TreeMap<String, String> dimensions, String role) {
    static final Pattern PATTERN = Pattern.compile("\\{\\{([^{}]*)}}");

    static Placeholder parse(String inside) {
        String[] words = inside.trim().split("\\s+");
        TreeMap<String, String> dimensions = new TreeMap<>();
        String role = Role.CURRENT.code();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (!word.contains("=")) {
                role = word;
                continue;
            }
            for (String pair : word.split(";")) {
                String[] codes = pair.split("=", 2);
                dimensions.put(codes[0], codes.length == 2 ? codes[1] : "");
            }
        }
        return new Placeholder(words[0], dimensions, role);
    }

    /** What keeps it from ever being filled, if anything does. */
    Optional<Problem> problem(Catalogue catalogue) {
        Optional<Measure> measure = catalogue.find(metric);
        if (measure.isEmpty()) {
            return Optional.of(Problem.of("placeholder.measure", metric));
        }
        for (Map.Entry<String, String> asked : dimensions.entrySet()) {
            Optional<Problem> problem = problem(measure.get(), asked.getKey(), asked.getValue());
            if (problem.isPresent()) {
                return problem;
            }
        }
        if (findRole().isEmpty()) {
            return Optional.of(Problem.of(
                    "placeholder.period",
                    role,
                    Arrays.stream(Role.values()).map(Role::code).toList()));
        }
        return measure.get()
                .always()
                .filter(dimension -> !dimensions.containsKey(dimension.code()))
                .map(dimension -> Problem.of("placeholder.always", metric, dimension.code()))
                .or(() -> asked(catalogue).flatMap(Placeholder::refusal));
    }

    private static Optional<Problem> problem(Measure measure, String code, String word) {
        Optional<Dimension> dimension = dimension(measure, code);
        if (dimension.isEmpty()) {
            return Optional.of(Problem.of(
                    "placeholder.dimension",
                    measure.name(),
                    code,
                    measure.dimensions().stream().map(Dimension::code).sorted().toList()));
        }
        List<String> words = dimension.get().words();
        boolean known = words.isEmpty() || words.contains(word) || word.equals(Dimension.UNKNOWN);
        return known ? Optional.empty() : Optional.of(Problem.of("placeholder.word", code, word, words));
    }

    private static Optional<Dimension> dimension(Measure measure, String code) {
        return Stream.concat(measure.dimensions().stream(), measure.always().stream())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static Optional<Problem> refusal(Breakdown asked) {
        // Any level will do, see AskedFigures.ANY_LEVEL.
        return Question.of(asked, "county").refusals().stream().findFirst();
    }

    /** The table it is a cell of; empty if there is none such. */
    Optional<Breakdown> asked(Catalogue catalogue) {
        return catalogue
                .find(metric)
                .map(measure -> new Breakdown(
                        List.of(measure),
                        dimensions.keySet().stream()
                                .flatMap(code -> dimension(measure, code).stream())
                                .toList()));
    }

    FigureKey key() {
        return new FigureKey(metric, dimensions, findRole().orElse(Role.CURRENT));
    }

    private Optional<Role> findRole() {
        return Arrays.stream(Role.values())
                .filter(one -> one.code().equals(role))
                .findFirst();
    }
}
