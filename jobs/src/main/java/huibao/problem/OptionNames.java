package huibao.problem;

import huibao.problem.Recipient.Surface;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the options in a text of the bundles are called where it is read. The bundle {@code fields} names the field of a page for
 * each option that pages know, and what its value is called there ({@code audience.release}); an option with an empty name
 * has no field, so a clause that offers it as a way out is left away. Options that it does not have belong to commands.
 */
final class OptionNames {
    private static final String FIELDS = "huibao.problem.fields";
    private static final Pattern OPTION = Pattern.compile("--([a-z]+(?:-[a-z]+)*)(?: ([^\\s，。、；（）,.;]+))?");
    private static final Pattern WAY_OUT =
            Pattern.compile("(?:，或|, or )[^，。；,.;]*?--([a-z]+(?:-[a-z]+)*)[^，。；,.;]*|，例如 --([a-z-]+)[^，。；]*"
                    + "|, such as --([a-z-]+)[^,.;]*");

    private final Recipient recipient;
    private final ResourceBundle fields;

    private OptionNames(Recipient recipient) {
        this.recipient = recipient;
        this.fields = TextBundle.of(FIELDS, recipient.locale());
    }

    /** @param text with the options of the command line */
    static String in(String text, Recipient recipient) {
        return recipient.surface() == Surface.TERMINAL || !text.contains("--")
                ? text
                : new OptionNames(recipient).named(text);
    }

    private String named(String text) {
        String possible = WAY_OUT.matcher(text).replaceAll(this::wayOut);
        String named = OPTION.matcher(possible).replaceAll(found -> Matcher.quoteReplacement(option(found)));
        // No blank beside Chinese quotation marks.
        return recipient.isChinese() ? named.replaceAll(" (?=“)|(?<=”) ", "") : named;
    }

    private String wayOut(MatchResult clause) {
        String option = clause.group(1) != null ? clause.group(1) : clause.group(clause.group(2) != null ? 2 : 3);
        boolean isNoWay = fields.containsKey(option) && fields.getString(option).isEmpty();
        return isNoWay ? "" : Matcher.quoteReplacement(clause.group());
    }

    private String option(MatchResult found) {
        String option = found.group(1);
        if (!fields.containsKey(option)) {
            return found.group();
        }
        String value = found.group(2) == null ? "" : " " + found.group(2);
        if (recipient.surface() == Surface.PROGRAM || fields.getString(option).isEmpty()) {
            return sent(option) + value;
        }
        String both = option + "." + found.group(2);
        return fields.containsKey(both) ? fields.getString(both) : fields.getString(option) + value;
    }

    /** signed-on as signedOn. */
    private static String sent(String option) {
        return Pattern.compile("-([a-z])").matcher(option).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
