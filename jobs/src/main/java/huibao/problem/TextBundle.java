package huibao.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the program by language, English for every locale that has none of its own. */
public final class TextBundle {
    /** Words that the command line, the pages and the reports have in common: steps, causes, what a measure counts. */
    private static final String TERMS = "huibao.problem.terms";

    private static final String TERM = "term.";

    // Without a fallback to the machine's own locale, which may be neither asked for nor English.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private TextBundle() {}

    /** @param name of the bundle; keys that begin with {@code term.} are those of all bundles */
    public static String text(String name, Locale locale, String key, Object... values) {
        return filled(pattern(name, locale, key), values);
    }

    static String pattern(String name, Locale locale, String key) {
        return of(key.startsWith(TERM) ? TERMS : name, locale).getString(key);
    }

    static String filled(String pattern, Object... values) {
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    public static ResourceBundle of(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, NO_FALLBACK);
    }

    /** A step of a job. */
    public static String step(Locale locale, String step) {
        return named(TERMS, locale, TERM + "step.", step);
    }

    /** What a record calls a step, a rule, a check; one of another version, which this one does not know, by that name. */
    public static String named(String bundle, Locale locale, String keys, String name) {
        String key = keys + name;
        return of(bundle, locale).containsKey(key) ? text(bundle, locale, key) : name;
    }

    public static String term(Locale locale, String key, Object... values) {
        return text(TERMS, locale, TERM + key, values);
    }
}
