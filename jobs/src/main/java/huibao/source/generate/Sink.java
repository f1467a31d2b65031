package huibao.source.generate;

import huibao.source.Contract;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the generated relations go; all are open at once, because an item's events are made together with it. */
abstract class Sink implements AutoCloseable {
    private final Map<String, CsvRows> open = new LinkedHashMap<>();

    /** The rows of a relation, opened when first asked for. */
    final CsvRows rows(String relation) {
        return open.computeIfAbsent(relation, name -> open(Contract.current().relation(name)));
    }

    /** Ends every relation and makes all of them visible. */
    final Map<String, Long> complete() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Contract.Relation relation : Contract.current().relations()) {
            CsvRows rows = open.get(relation.name());
            if (rows != null) {
                rows.close();
                counts.put(relation.name(), rows.rows());
            }
        }
        commit();
        return counts;
    }

    abstract CsvRows open(Contract.Relation relation);

    abstract void commit();

    /** Lets go of everything; what was not completed is not there. */
    @Override
    public abstract void close();
}
