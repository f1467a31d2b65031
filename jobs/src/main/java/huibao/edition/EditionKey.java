package huibao.edition;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.figure.Audience;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of an edition: five folders.
 *
 * @param audience who may read it; empty in editions of programs before 0.2, which knew none
 * @param region code of the reporting region
 * @param deliverable {@code monthly}, {@code briefing}, {@code daily} or {@code ledger}, or {@link #ANSWER}
 * @param period kind and label of the reported period, such as {@code month-2021-06}, of an answer with the name of its
 *     question before it; in editions of older programs without the kind
 * @param id cut-off and content, see {@link EditionId}
 */
public record EditionKey(Optional<Audience> audience, String region, String deliverable, String period, String id) {
    /** The place of answers to questions. */
    public static final String ANSWER = "adhoc";

    /** The longest kind and label take another 32. */
    private static final int LONGEST_QUESTION = 30;

    /** No separator and no leading dot: a name can neither leave its folder nor hide. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]{0,63}");

    public EditionKey {
        audience = audience == null ? Optional.empty() : audience;
        check("region", region);
        check("deliverable", deliverable);
        check("period", period);
        check("edition", id);
    }

    public EditionKey(Audience audience, String region, String deliverable, String period, String id) {
        this(Optional.of(audience), region, deliverable, period, id);
    }

    /** The folder of its period. */
    Path in(Path output) {
        return audience.map(Audience::code)
                .map(output::resolve)
                .orElse(output)
                .resolve(region)
                .resolve(deliverable)
                .resolve(period);
    }

    /** A month and the year to its end have one label, and must not have one folder. */
    public static String folderOf(Period period) {
        return period.kind().code() + "-" + period.label();
    }

    /** @param question its name @param label of the period, or of the first and the last of several */
    public static String folderOfAnswer(String question, PeriodKind kind, String label) {
        return shortened(question) + "-" + kind.code() + "-" + label;
    }

    /** Two long names never become one. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_QUESTION
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_QUESTION - 9)) + "-"
                        + HexFormat.of().toHexDigits(name.hashCode());
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
        return audience.map(readers -> readers.code() + "/").orElse("") + region + "/" + deliverable + "/" + period
                + "/" + id;
    }
}
