package huibao.fold;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits registered as several items, known at the cut-off and eligible. An item that is not here is a visit of its own.
 */
public final class Visits implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * A visit of several items.
     *
     * @param lead the smallest item id; it places the visit
     * @param persons the largest number among its items
     * @param bypass number by {@code bypass}: yes if any item bypassed a level, else unknown if any is unknown, else no
     */
    public record Visit(long lead, int persons, int bypass) implements Serializable {}

    private final Map<Long, Visit> byVisit = new HashMap<>();

    /** @param parts visits of several items */
    public static Visits of(List<VisitParts> parts) {
        Visits visits = new Visits();
        parts.forEach(some -> some.forEach(part -> visits.byVisit.put(part.visitId(), part.visit())));
        return visits;
    }

    Visit find(long visitId) {
        return visitId == Numbers.NONE_LONG ? null : byVisit.get(visitId);
    }

    /** Of two items' bypass, the visit's: yes before unknown before no. */
    public static int weightOfBypass(int bypass) {
        return switch (bypass) {
            case 0 -> 0;
            case 1 -> 2;
            default -> 1;
        };
    }

    public static int bypassOfWeight(int weight) {
        return switch (weight) {
            case 0 -> 0;
            case 2 -> 1;
            default -> 2;
        };
    }
}
