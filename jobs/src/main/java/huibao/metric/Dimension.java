package huibao.metric;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A property of a counted fact. Those with a closed vocabulary number its words from 0; a null is {@code unknown}, one
 * past the last. Those of a code table number its members.
 */
public enum Dimension {
    FORM("form", "信访形式", "letter", "visit", "online", "phone"),
    REGISTERING_LEVEL("registering_level", "登记层级", "country", "province", "city", "county", "township"),
    CATEGORY("category", "内容分类"),
    CATEGORY_2("category_2", "内容分类（二级）"),
    CATEGORY_3("category_3", "内容分类（三级）"),
    ISSUE_GROUP("issue_group", "问题类别"),
    REGION("region", "属地"),
    UNIT("unit", "单位"),
    PURPOSE("purpose", "信访目的", "suggestion", "accusation", "appeal", "request", "consultation", "other"),
    PURPOSE_CLASS("purpose_class", "信访目的大类", "suggestion", "accusation", "appeal_request", "other"),
    INITIAL("initial", "初次标志", "true", "false"),
    SIZE_BAND("size_band", "来访规模", "1-4", "5-10", "11-20", "21-50", "51-100", ">100"),
    AGE_BAND("age_band", "存量时长", "0-15", "16-60", "61-90", "91-180", "181-365", ">365"),
    TIER("tier", "交办层级", "central", "provincial", "other"),
    ASSIGNED_LEVEL("assigned_level", "交办机关层级", "country", "province", "city", "county", "township"),
    TARGET("target", "评价对象", "office", "unit"),
    STATE("state", "状态", "on_time", "late", "overdue", "not_due"),
    MATTER_STATE("state", "事项状态", "closed", "answered", "answer_overdue", "acceptance_overdue", "in_time", "new"),
    WORK_GROUP("work_group", "工作组"),
    POST("post", "职务"),
    ACTIVITY_DAY("activity_day", "活动日"),
    MONTH("month", "月份"),

    // Conditions of measures; nothing is broken down by these.
    UPWARD("upward", "赴省进京", "no", "yes"),
    BYPASS("bypass", "越级", "no", "yes"),
    FAMILY("family", "类别", "assigned", "lead_assigned", "supervised", "backlog_listed", "campaign"),
    CLOSED("closed", "办结", "no", "yes"),
    RESOLVED("resolved", "化解", "no", "yes"),
    TERMINATED("terminated", "终结", "no", "yes"),
    STATUS("status", "评价状态", "pending", "rated", "lapsed"),
    RATING("rating", "评价", "satisfied", "basically_satisfied", "dissatisfied"),
    ACTIVITY("activity", "活动", "open_reception", "case_visit", "meeting", "dispatch", "appointment", "site_visit"),
    /** The first meeting or dispatch of its day: counting these counts days. */
    FIRST_OF_DAY("first_of_day", "当日首次", "no", "yes");

    public static final String UNKNOWN = "unknown";
    public static final int COUNT = values().length;

    private final String code;
    private final String label;
    private final List<String> words;

    Dimension(String code, String label, String... words) {
        this.code = code;
        this.label = label;
        this.words = List.of(words);
    }

    /** Its name in {@code figures.csv} and in questions. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The closed vocabulary, without {@code unknown}; empty for code tables and time. */
    public List<String> words() {
        return words;
    }

    public boolean hasVocabulary() {
        return !words.isEmpty();
    }

    /** True for the properties a table may be broken down by. */
    public boolean isBreakdown() {
        return ordinal() <= MONTH.ordinal();
    }

    /** A fact of any subject can have several members of it at once, so that rows do not add up to the total. */
    public boolean overlaps() {
        return this == ISSUE_GROUP || this == ASSIGNED_LEVEL;
    }

    /** The number of a word; {@code unknown} and null are one past the last. */
    public int number(String word) {
        if (word == null || word.equals(UNKNOWN)) {
            return words.size();
        }
        int number = words.indexOf(word);
        if (number < 0) {
            throw new IllegalArgumentException("Invalid " + code + ": " + word + ". Expected one of " + words);
        }
        return number;
    }

    /** A level of the categories. */
    public boolean isCategory() {
        return this == CATEGORY || this == CATEGORY_2 || this == CATEGORY_3;
    }

    /** What is told by category is told by each of its levels. */
    static Set<Dimension> withLevels(Set<Dimension> dimensions) {
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        all.addAll(dimensions);
        if (dimensions.contains(CATEGORY)) {
            all.add(CATEGORY_2);
            all.add(CATEGORY_3);
        }
        return all;
    }

    static Optional<Dimension> find(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
