package huibao.fold;

import java.io.Serializable;

/**
 * What a ledger says of one item: numbers of {@link Reference}, days since 1970, {@link Numbers#NONE} for none.
 *
 * @param tier number by {@code tier}
 * @param assignedLevels the levels that assigned it, a bit each
 */
public record Listing(
        long itemId,
        int tier,
        long assignedLevels,
        int post,
        int unit,
        int listedOn,
        int dueOn,
        boolean answered,
        boolean closed,
        boolean withdrawn,
        boolean merged,
        boolean resolved,
        boolean terminated)
        implements Serializable {}
