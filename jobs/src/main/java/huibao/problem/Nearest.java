package huibao.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant: the known words that need the fewest letters changed. */
public final class Nearest {
    private static final int MOST = 6;

    private Nearest() {}

    public static List<String> of(String wanted, Collection<String> known) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        Comparator<String> byDistance = Comparator.comparingInt(word -> distance(lower, word));
        return known.stream()
                .distinct()
                .sorted(byDistance.thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** A word that contains the wanted one is near however long it is. */
    private static int distance(String wanted, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.contains(wanted) ? 0 : levenshtein(wanted, lower);
    }

    private static int levenshtein(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
