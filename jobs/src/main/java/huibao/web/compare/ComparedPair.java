package huibao.web.compare;

import huibao.desk.EditionPairs.Likeness;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.web.Words;

/**
 * Two editions side by side.
 *
 * @param earlier and @param later as they were published
 * @param likeness what can be said of them
 */
public record ComparedPair(
        EditionSummary before, EditionSummary after, Edition earlier, Edition later, Likeness likeness) {
    /** Of two periods each column is called by its own. */
    public String was(Words words) {
        return likeness == Likeness.OTHER_PERIOD ? before.period() : words.text("compare.was");
    }

    public String is(Words words) {
        return likeness == Likeness.OTHER_PERIOD ? after.period() : words.text("compare.is");
    }

    /** Of the page that shows them; names the pair. */
    String address() {
        return "/compare?a=" + before.key().id() + "&b=" + after.key().id();
    }
}
