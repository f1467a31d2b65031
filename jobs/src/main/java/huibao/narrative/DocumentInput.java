package huibao.narrative;

import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.lake.run.CodeTables;
import java.util.List;
import java.util.Optional;

/**
 * What a document is written from.
 *
 * @param figures after disclosure control
 * @param ledger the listed items; empty for a document without a ledger
 * @param brief what a paper about a campaign needs beside
 */
public record DocumentInput(
        Figures figures,
        List<ListedItem> ledger,
        CodeTables tables,
        EditionFacts facts,
        Optional<CampaignBrief> brief) {
    public DocumentInput {
        ledger = List.copyOf(ledger);
    }

    /** Of figures alone. */
    public DocumentInput(Figures figures, CodeTables tables, EditionFacts facts) {
        this(figures, List.of(), tables, facts, Optional.empty());
    }
}
