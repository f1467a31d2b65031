package huibao.narrative;

import java.util.Set;

/** Where a document's sentences come from: they are named before there is an edition, so that a wrong name is told at start. */
interface SentenceSource {
    /** The names a document may place. */
    Set<String> names();

    /** The sentences over the figures, names and periods of one edition. */
    Sentences over(Material material);
}
