package huibao.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the rules of the briefing look for, in the order it is reported. All of it is about work, none about people. */
enum ProblemKind {
    CAMPAIGN_UNRESOLVED("campaign-unresolved"),
    ANSWERS_OVERDUE("answers-overdue"),
    GROUPS_BELOW("groups-below"),
    BACKLOG_AGE("backlog-age"),
    STOCK_GROWING("stock-growing"),
    UPWARD_RISING("upward-rising"),
    BYPASS_RISING("bypass-rising");

    private final String code;

    ProblemKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<ProblemKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ProblemKind::code).toList();
    }
}
