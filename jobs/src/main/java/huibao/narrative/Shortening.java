package huibao.narrative;

import huibao.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document does without where its pages do not hold it.
 *
 * @param without sentences
 * @param instead shorter sentences by those they stand for
 * @param busiest the most members that a table lists which lists the busiest
 */
record Shortening(Set<String> without, Map<String, String> instead, int busiest) {
    static final Shortening NONE = new Shortening(Set.of(), Map.of(), Integer.MAX_VALUE);
    private static final Set<String> KEYS = Set.of("without", "instead", "busiest");

    Shortening {
        without = Set.copyOf(without);
        instead = Map.copyOf(instead);
    }

    /** @param sentences the names a document may place */
    static Shortening read(YamlNode part, Set<String> sentences) {
        part.entries(KEYS);
        Set<String> without = new LinkedHashSet<>();
        part.findAll("without").stream()
                .flatMap(one -> sentence(one.text(), one, sentences).stream())
                .forEach(without::add);
        Map<String, String> instead = new LinkedHashMap<>();
        part.find("instead")
                .ifPresent(all -> all.entries().forEach((name, shorter) -> sentence(name, shorter, sentences)
                        .ifPresent(known -> sentence(shorter.text(), shorter, sentences)
                                .ifPresent(other -> instead.put(known, other)))));
        int busiest = part.find("busiest").map(most -> most.number(1, 1000)).orElse(NONE.busiest);
        return new Shortening(without, instead, busiest);
    }

    private static Optional<String> sentence(String name, YamlNode place, Set<String> sentences) {
        if (!sentences.contains(name)) {
            place.problem("document.sentence", name, sentences);
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** This and more. */
    Shortening and(Shortening next) {
        Set<String> all = new LinkedHashSet<>(without);
        all.addAll(next.without);
        Map<String, String> others = new LinkedHashMap<>(instead);
        others.putAll(next.instead);
        return new Shortening(all, others, Math.min(busiest, next.busiest));
    }

    List<String> of(List<String> names) {
        return names.stream()
                .filter(name -> !without.contains(name))
                .map(name -> instead.getOrDefault(name, name))
                .toList();
    }
}
