package huibao.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line, in Chinese for a Chinese locale and in English for any other. */
record Messages(ResourceBundle bundle) {
    private static final String NAME = "huibao.cli.messages";

    static Messages of(Locale locale) {
        // Without a fallback to the machine's own locale, which may be neither asked for nor English.
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(NAME, locale, control));
    }

    /** Chinese, or English for every other. */
    Locale locale() {
        return isEnglish() ? Locale.ENGLISH : Locale.CHINESE;
    }

    boolean isEnglish() {
        return !bundle.getLocale().getLanguage().equals("zh");
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
