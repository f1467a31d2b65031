package huibao.pipeline;

import static java.util.Map.entry;

import java.util.Map;

/** What the last pages of a report call the codes of other stages. */
final class EditionWords {
    private static final Map<String, String> CAUSES = Map.ofEntries(
            entry("late_arrival", "迟到登记"),
            entry("correction", "数据更正"),
            entry("reclassification", "重新归类"),
            entry("progress", "后续办理"),
            entry("period", "统计期延长"),
            entry("definition", "口径调整"),
            entry("disclosure", "公布范围调整"),
            entry("settings", "统计设置调整"),
            entry("codes", "代码表调整"),
            entry("program", "程序更新"),
            entry("unknown", "原因不明"));

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

    /** @param cause code of a {@link huibao.fold.Cause} */
    static String cause(String cause) {
        return CAUSES.getOrDefault(cause, cause);
    }

    static String rule(String rule) {
        return RULES.getOrDefault(rule, rule);
    }
}
