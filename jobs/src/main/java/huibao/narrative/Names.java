package huibao.narrative;

import huibao.figure.Figures;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the members of a dimension are called, and their order in a table. Of several rows of a code the one valid on the
 * period's last day counts, else the latest.
 */
public final class Names {
    /** What the reporting region is called beside those below it. */
    private static final String OWN = "本级";

    private static final Pattern ENDS_IN_ASCII = Pattern.compile("[0-9A-Za-z]$");

    private final Map<String, Map<String, String>> byDimension = new HashMap<>(FixedNames.BY_DIMENSION);
    private final Map<String, NameChoices> choices = new HashMap<>();
    private final Map<String, List<String>> order = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();
    private final Phrases phrases;
    private final String ownCode;
    private final String ownName;
    private final String ownLevel;

    /** Names for all members of the code tables, no two alike. */
    public Names(Catalogue catalogue, CodeTables tables, String ownRegion, LocalDate on) {
        phrases = new Phrases(catalogue);
        Map<String, CodeTables.Region> regions = CodeNames.byCode(
                tables.regions(),
                on,
                CodeTables.Region::code,
                CodeTables.Region::validFrom,
                CodeTables.Region::validTo);
        Map<String, CodeTables.Unit> units = CodeNames.byCode(
                tables.units(), on, CodeTables.Unit::code, CodeTables.Unit::validFrom, CodeTables.Unit::validTo);
        Optional<CodeTables.Region> own = Optional.ofNullable(regions.get(ownRegion));
        ownCode = ownRegion;
        ownName = own.map(CodeTables.Region::name).orElse(ownRegion);
        ownLevel = own.map(CodeTables.Region::level).orElse("");
        CodeNames names = new CodeNames(tables);
        choices.put("region", names.places(regions));
        choices.put("unit", names.units(units, regions));
        for (String level : List.of("category", "category_2", "category_3")) {
            choices.put(level, names.categories());
        }
        tables.categories().forEach(category -> schemes.put(category.code(), category.scheme()));
        putSorted(tables);
        choices.forEach((dimension, all) -> byDimension.put(dimension, named(dimension, all.codes())));
    }

    private Names(Names all, Map<String, Set<String>> printed) {
        choices.putAll(all.choices);
        order.putAll(all.order);
        schemes.putAll(all.schemes);
        phrases = all.phrases;
        ownCode = all.ownCode;
        ownName = all.ownName;
        ownLevel = all.ownLevel;
        choices.keySet()
                .forEach(dimension ->
                        byDimension.put(dimension, named(dimension, printed.getOrDefault(dimension, Set.of()))));
    }

    /**
     * The names in one document: only names within one document have to differ.
     *
     * @param beside further codes it prints, by dimension
     */
    public Names among(Figures figures, Map<String, Set<String>> beside) {
        Map<String, Set<String>> printed = new HashMap<>();
        figures.all().forEach(figure -> figure.key().dimensions().forEach((dimension, code) -> printed.computeIfAbsent(
                        dimension, none -> new HashSet<>())
                .add(code)));
        beside.forEach((dimension, codes) ->
                printed.computeIfAbsent(dimension, none -> new HashSet<>()).addAll(codes));
        return new Names(this, printed);
    }

    /** The name, a fuller one where two members share it; the code itself if nothing names it. */
    public String of(String dimension, String code) {
        if (dimension.equals("work_group") && !code.equals(FixedNames.UNKNOWN)) {
            return "第" + code + "工作组";
        }
        if (dimension.equals("activity_day")) {
            LocalDate day = LocalDate.parse(code);
            return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
        return apart(byDimension.getOrDefault(dimension, Map.of()).getOrDefault(code, code));
    }

    /** What ends in a digit, such as a code without a name, would run into the count behind it. */
    private static String apart(String name) {
        return ENDS_IN_ASCII.matcher(name).find() ? "“" + name + "”" : name;
    }

    /** What the office calls a word that a measure admits, such as {@code on_time} of the state; itself if nothing names it. */
    public static String ofCondition(Dimension dimension, String word) {
        return FixedNames.condition(dimension.code(), word);
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
        NameChoices groupNames = new NameChoices();
        groups.forEach(group -> groupNames.put(group.code(), List.of(group.name())));
        choices.put("issue_group", groupNames);
        order.put(
                "issue_group", groups.stream().map(CodeTables.IssueGroup::code).toList());
        List<CodeTables.Post> posts = tables.posts().stream()
                .sorted(Comparator.comparingInt(CodeTables.Post::sortOrder).thenComparing(CodeTables.Post::code))
                .toList();
        NameChoices postNames = new NameChoices();
        posts.forEach(post -> postNames.put(post.code(), List.of(post.name())));
        choices.put("post", postNames);
        order.put("post", posts.stream().map(CodeTables.Post::code).toList());
    }

    private Map<String, String> named(String dimension, Set<String> printed) {
        boolean isPlace = dimension.equals("region");
        Set<String> others = new HashSet<>(printed);
        if (isPlace) {
            others.remove(ownCode);
        }
        Map<String, String> distinct = new HashMap<>();
        choices.get(dimension)
                .among(others)
                .forEach((code, name) -> distinct.put(code, isPlain(code, name) ? name : name + "（" + code + "）"));
        if (isPlace) {
            distinct.put(ownCode, OWN);
        }
        distinct.put(FixedNames.UNKNOWN, unknown(dimension));
        return distinct;
    }

    /** A name must be told from the words around it. */
    private boolean isPlain(String code, String name) {
        return code.equals(name) || !phrases.hold(name);
    }

    private static String unknown(String dimension) {
        if (dimension.equals("category")) {
            return "未分类";
        }
        return dimension.startsWith("category_") ? "未分到此级" : "不详";
    }

    private static int place(List<String> known, String code) {
        if (code.equals(FixedNames.UNKNOWN)) {
            return Integer.MAX_VALUE;
        }
        int place = known.indexOf(code);
        return place < 0 ? known.size() : place;
    }
}
