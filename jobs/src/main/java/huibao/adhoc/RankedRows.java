package huibao.adhoc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows in the order of their numbers.
 *
 * @param shown the first of them, as many as asked for
 * @param others that can be ordered but come later
 * @param without a number that is shown
 * @param small of too few matters to be ordered by
 */
record RankedRows<T>(List<T> shown, List<T> others, List<T> without, List<T> small) {
    /**
     * @param rows in the order of those with equal numbers
     * @param isSmall whether a row's rate is of too few
     */
    static <T> RankedRows<T> of(
            List<T> rows,
            Ranking ranking,
            Comparator<BigDecimal> order,
            Function<T, Optional<BigDecimal>> number,
            Predicate<T> isSmall) {
        List<T> sorted = new ArrayList<>();
        List<T> without = new ArrayList<>();
        List<T> small = new ArrayList<>();
        Map<T, BigDecimal> numbers = new HashMap<>();
        for (T row : rows) {
            Optional<BigDecimal> value = number.apply(row);
            if (value.isEmpty()) {
                without.add(row);
            } else if (isSmall.test(row)) {
                small.add(row);
            } else {
                numbers.put(row, value.get());
                sorted.add(row);
            }
        }
        sorted.sort(Comparator.comparing(numbers::get, order));
        int most = Math.min(ranking.rows(), sorted.size());
        return new RankedRows<>(
                List.copyOf(sorted.subList(0, most)),
                List.copyOf(sorted.subList(most, sorted.size())),
                List.copyOf(without),
                List.copyOf(small));
    }

    int ordered() {
        return shown.size() + others.size();
    }
}
