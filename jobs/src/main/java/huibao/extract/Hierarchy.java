package huibao.extract;

import huibao.lake.format.LakeColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Regions or categories with their parents. Codes are numbers of texts; a code with several rows may have several
 * parents.
 */
final class Hierarchy {
    private final Map<Long, Set<Long>> parents = new HashMap<>();

    /** @param rows with the code first and its parent second */
    Hierarchy(List<long[]> rows) {
        for (long[] row : rows) {
            Set<Long> above = parents.computeIfAbsent(row[0], key -> new HashSet<>());
            if (row[1] != LakeColumn.NULL) {
                above.add(row[1]);
            }
        }
    }

    boolean isUnknown(long parent) {
        return parent != LakeColumn.NULL && !parents.containsKey(parent);
    }

    /** Whether going up from the parent leads back to the code. */
    boolean isCycle(long code, long parent) {
        Set<Long> seen = new HashSet<>();
        return parent != LakeColumn.NULL && leadsTo(code, parent, seen);
    }

    private boolean leadsTo(long code, long from, Set<Long> seen) {
        if (from == code) {
            return true;
        }
        return seen.add(from)
                && parents.getOrDefault(from, Set.of()).stream().anyMatch(parent -> leadsTo(code, parent, seen));
    }
}
