package huibao.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Normalises texts that people and programs write into cells. */
final class Tidy {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    /** {@code ="0012"}, as some programs keep Excel from making a number of it. */
    private static final Pattern FORCED_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private Tidy() {}

    /** Without blanks at its ends and marks that make a text of a number; blanks and invisible characters within are one blank. */
    static String text(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        String text = SPACE.matcher(raw).replaceAll(" ").strip();
        var forced = FORCED_TEXT.matcher(text);
        if (forced.matches()) {
            text = forced.group(1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** Full-width letters and digits as half-width ones. */
    static String narrow(String raw) {
        String text = text(raw);
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** For comparing: narrow and without any blank. */
    static String word(String raw) {
        return narrow(raw).replace(" ", "");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c == '\'' || c == '=') {
                return false;
            }
        }
        return true;
    }
}
