package huibao.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the public code tables tell an attacker about which cells contain which.
 *
 * @param parents by dimension, the parent code of a code (categories of several levels in one table)
 * @param categoriesOfGroups the categories each issue group is made of
 */
public record CodeLinks(Map<String, Map<String, String>> parents, Map<String, Set<String>> categoriesOfGroups) {
    public CodeLinks {
        parents = parents.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        categoriesOfGroups = categoriesOfGroups.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    public static CodeLinks none() {
        return new CodeLinks(Map.of(), Map.of());
    }
}
