package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Question;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the figures that a document prints, so that they are counted; a figure that cannot exist is a problem. */
final class AskedFigures {
    /** Any level will do: which questions are refused does not depend on it when all dimensions are broken down by. */
    private static final String ANY_LEVEL = "county";

    private final Catalogue catalogue;
    private final Set<Breakdown> asked = new LinkedHashSet<>();

    AskedFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Breakdown> asked() {
        return List.copyOf(asked);
    }

    /**
     * Asks for a figure of each member of some dimensions.
     *
     * @param where members by dimension that are fixed
     * @param by further dimensions
     * @param at where it is asked for; a problem of it, if there can be no such figure
     */
    void ask(YamlNode at, String name, Map<String, String> where, Set<String> by) {
        Optional<Measure> measure = catalogue.find(name);
        if (by.contains("")) {
            return;
        }
        if (measure.isEmpty()) {
            at.problem("placeholder.measure", name);
            return;
        }
        Set<String> codes = new TreeSet<>(where.keySet());
        codes.addAll(by);
        List<Dimension> dimensions = new ArrayList<>();
        for (String code : codes) {
            dimension(measure.get(), code)
                    .ifPresentOrElse(
                            dimensions::add,
                            () -> at.problem("placeholder.dimension", name, code, dimensionsOf(measure.get())));
        }
        dimensions.forEach(dimension -> checkWord(at, dimension, where.get(dimension.code())));
        if (dimensions.size() == codes.size() && isPrintedBy(at, measure.get(), codes)) {
            Breakdown breakdown = new Breakdown(List.of(measure.get()), dimensions);
            Question.of(breakdown, ANY_LEVEL).refusals().stream().findFirst().ifPresent(at::problem);
            asked.add(breakdown);
        }
    }

    private static void checkWord(YamlNode at, Dimension dimension, String word) {
        boolean known = word == null
                || dimension.words().isEmpty()
                || dimension.words().contains(word)
                || word.equals(Dimension.UNKNOWN);
        if (!known) {
            at.problem("placeholder.word", dimension.code(), word, dimension.words());
        }
    }

    private static boolean isPrintedBy(YamlNode at, Measure measure, Set<String> codes) {
        Optional<Dimension> lacking = measure.always().filter(dimension -> !codes.contains(dimension.code()));
        lacking.ifPresent(dimension -> at.problem("placeholder.always", measure.name(), dimension.code()));
        return lacking.isEmpty();
    }

    /** The code of a dimension that something may be broken down by; told and empty text if it is none. */
    static String dimension(YamlNode part) {
        List<String> codes = Stream.of(Dimension.values())
                .filter(Dimension::isBreakdown)
                .map(Dimension::code)
                .distinct()
                .toList();
        return part.choice(text -> Optional.of(text).filter(codes::contains), codes)
                .orElse("");
    }

    static Optional<Dimension> dimension(Measure measure, String code) {
        return all(measure).filter(one -> one.code().equals(code)).findFirst();
    }

    private static List<String> dimensionsOf(Measure measure) {
        return all(measure).map(Dimension::code).distinct().sorted().toList();
    }

    private static Stream<Dimension> all(Measure measure) {
        return Stream.of(measure.dimensions().stream(), measure.always().stream(), Stream.of(Dimension.MONTH))
                .flatMap(dimensions -> dimensions);
    }
}
