package huibao.narrative;

import huibao.calendar.Role;
import java.util.List;

/** What leaders did: received, visited, met, dispatched. */
final class ActivitySentences {
    private final Clauses clauses;
    private final Material material;

    ActivitySentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    Sentence totals() {
        return Sentence.listing(
                "activity",
                "",
                List.of(
                        List.of(
                                clauses.phrase("", Topic.RECEPTIONS.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.CASE_VISITS.in(Role.CURRENT)),
                                Clause.together(
                                        clauses.phrase("，", Topic.RECEIVED.in(Role.CURRENT)),
                                        clauses.amount("、", Topic.RECEIVED.personsIn(Role.CURRENT)))),
                        List.of(
                                clauses.phrase("", Topic.MEETINGS.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.DISPATCHED.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.MET.in(Role.CURRENT)),
                                clauses.phrase("，", Topic.ACTIVITY_RESOLVED.in(Role.CURRENT)))));
    }
}
