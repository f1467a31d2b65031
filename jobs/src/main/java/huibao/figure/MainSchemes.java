package huibao.figure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The category scheme most of what was registered in a period has: where it is another one than in the period compared
 * with, the scheme changed between them.
 *
 * @param byWindow number of the scheme, -1 where nothing was registered
 */
public record MainSchemes(List<Integer> byWindow) {
    private static final int NONE = -1;

    public MainSchemes {
        byWindow = List.copyOf(byWindow);
    }

    /** @param items registered, by window and number of the scheme; of two schemes as frequent the later one counts */
    public static MainSchemes of(long[][] items) {
        return new MainSchemes(Arrays.stream(items).map(MainSchemes::main).toList());
    }

    private static int main(long[] counts) {
        int main = NONE;
        for (int scheme = 0; scheme < counts.length; scheme++) {
            if (counts[scheme] > 0 && (main == NONE || counts[scheme] >= counts[main])) {
                main = scheme;
            }
        }
        return main;
    }

    /** The scheme in force in the base's window, if it is not the one in force then. */
    OptionalInt changed(int then, int base) {
        int before = byWindow.get(then);
        int now = byWindow.get(base);
        return before == NONE || now == NONE || before == now ? OptionalInt.empty() : OptionalInt.of(now);
    }
}
