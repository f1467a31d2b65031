package huibao.pipeline;

import static java.util.Map.entry;

import java.util.Map;

/** What the last pages of a report call the codes of other stages. */
final class EditionWords {
    private static final Map<String, String> RULES = Map.ofEntries(
            entry("missing", "缺少必填值"),
            entry("malformed", "代码格式不符"),
            entry("unknown", "代码不存在"),
            entry("out_of_range", "数值超出范围"),
            entry("too_early", "日期早于1950年"),
            entry("too_late", "日期晚于读取时间"),
            entry("infinite", "日期无穷"),
            entry("reversed", "起止颠倒"),
            entry("overlap", "期间重叠"),
            entry("cycle", "上下级成环"),
            entry("duplicate", "主键重复"),
            entry("no_item", "所属信访件不存在"));

    private EditionWords() {}

    static String rule(String rule) {
        return RULES.getOrDefault(rule, rule);
    }
}
