package huibao.aggregate;

import huibao.figure.Figure;
import huibao.figure.Figures;
import java.util.Collection;
import java.util.List;

/**
 * What was counted.
 *
 * @param byTable figures of each table in the order asked, before disclosure control
 * @param items folded for them
 */
public record CountedTables(List<List<Figure>> byTable, long items) {
    public CountedTables {
        byTable = byTable.stream().map(List::copyOf).toList();
    }

    Figures all() {
        return new Figures(byTable.stream().flatMap(Collection::stream).toList());
    }
}
