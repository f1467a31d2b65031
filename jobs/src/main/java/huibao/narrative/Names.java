package huibao.narrative;

import huibao.lake.CodeTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the members of a dimension are called, and their order in a table. Of several rows of a code the one valid on the
 * period's last day counts, else the latest.
 */
public final class Names {
    /** What the reporting region is called beside those below it. */
    private static final String OWN = "本级";

    private final Map<String, Map<String, String>> byDimension = new HashMap<>(FixedNames.BY_DIMENSION);
    private final Map<String, List<String>> order = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();
    private final String ownCode;
    private final String ownName;
    private final String ownLevel;

    public Names(CodeTables tables, String ownRegion, LocalDate on) {
        ownCode = ownRegion;
        List<CodeTables.Region> regions = tables.regions().stream()
                .filter(region -> region.code().equals(ownRegion))
                .sorted(validity(on, CodeTables.Region::validFrom, CodeTables.Region::validTo))
                .toList();
        ownName = regions.isEmpty() ? ownRegion : regions.get(0).name();
        ownLevel = regions.isEmpty() ? "" : regions.get(0).level();
        Map<String, String> named = new HashMap<>();
        tables.regions().stream()
                .sorted(validity(on, CodeTables.Region::validFrom, CodeTables.Region::validTo))
                .forEach(region -> named.putIfAbsent(region.code(), region.name()));
        named.put(ownRegion, OWN);
        put("region", named, List.of());
        Map<String, String> units = new HashMap<>();
        tables.units().stream()
                .sorted(validity(on, CodeTables.Unit::validFrom, CodeTables.Unit::validTo))
                .forEach(unit -> units.putIfAbsent(unit.code(), unit.name()));
        put("unit", units, List.of());
        Map<String, String> categories = new HashMap<>();
        tables.categories().forEach(category -> categories.put(category.code(), category.name()));
        put("category", categories, List.of());
        tables.categories().forEach(category -> schemes.put(category.code(), category.scheme()));
        putSorted(tables);
    }

    /** The name, a code in brackets behind it where two members share one; the code itself if nothing names it. */
    public String of(String dimension, String code) {
        if (dimension.equals("work_group") && !code.equals(FixedNames.UNKNOWN)) {
            return "第" + code + "工作组";
        }
        return byDimension.getOrDefault(dimension, Map.of()).getOrDefault(code, code);
    }

    /** The scheme a category belongs to; empty for the unknown one. */
    Optional<String> scheme(String category) {
        return Optional.ofNullable(schemes.get(category));
    }

    /** Codes in the order a table prints them: the code table's own order, then by code, unknown last. */
    public List<String> sorted(String dimension, Set<String> codes) {
        List<String> known = order.getOrDefault(dimension, FixedNames.order(dimension));
        Comparator<String> byOrder = Comparator.comparingInt(code -> place(known, code));
        if (dimension.equals("work_group")) {
            // numbers: the tenth comes after the ninth
            byOrder = byOrder.thenComparing(String::length);
        }
        return codes.stream()
                .sorted(byOrder.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    public String ownRegion() {
        return ownName;
    }

    /** 全县, 全市, 全区: how the reporting region speaks of itself. */
    public String whole() {
        for (String ending : List.of("县", "区", "旗", "市", "省")) {
            if (ownName.endsWith(ending) && !ownName.endsWith("自治区")) {
                return "全" + ending;
            }
        }
        return switch (ownLevel) {
            case "country" -> "全国";
            case "province" -> "全省";
            case "city" -> "全市";
            case "county" -> "全县";
            default -> "全域";
        };
    }

    private void putSorted(CodeTables tables) {
        List<CodeTables.IssueGroup> groups = tables.issueGroups().stream()
                .sorted(Comparator.comparingInt(CodeTables.IssueGroup::sortOrder)
                        .thenComparing(CodeTables.IssueGroup::code))
                .toList();
        put(
                "issue_group",
                groups.stream().collect(Collectors.toMap(CodeTables.IssueGroup::code, CodeTables.IssueGroup::name)),
                groups.stream().map(CodeTables.IssueGroup::code).toList());
        List<CodeTables.Post> posts = tables.posts().stream()
                .sorted(Comparator.comparingInt(CodeTables.Post::sortOrder).thenComparing(CodeTables.Post::code))
                .toList();
        put(
                "post",
                posts.stream().collect(Collectors.toMap(CodeTables.Post::code, CodeTables.Post::name)),
                posts.stream().map(CodeTables.Post::code).toList());
    }

    private void put(String dimension, Map<String, String> names, List<String> codes) {
        Map<String, String> distinct = new HashMap<>();
        Set<String> twice = repeated(names);
        names.forEach((code, name) ->
                distinct.put(code, isPlain(dimension, code, name, twice) ? name : name + "（" + code + "）"));
        distinct.put(FixedNames.UNKNOWN, dimension.equals("category") ? "未分类" : "不详");
        byDimension.put(dimension, distinct);
        if (!codes.isEmpty()) {
            order.put(dimension, codes);
        }
    }

    /** 本级 is no name of the source; all others must be told from each other and from the words around them. */
    private boolean isPlain(String dimension, String code, String name, Set<String> twice) {
        boolean isOwn = dimension.equals("region") && code.equals(ownCode);
        return isOwn || code.equals(name) || !twice.contains(name) && !Phrases.hold(name);
    }

    private static Set<String> repeated(Map<String, String> names) {
        Set<String> seen = new HashSet<>();
        return new ArrayList<>(names.values())
                .stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
    }

    private static int place(List<String> known, String code) {
        if (code.equals(FixedNames.UNKNOWN)) {
            return Integer.MAX_VALUE;
        }
        int place = known.indexOf(code);
        return place < 0 ? known.size() : place;
    }

    private static <T> Comparator<T> validity(
            LocalDate on, Function<T, LocalDate> from, Function<T, Optional<LocalDate>> to) {
        Comparator<T> invalidLast = Comparator.comparing(row -> from.apply(row).isAfter(on)
                || to.apply(row).map(last -> last.isBefore(on)).orElse(false));
        return invalidLast.thenComparing(Comparator.comparing(from).reversed());
    }
}
