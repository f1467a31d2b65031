package huibao.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * What every reader knows besides the figures: the public code tables and the level of the reporting region.
 *
 * @param parents by dimension, the parent code of a code
 * @param levelsAbove registering levels of visits to the province and to Beijing: those above the region's own
 */
public record ReaderKnowledge(Map<String, Map<String, String>> parents, Set<String> levelsAbove) {
    public ReaderKnowledge {
        parents = Map.copyOf(parents);
        levelsAbove = Set.copyOf(levelsAbove);
    }

    public static ReaderKnowledge none() {
        return new ReaderKnowledge(Map.of(), Set.of("country", "province"));
    }
}
