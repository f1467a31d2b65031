package huibao.web;

import huibao.problem.Problem;
import huibao.problem.Recipient;
import huibao.problem.Recipient.Surface;
import huibao.problem.TextBundle;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the page in one language. The part of a key before its first dot names its bundle: {@code home.title} stands
 * in {@code huibao/web/home.properties} and {@code home_zh.properties}; {@code term} those of all, see {@link TextBundle}.
 */
public record Words(Recipient recipient) {
    private static final String BUNDLES = "huibao.web.";

    public static final Words CHINESE = new Words(Recipient.ofPage(Locale.CHINESE));
    public static final Words ENGLISH = new Words(Recipient.ofPage(Locale.ENGLISH));

    /** As the account prefers, else as the browser asks, else Chinese. */
    static Words of(Optional<Viewer> viewer, Locale asked) {
        String language =
                viewer.flatMap(one -> one.account().preferences().language()).orElse(asked.getLanguage());
        return language.equals("en") ? ENGLISH : CHINESE;
    }

    /** For whoever sends requests without a page. */
    Words ofProgram() {
        return new Words(new Recipient(locale(), Surface.PROGRAM));
    }

    public Locale locale() {
        return recipient.locale();
    }

    public String text(String key, Object... values) {
        String bundle = key.substring(0, key.indexOf('.'));
        return TextBundle.text(BUNDLES + bundle, locale(), key, values);
    }

    public String step(String step) {
        return TextBundle.step(locale(), step);
    }

    public String text(Problem problem) {
        return problem.in(recipient);
    }

    public boolean isChinese() {
        return locale().equals(Locale.CHINESE);
    }

    /** As HTML names it. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }
}
