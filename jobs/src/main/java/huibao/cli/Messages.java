package huibao.cli;

import huibao.problem.TextBundle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line. @param locale Chinese, or English for every other */
record Messages(Locale locale) {
    private static final String BUNDLE = "huibao.cli.messages";

    static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** As picocli reads it. */
    ResourceBundle bundle() {
        return TextBundle.of(BUNDLE, locale);
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    String text(String key, Object... values) {
        return TextBundle.text(BUNDLE, locale, key, values);
    }

    String step(String step) {
        return TextBundle.step(locale, step);
    }
}
