package huibao.metric;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All measures by name, and the breakdowns the editions of each deliverable hold. */
public final class Catalogue {
    /** The program's own files, which do not change while it runs. */
    private static volatile Optional<Catalogue> loaded = Optional.empty();

    private final Map<String, Measure> measures;
    private final Map<String, List<Breakdown>> breakdowns;

    Catalogue(Collection<Measure> measures, Map<String, List<Breakdown>> breakdowns) {
        Map<String, Measure> byName = new LinkedHashMap<>();
        measures.forEach(measure -> byName.put(measure.name(), measure));
        this.measures = byName;
        this.breakdowns = Map.copyOf(breakdowns);
    }

    /**
     * Reads and checks {@code sql/metrics} on the class path, once.
     *
     * @throws InvalidCatalogueException naming every problem of every file
     */
    public static Catalogue load() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(CatalogueFiles.onClassPath().read());
        }
        return loaded.get();
    }

    public Collection<Measure> all() {
        return measures.values();
    }

    public Optional<Measure> find(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    /** @throws IllegalArgumentException if there is none of the name; the message names those that come near */
    public Measure measure(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown measure: " + name + ". Expected one of " + String.join(", ", measures.keySet())));
    }

    /**
     * What an edition of a deliverable asks for, whatever its period.
     *
     * @param deliverable its code, such as {@code monthly}
     * @throws IllegalArgumentException if there is none of the code
     */
    public List<Breakdown> breakdowns(String deliverable) {
        if (!breakdowns.containsKey(deliverable)) {
            throw new IllegalArgumentException("Unknown deliverable: " + deliverable + ". Expected one of "
                    + breakdowns.keySet().stream().sorted().toList());
        }
        return breakdowns.get(deliverable);
    }

    static List<Problem> duplicates(Collection<Measure> measures) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Measure> names = new HashMap<>();
        Map<String, Measure> definitions = new HashMap<>();
        for (Measure measure : measures) {
            Measure sameName = names.putIfAbsent(measure.name(), measure);
            if (sameName != null) {
                problems.add(at(measure, Problem.of("metric.name-twice", measure.name(), sameName.place())));
            }
            Measure sameDefinition = definitions.putIfAbsent(measure.definition(), measure);
            if (sameDefinition != null) {
                problems.add(at(measure, Problem.of("metric.definition-twice", measure.name(), sameDefinition.name())));
            }
        }
        return problems;
    }

    private static Problem at(Measure measure, Problem problem) {
        return Problem.of("text.at", measure.place(), problem);
    }
}
