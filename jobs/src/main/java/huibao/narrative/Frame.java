package huibao.narrative;

/** The phrase that says by what a sentence tells things apart; the names in it are members of that dimension. */
enum Frame {
    LEVEL("从登记层级看", "registering_level", Topic.TOTAL),
    MATTER("从走访时事项办理状态看", "state", Topic.UPWARD_STATE),
    CATEGORY("从内容分类看", "category", Topic.TOTAL),
    GROUP("从重点问题类别看", "issue_group", Topic.TOTAL),
    REGION("从问题属地看", "region", Topic.TOTAL),
    UNIT("从责任单位看", "unit", Topic.ANSWER_RATE),
    AGE("从存量时长看", "age_band", Topic.STOCK_AGE),
    TIER("从清单类别看", "tier", Topic.CAMPAIGN),
    TARGET("从群众评价看", "target", Topic.SATISFACTION);

    private final String words;
    private final String dimension;
    private final Topic topic;

    Frame(String words, String dimension, Topic topic) {
        this.words = words;
        this.dimension = dimension;
        this.topic = topic;
    }

    /** The frame a sentence opens with, its comma included; empty if none. */
    static String openingOf(String sentence) {
        for (Frame frame : values()) {
            if (sentence.startsWith(frame.words + "，")) {
                return frame.words + "，";
            }
        }
        return "";
    }

    String words() {
        return words;
    }

    String dimension() {
        return dimension;
    }

    /** What is meant where nothing is named but a member. */
    Topic topic() {
        return topic;
    }
}
