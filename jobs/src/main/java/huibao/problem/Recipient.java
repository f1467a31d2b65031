package huibao.problem;

import java.util.Locale;

/** Who reads a message: in which language, and where, since each place has names of its own for what can be asked for. */
public record Recipient(Locale locale, Surface surface) {
    /** Where messages are read. */
    public enum Surface {
        /** The command line, whose names the texts of the bundles have. */
        TERMINAL,
        /** A page: the names are those of its fields. */
        PAGE,
        /** Another program: the names are those it sends. */
        PROGRAM
    }

    public static Recipient atTerminal(Locale locale) {
        return new Recipient(locale, Surface.TERMINAL);
    }

    public static Recipient ofPage(Locale locale) {
        return new Recipient(locale, Surface.PAGE);
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }
}
