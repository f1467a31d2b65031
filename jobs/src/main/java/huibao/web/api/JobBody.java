package huibao.web.api;

import huibao.web.ProblemDocument.ReasonBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed}, {@code stopped}, or {@code killed} with its
 *     server
 * @param record number of its record, once there is one
 * @param place how many come before it
 * @param secondsLeft going by how long such jobs took
 * @param edition id of what it published
 */
record JobBody(
        String id,
        String title,
        String state,
        Optional<Long> record,
        Optional<Instant> askedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Integer> place,
        Optional<Long> secondsLeft,
        List<StepBody> steps,
        Optional<String> edition,
        Optional<FailureBody> failure,
        boolean restartable) {
    /** @param name of the step, not of a language @param total rows expected; not there where they are not known */
    record StepBody(String name, String state, long read, long written, Optional<Long> total, double seconds) {}

    /** @param code what a command would end with @param lines reason and remedy @param step at which it stopped */
    record FailureBody(int code, List<ReasonBody> reasons, List<String> lines, Optional<String> step) {}
}
