package huibao.fold;

import java.util.Collection;

/** The reporting region is not among the region codes of the lake. */
public final class UnknownRegionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnknownRegionException(String region, Collection<String> known) {
        super("Unknown region: " + region + ". Expected one of the " + known.size()
                + " codes of relation region, such as "
                + String.join(", ", known.stream().limit(5).toList()));
    }
}
