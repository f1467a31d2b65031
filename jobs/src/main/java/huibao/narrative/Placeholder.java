package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
    Optional<String> problem(Catalogue catalogue) {
        Optional<Measure> measure = catalogue.find(metric);
        if (measure.isEmpty()) {
            return Optional.of("unknown measure " + metric + ". See: huibao metrics");
        }
        for (String dimension : dimensions.keySet()) {
            if (measure.get().dimensions().stream().map(Dimension::code).noneMatch(dimension::equals)) {
                return Optional.of(metric + " has no dimension " + dimension + ". Expected one of "
                        + measure.get().dimensions().stream()
                                .map(Dimension::code)
                                .sorted()
                                .toList());
            }
        }
        return findRole().isEmpty()
                ? Optional.of("unknown period " + role + ". Expected one of "
                        + Arrays.stream(Role.values()).map(Role::code).toList())
                : Optional.empty();
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
