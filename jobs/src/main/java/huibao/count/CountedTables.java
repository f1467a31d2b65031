package huibao.count;

import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.ListedItem;
import java.util.Collection;
import java.util.List;

/**
 * What was counted.
 *
 * @param byTable figures of each table in the order asked, before disclosure control
 * @param items folded for them
 * @param ledger the items listed, by number
 */
public record CountedTables(List<List<Figure>> byTable, long items, List<ListedItem> ledger) {
    public CountedTables {
        byTable = byTable.stream().map(List::copyOf).toList();
        ledger = List.copyOf(ledger);
    }

    public Figures figures() {
        return new Figures(byTable.stream().flatMap(Collection::stream).toList());
    }
}
