package huibao.fold;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is known of some visits, each of them once, in one array: millions are sent from task to task. */
public final class VisitParts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 5;

    private final long[] cells;

    private VisitParts(Collection<Linking.VisitPart> parts) {
        cells = new long[parts.size() * WIDTH];
        int at = 0;
        for (Linking.VisitPart part : parts) {
            cells[at++] = part.visitId();
            cells[at++] = part.visit().lead();
            cells[at++] = part.visit().persons();
            cells[at++] = part.visit().bypass();
            cells[at++] = part.items();
        }
    }

    /** @param parts each of another visit */
    public static VisitParts of(Collection<Linking.VisitPart> parts) {
        return new VisitParts(parts);
    }

    /** Visits of several items, of parts that are all there is of their visits. */
    public static VisitParts ofSeveralItems(Iterable<VisitParts> all) {
        Map<Long, Linking.VisitPart> together = new HashMap<>();
        all.forEach(parts -> parts.forEach(part -> together.merge(part.visitId(), part, Linking.VisitPart::and)));
        together.values().removeIf(part -> part.items() == 1);
        return of(together.values());
    }

    void forEach(Consumer<Linking.VisitPart> part) {
        for (int at = 0; at < cells.length; at += WIDTH) {
            part.accept(new Linking.VisitPart(
                    cells[at], new Visits.Visit(cells[at + 1], (int) cells[at + 2], (int) cells[at + 3]), (int)
                            cells[at + 4]));
        }
    }
}
