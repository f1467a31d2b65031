package huibao.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of all relations; all are open at once, because an item's events are made together with it. */
final class Sink {
    private final Map<String, List<String>> columns;
    private final Target target;
    private final Map<String, CsvRows> open = new LinkedHashMap<>();

    /** @param columns of each relation, in the order in which counts are told */
    Sink(Map<String, List<String>> columns, Target target) {
        this.columns = columns;
        this.target = target;
    }

    /** The rows of a relation, opened when first asked for. */
    CsvRows rows(String relation) {
        return open.computeIfAbsent(relation, name -> new CsvRows(name, columns.get(name), target.open(name)));
    }

    /** Ends every relation and makes all of them visible. */
    Map<String, Long> complete() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String relation : columns.keySet()) {
            CsvRows rows = open.get(relation);
            if (rows != null) {
                rows.close();
                counts.put(relation, rows.rows());
            }
        }
        target.commit();
        return counts;
    }
}
