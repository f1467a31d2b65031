package huibao.extract;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a row of the source can break. A row is one reject however many rules it breaks: its columns are looked at in their
 * order, each by {@link #MISSING} to {@link #INFINITE}, then the row as a whole by {@link #REVERSED} to {@link #NO_ITEM};
 * the first breach counts.
 */
public enum Rule {
    /** No value where the contract wants one. */
    MISSING("缺少必填值"),
    /** A code that does not match {@code [A-Za-z0-9_.-]{1,32}}; a label with nothing in it that can be printed. */
    MALFORMED("编号写法不符"),
    /** A code or word the code tables or the contract do not have; a code whose own row was rejected. */
    UNKNOWN("类别、单位等填写无效"),
    /** Persons outside 1 to 9999; a category level outside 1 to 3. */
    OUT_OF_RANGE("数值超出范围"),
    /** A day or instant before 1950. */
    TOO_EARLY("日期早于1950年"),
    /** A day or instant after the extraction's own. */
    TOO_LATE("日期晚于读取时间"),
    /** PostgreSQL's {@code infinity}, which is not a day. */
    INFINITE("日期无穷"),
    /** An end before its beginning. */
    REVERSED("起止颠倒"),
    /** A calendar period that begins inside another of its kind. */
    OVERLAP("期间重叠"),
    /** A category or region that lies below itself. */
    CYCLE("上下级关系错误"),
    /** A second row of the same key. The newest is kept where rows have a change time, else the first in order. */
    DUPLICATE("同一记录重复"),
    /** An event, evaluation or campaign item of an item the source does not have. */
    NO_ITEM("所属信访件不存在");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** What a report calls the rule of this word; one of another version by its word. */
    public static String label(String word) {
        return Stream.of(values())
                .filter(rule -> rule.word().equals(word))
                .map(rule -> rule.label)
                .findFirst()
                .orElse(word);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
