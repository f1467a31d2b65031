package huibao.disclosure;

/**
 * How much is withheld.
 *
 * @param threshold a broken-down count above zero and below this is withheld ({@code disclosure.threshold})
 */
public record DisclosureSettings(int threshold) {
    public static final int DEFAULT_THRESHOLD = 5;
    private static final int MINIMUM_THRESHOLD = 3;

    public DisclosureSettings {
        if (threshold < MINIMUM_THRESHOLD) {
            throw new IllegalArgumentException("Invalid disclosure.threshold: " + threshold + ". Expected "
                    + MINIMUM_THRESHOLD + " or more; raise it, or remove it for " + DEFAULT_THRESHOLD);
        }
    }

    public static DisclosureSettings standard() {
        return new DisclosureSettings(DEFAULT_THRESHOLD);
    }

    /** True for a number that could point at somebody. */
    boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
