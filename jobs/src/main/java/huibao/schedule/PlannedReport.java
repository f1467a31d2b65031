package huibao.schedule;

import huibao.calendar.RelativePeriod;
import java.time.Duration;
import java.util.List;

/**
 * One report of the plan, or one answer.
 *
 * @param name its own in the plan
 * @param region code of the reporting region
 * @param period what it is about, seen from the day the plan names
 * @param formats {@code pdf} and others
 * @param lateAfter how long after it was due a report that is not there is missing
 */
public record PlannedReport(
        String name,
        PlannedSubject subject,
        String region,
        RelativePeriod period,
        Moments moments,
        Missed missed,
        List<String> formats,
        Duration lateAfter) {
    public PlannedReport {
        formats = List.copyOf(formats);
    }

    /** What the office hands in comes before what somebody wants to know. */
    boolean isAnswer() {
        return subject.either(document -> false, answer -> true);
    }
}
