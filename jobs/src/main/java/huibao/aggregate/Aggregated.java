package huibao.aggregate;

import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.metric.Breakdown;
import java.util.List;

/**
 * What was counted.
 *
 * @param figures before disclosure control
 * @param items folded for them
 * @param breakdowns the tables that could be answered
 * @param ledger the items listed, by number
 */
public record Aggregated(Figures figures, long items, List<Breakdown> breakdowns, List<ListedItem> ledger) {
    public Aggregated {
        breakdowns = List.copyOf(breakdowns);
        ledger = List.copyOf(ledger);
    }
}
