package huibao.extract;

import huibao.calendar.PeriodKind;
import java.util.Arrays;
import java.util.List;

/** What the values of a text column come from: a fixed list of words, or the codes of a relation. */
enum Domain {
    LEVEL("country", "province", "city", "county", "township"),
    FORM("letter", "visit", "online", "phone"),
    PURPOSE("suggestion", "accusation", "appeal", "request", "consultation", "other"),
    EVENT_KIND(
            "accepted",
            "forwarded",
            "notified",
            "returned",
            "extended",
            "answered",
            "closed",
            "closure_revoked",
            "resolved",
            "resolution_revoked",
            "reviewed",
            "rechecked",
            "terminated",
            "withdrawn",
            "merged",
            "assigned",
            "lead_assigned",
            "supervised",
            "backlog_listed"),
    TARGET("office", "unit"),
    STATUS("pending", "rated", "lapsed"),
    RATING("satisfied", "basically_satisfied", "dissatisfied"),
    UNIT_KIND("petition_office", "responsible_unit"),
    TIER("central", "provincial", "other"),
    ACTIVITY_KIND("open_reception", "case_visit", "meeting", "dispatch", "appointment", "site_visit"),
    PERIOD_KIND(Arrays.stream(PeriodKind.values())
            .flatMap(kind -> kind.spellings().stream())
            .toArray(String[]::new)),
    REGION_CODE,
    UNIT_CODE,
    POST_CODE,
    CATEGORY_CODE,
    ISSUE_GROUP_CODE,
    CAMPAIGN_CODE;

    private final List<String> words;

    Domain(String... words) {
        this.words = List.of(words);
    }

    /** The words; none if the values are codes. */
    List<String> words() {
        return words;
    }

    boolean isOfCodes() {
        return words.isEmpty();
    }
}
