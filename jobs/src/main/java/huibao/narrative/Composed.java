package huibao.narrative;

import huibao.reports.Document;
import java.util.List;

/**
 * A finished document, and what it does not say because a figure was suppressed or missing.
 *
 * @param tables which figures each prints
 * @param office paragraphs that are not made from figures: the office answers for them, {@link SentenceCheck} does not
 */
public record Composed(Document document, List<Omission> omissions, List<String> office, List<PrintedTable> tables) {
    public Composed {
        omissions = List.copyOf(omissions);
        office = List.copyOf(office);
        tables = List.copyOf(tables);
    }

    /** The same document for the readers that the marking names. */
    public Composed marked(String text) {
        return new Composed(document.marked(text), omissions, office, tables);
    }

    /** The same content in another order. */
    public Composed arranged(Document inOrder) {
        return new Composed(inOrder, omissions, office, tables);
    }

    /** The same document under a red head. */
    public Composed under(Document.RedHead head) {
        return new Composed(document.under(head), omissions, office, tables);
    }
}
