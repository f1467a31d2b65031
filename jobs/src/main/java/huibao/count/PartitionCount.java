package huibao.count;

import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.cell.Tally;
import huibao.figure.MainSchemes;
import huibao.fold.Fact;
import huibao.fold.FactSink;
import huibao.fold.Fold;
import huibao.fold.FoldQuestion;
import huibao.fold.Listing;
import huibao.fold.MatterStates;
import huibao.fold.PetitionItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What one part of the item files counted: cells, the upward visits that wait for their matter's state, and the states it knows. */
public final class PartitionCount implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cells cells;
    private final List<Fact> waiting;
    private final Map<Long, Integer> states;
    private final long items;
    private final long[][] itemsByScheme;
    private final List<Listing> ledger;

    private PartitionCount(
            Cells cells,
            List<Fact> waiting,
            Map<Long, Integer> states,
            long items,
            long[][] itemsByScheme,
            List<Listing> ledger) {
        this.cells = cells;
        this.waiting = waiting;
        this.states = states;
        this.items = items;
        this.itemsByScheme = itemsByScheme;
        this.ledger = ledger;
    }

    /** @param registered items that count by their registration alone */
    static PartitionCount of(
            Iterator<List<PetitionItem>> items,
            Iterator<List<PetitionItem>> registered,
            FoldQuestion question,
            List<CellTable> tables) {
        Tally tally = new Tally(tables, question.windows().count());
        List<Fact> waiting = new ArrayList<>();
        Map<Long, Integer> states = new HashMap<>();
        Fold fold = new Fold(question);
        FactSink facts = fact -> {
            if (fact.isWaiting()) {
                waiting.add(fact.copy());
            } else {
                tally.accept(fact);
            }
        };
        long count = 0;
        for (; items.hasNext(); count++) {
            fold.fold(items.next(), facts, states::put);
        }
        for (; registered.hasNext(); count++) {
            fold.foldRegistered(registered.next(), facts);
        }
        return new PartitionCount(tally.cells(), waiting, states, count, fold.itemsByScheme(), fold.ledger());
    }

    public PartitionCount and(PartitionCount other) {
        waiting.addAll(other.waiting);
        states.putAll(other.states);
        for (int window = 0; window < itemsByScheme.length; window++) {
            for (int scheme = 0; scheme < itemsByScheme[window].length; scheme++) {
                itemsByScheme[window][scheme] += other.itemsByScheme[window][scheme];
            }
        }
        ledger.addAll(other.ledger);
        return new PartitionCount(
                cells.merge(other.cells), waiting, states, items + other.items, itemsByScheme, ledger);
    }

    /** All cells, once every partition has said what it knows: a visit nobody answered is about an unknown matter. */
    Cells answered(List<CellTable> tables, int windows) {
        Tally tally = new Tally(tables, windows);
        for (Fact fact : waiting) {
            fact.answer(states.getOrDefault(fact.awaited(), MatterStates.UNKNOWN));
            tally.accept(fact);
        }
        return tally.cells().merge(cells);
    }

    MainSchemes schemes() {
        return MainSchemes.of(itemsByScheme);
    }

    /** In no order. */
    List<Listing> ledger() {
        return ledger;
    }

    long items() {
        return items;
    }
}
