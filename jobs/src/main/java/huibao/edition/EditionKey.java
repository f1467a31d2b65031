package huibao.edition;

import java.util.regex.Pattern;

/**
 * The place of an edition: four folders.
 *
 * @param region code of the reporting region
 * @param deliverable {@code monthly}, {@code briefing}, {@code daily} or {@code ledger}, or {@link #ANSWER}
 * @param period label of the reported period, of an answer with the name of its question before it
 * @param id cut-off and content, see {@link EditionId}
 */
public record EditionKey(String region, String deliverable, String period, String id) {
    /** The place of answers to questions. */
    public static final String ANSWER = "adhoc";

    /** No separator and no leading dot: a name can neither leave its folder nor hide. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]{0,63}");

    public EditionKey {
        check("region", region);
        check("deliverable", deliverable);
        check("period", period);
        check("edition", id);
    }

    /** @param question its name */
    public static String periodOfAnswer(String question, String label) {
        return question + "-" + label;
    }

    /** Whether it can be the name of one folder and of nothing outside it. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void check(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Invalid " + what + ": " + name
                    + ". Expected up to 64 letters, digits, '_', '-' and '.', the first no dot");
        }
    }

    @Override
    public String toString() {
        return region + "/" + deliverable + "/" + period + "/" + id;
    }
}
