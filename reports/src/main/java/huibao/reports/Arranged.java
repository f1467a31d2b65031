package huibao.reports;

import java.util.List;
import java.util.Optional;

/** A document in its final order, with its pages where they are known: laying them out takes longer than writing them. */
public final class Arranged {
    private final Document document;
    private final Optional<FilledPages> pages;
    private boolean isTaken;

    Arranged(Document document, Optional<FilledPages> pages) {
        this.document = document;
        this.pages = pages;
    }

    public Document document() {
        return document;
    }

    Optional<List<Integer>> headingPages() {
        return pages.map(FilledPages::headingPages);
    }

    /** Only once: who writes pages lets go of each. */
    Optional<FilledPages> takePages() {
        boolean wasTaken = isTaken;
        isTaken = true;
        return pages.filter(known -> !wasTaken);
    }
}
