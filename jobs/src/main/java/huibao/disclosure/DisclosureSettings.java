package huibao.disclosure;

/**
 * How much is withheld.
 *
 * @param threshold a broken-down count above zero and below this is withheld ({@code disclosure.threshold})
 * @param depth whether what would give it away is withheld, too ({@code disclosure.secondary})
 */
public record DisclosureSettings(int threshold, Depth depth) {
    public static final int DEFAULT_THRESHOLD = 5;
    private static final int MINIMUM_THRESHOLD = 3;

    /** How far withholding goes. */
    public enum Depth {
        /** Small numbers themselves. */
        PRIMARY,
        /** Also those a small number could be worked out from. */
        SECONDARY
    }

    public DisclosureSettings {
        if (threshold < MINIMUM_THRESHOLD) {
            throw new IllegalArgumentException("Invalid disclosure.threshold: " + threshold + ". Expected "
                    + MINIMUM_THRESHOLD + " or more; raise it, or remove it for " + DEFAULT_THRESHOLD);
        }
    }

    /** Both small numbers and what would give them away. */
    public DisclosureSettings(int threshold) {
        this(threshold, Depth.SECONDARY);
    }

    public static DisclosureSettings standard() {
        return new DisclosureSettings(DEFAULT_THRESHOLD);
    }

    /** True for a number that could point at somebody. */
    boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
