package huibao.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names for the members of a dimension, from the plain one to fuller ones. Members of one document that share a name
 * get the shortest names that differ; never a code, which no reader knows.
 */
final class NameChoices {
    private final Map<String, List<String>> byCode = new TreeMap<>();

    /** @param names the plain one first */
    void put(String code, List<String> names) {
        byCode.put(code, List.copyOf(names));
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** The plain name of each, and of those printed together one that no other has. */
    Map<String, String> among(Set<String> printed) {
        Map<String, String> chosen = new HashMap<>();
        byCode.forEach((code, names) -> chosen.put(code, names.get(0)));
        Map<String, List<String>> sharing = new LinkedHashMap<>();
        byCode.keySet().stream().filter(printed::contains).forEach(code -> sharing.computeIfAbsent(
                        chosen.get(code), none -> new ArrayList<>())
                .add(code));
        sharing.values().stream().filter(codes -> codes.size() > 1).forEach(codes -> chosen.putAll(apart(codes)));
        number(chosen, printed);
        return chosen;
    }

    /** The first way of naming in which all are different, or the fullest. */
    private Map<String, String> apart(List<String> codes) {
        Map<String, String> named = Map.of();
        int ways =
                codes.stream().mapToInt(code -> byCode.get(code).size()).max().orElse(1);
        for (int way = 1; way < Math.max(2, ways); way++) {
            int fullness = way;
            named = codes.stream().collect(Collectors.toMap(code -> code, code -> name(code, fullness)));
            if (new HashSet<>(named.values()).size() == codes.size()) {
                return named;
            }
        }
        return named;
    }

    private String name(String code, int fullness) {
        List<String> names = byCode.get(code);
        return names.get(Math.min(fullness, names.size() - 1));
    }

    /** Where nothing tells them apart: （一）, （二）, in the order of their codes. */
    private void number(Map<String, String> chosen, Set<String> printed) {
        Map<String, List<String>> sharing =
                byCode.keySet().stream().filter(printed::contains).collect(Collectors.groupingBy(chosen::get));
        sharing.forEach((name, codes) -> {
            for (int i = 0; codes.size() > 1 && i < codes.size(); i++) {
                chosen.put(codes.get(i), name + "（" + ordinal(i + 1) + "）");
            }
        });
    }

    private static String ordinal(int number) {
        return number <= 19 ? Numbering.chinese(number) : Integer.toString(number);
    }
}
