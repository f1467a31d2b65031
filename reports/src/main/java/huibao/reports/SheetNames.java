package huibao.reports;

import huibao.text.CleanText;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of a workbook's sheets that Excel takes without a repair, each once. */
final class SheetNames {
    /** In UTF-16 units, as Excel counts. */
    private static final int LIMIT = 31;

    /** What Excel refuses, and an underscore that it would read as the beginning of a character's number. */
    private static final Pattern REFUSED = Pattern.compile("[\\[\\]:*?/\\\\]|_(?=x\\p{XDigit}{4}_)");

    /** Excel keeps these for its lists of changes. */
    private static final List<String> RESERVED = List.of("history", "历史记录");

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.addAll(RESERVED);
    }

    /** As near to the caption as can be. */
    String of(String caption) {
        String wanted = CleanText.of(REFUSED.matcher(caption).replaceAll(" ")).text();
        for (int number = 1; ; number++) {
            String suffix = number == 1 ? "" : "（" + number + "）";
            String name = cut(wanted, LIMIT - suffix.length()) + suffix;
            if (!name.isEmpty() && taken.add(key(name))) {
                return name;
            }
        }
    }

    /** Neither end is an apostrophe or a blank. */
    private static String cut(String text, int units) {
        String inner = text.replaceFirst("^[' ]+", "");
        return CleanText.start(inner, units).replaceFirst("[' ]+$", "");
    }

    /** Excel tells names apart neither by case nor, with East Asian settings, by width. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
