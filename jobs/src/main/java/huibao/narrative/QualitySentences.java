package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;

/** How the office kept its time limits and what people thought of it. */
final class QualitySentences {
    private final Clauses clauses;
    private final Material material;

    QualitySentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    Sentence acceptance() {
        return rate(
                Topic.ACCEPTANCE_RATE,
                Topic.ACCEPTANCE_DUE,
                Topic.ACCEPTED,
                Topic.ACCEPTED_LATE,
                Topic.ACCEPTANCE_OVERDUE,
                Topic.ACCEPTANCE_NOT_DUE);
    }

    Sentence notice() {
        return rate(
                Topic.NOTICE_RATE,
                Topic.NOTICE_DUE,
                Topic.NOTIFIED,
                Topic.NOTIFIED_LATE,
                Topic.NOTICE_OVERDUE,
                Topic.NOTICE_NOT_DUE);
    }

    Sentence answer() {
        return rate(
                Topic.ANSWER_RATE,
                Topic.ANSWER_DUE,
                Topic.ANSWERED,
                Topic.ANSWERED_LATE,
                Topic.ANSWER_OVERDUE,
                Topic.ANSWER_NOT_DUE);
    }

    Sentence closure() {
        return rate(
                Topic.CLOSURE_RATE,
                Topic.CLOSURE_DUE,
                Topic.CLOSED_ON_TIME,
                Topic.CLOSED_LATE,
                Topic.CLOSURE_OVERDUE,
                Topic.CLOSURE_NOT_DUE);
    }

    /** Only once the sixty days of the last item are over. */
    Sentence firstTime() {
        Statement rate = Topic.FIRST_TIME_RATE.in(Role.CURRENT);
        return Sentence.led(
                "first-time-resolution",
                "",
                List.of(List.of(clauses.phrase("", rate), clauses.change("，", rate, Role.SAME_LAST_YEAR))));
    }

    Sentence days() {
        Statement median = Topic.MEDIAN_DAYS.in(Role.CURRENT);
        return Sentence.listing(
                "handling-days",
                "",
                List.of(
                        List.of(
                                clauses.phrase("", Topic.HANDLED.in(Role.CURRENT)),
                                clauses.phrase("，", median),
                                clauses.change("，", median, Role.SAME_LAST_YEAR),
                                clauses.phrase("，", Topic.P90_DAYS.in(Role.CURRENT))),
                        List.of(clauses.phrase("", Topic.WITHIN_60.in(Role.CURRENT)))));
    }

    Sentence satisfaction() {
        List<List<Clause>> parts = new ArrayList<>();
        for (String target : material.members(Frame.TARGET.dimension(), Topic.SATISFACTION.metric())) {
            Statement rate = Topic.SATISFACTION.in(Role.CURRENT).of(Frame.TARGET.dimension(), target);
            Statement rated = Topic.RATED.in(Role.CURRENT).of(Frame.TARGET.dimension(), target);
            Statement participation = Topic.PARTICIPATION.in(Role.CURRENT).of(Frame.TARGET.dimension(), target);
            parts.add(List.of(
                    clauses.phrase(material.names().of(Frame.TARGET.dimension(), target), rated),
                    clauses.phrase("，", rate),
                    clauses.change("，", rate, Role.SAME_LAST_YEAR),
                    clauses.phrase("，", participation)));
        }
        return Sentence.listing("satisfaction", Frame.TARGET.words() + "，", parts);
    }

    /** The states of a cohort add up to what fell due; what is not due yet stands outside. */
    private Sentence rate(Topic rate, Topic due, Topic onTime, Topic late, Topic overdue, Topic notDue) {
        Statement share = rate.in(Role.CURRENT);
        List<Clause> parts = new ArrayList<>(List.of(
                clauses.phrase("", due.in(Role.CURRENT)),
                Clause.together(
                        clauses.phrase("，", onTime.in(Role.CURRENT)),
                        clauses.phrase("，", late.in(Role.CURRENT)),
                        clauses.phrase("，", overdue.in(Role.CURRENT)))));
        if (clauses.value(notDue.in(Role.CURRENT))
                .filter(count -> count.signum() > 0)
                .isPresent()) {
            parts.add(clauses.phrase("，另有", notDue.in(Role.CURRENT)));
        }
        parts.add(clauses.phrase("，", share));
        parts.add(clauses.change("，", share, Role.SAME_LAST_YEAR));
        return Sentence.led(rate.metric(), "", List.of(parts));
    }
}
