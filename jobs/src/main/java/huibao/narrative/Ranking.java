package huibao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members by value, the largest first; equal ones share a place. */
final class Ranking {
    private static final int NAMED = 3;
    private static final int LIMIT = 4;

    private final TreeMap<BigDecimal, List<String>> places = new TreeMap<>(Comparator.reverseOrder());

    void add(String code, BigDecimal value) {
        places.computeIfAbsent(value, any -> new ArrayList<>()).add(code);
    }

    /** The first places that can be named without a crowd; nothing where all are 0. */
    List<Map.Entry<BigDecimal, List<String>>> first() {
        List<Map.Entry<BigDecimal, List<String>>> first = new ArrayList<>();
        int named = 0;
        for (Map.Entry<BigDecimal, List<String>> place : places.entrySet()) {
            named += place.getValue().size();
            if (place.getKey().signum() == 0 || named > LIMIT) {
                break;
            }
            first.add(place);
            if (named >= NAMED) {
                break;
            }
        }
        return first;
    }
}
