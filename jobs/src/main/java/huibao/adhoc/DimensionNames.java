package huibao.adhoc;

import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dimension may be called: its code, what the reports call it, and what people say. */
final class DimensionNames {
    /** Of categories, by level. */
    static final List<Dimension> CATEGORIES = List.of(Dimension.CATEGORY, Dimension.CATEGORY_2, Dimension.CATEGORY_3);

    private static final Map<String, Dimension> SAID = Map.ofEntries(
            Map.entry("地区", Dimension.REGION),
            Map.entry("乡镇", Dimension.REGION),
            Map.entry("区域", Dimension.REGION),
            Map.entry("责任单位", Dimension.UNIT),
            Map.entry("形式", Dimension.FORM),
            Map.entry("信访目的", Dimension.PURPOSE),
            Map.entry("目的", Dimension.PURPOSE),
            Map.entry("群体", Dimension.ISSUE_GROUP),
            Map.entry("重点问题", Dimension.ISSUE_GROUP),
            Map.entry("层级", Dimension.REGISTERING_LEVEL),
            Map.entry("规模", Dimension.SIZE_BAND),
            Map.entry("初重", Dimension.INITIAL),
            Map.entry("办理状态", Dimension.STATE));

    private static final Pattern LEVEL = Pattern.compile("(?:category|内容分类|内容|类别|分类)[:：_]?([123一二三])级?");
    private static final Pattern LEVEL_FIRST = Pattern.compile("([一二三])级(?:内容分类|内容|类别|分类)");

    private DimensionNames() {}

    static Optional<Dimension> called(String word) {
        String name = word.strip();
        return breakdowns().stream()
                .filter(one -> one.code().equals(name) || one.label().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(SAID.get(name)))
                .or(() -> level(name));
    }

    private static Optional<Dimension> level(String name) {
        if (name.equals("类别") || name.equals("内容") || name.equals("分类")) {
            return Optional.of(Dimension.CATEGORY);
        }
        for (Pattern pattern : List.of(LEVEL, LEVEL_FIRST)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(CATEGORIES.get("123一二三".indexOf(matcher.group(1)) % CATEGORIES.size()));
            }
        }
        return Optional.empty();
    }

    static List<String> codes() {
        return breakdowns().stream().map(Dimension::code).distinct().toList();
    }

    /** Codes and labels, to tell what was perhaps meant. */
    static List<String> all() {
        List<String> all = new ArrayList<>(AskedWords.dimensionNames());
        breakdowns().stream().map(Dimension::label).distinct().forEach(all::add);
        return all;
    }

    static List<Dimension> breakdowns() {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && one != Dimension.MONTH)
                .toList();
    }
}
