package huibao.narrative;

import huibao.reports.Document;
import java.util.List;

/** A finished document, and what it does not say because a figure was suppressed or missing. */
public record Composed(Document document, List<Omission> omissions) {
    public Composed {
        omissions = List.copyOf(omissions);
    }
}
