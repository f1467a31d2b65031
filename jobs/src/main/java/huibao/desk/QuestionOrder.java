package huibao.desk;

import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.calendar.ShanghaiTime;
import huibao.lake.run.LakeRun;
import huibao.pipeline.OfficeDays;
import huibao.problem.Problem;
import huibao.request.QuestionRequest;
import huibao.settings.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A question, in the words it was asked with.
 *
 * @param name of a saved question
 * @param cutoff empty = when the lake run was read
 * @param run id of a lake run, or {@code newest}; empty = the newest
 * @param formats codes of the files wanted
 */
public record QuestionOrder(
        AskedQuestion question,
        Optional<String> name,
        Optional<String> region,
        Optional<OffsetDateTime> cutoff,
        Reading reading,
        Optional<String> run,
        List<String> formats,
        ReadershipOrder readers) {
    /** Where the answer is to come from. */
    public enum Reading {
        /** What the lake has, if it has anything. */
        LAKE,
        /** The source, read into a new run first. */
        SOURCE
    }

    /**
     * It names its period from here on, so that a restart asks the same, and so do the files of the answer.
     *
     * @throws QuestionRefusedException if it says too little, or names what is not there
     * @throws OrderRefusedException if its cut-off has not come yet, or a release is not approved
     */
    public QuestionRequest request(Desk desk) {
        String place =
                region.or(() -> desk.settings().find(Setting.REGION)).orElseThrow(() -> refused("ask.no-region"));
        if (question.period().isBlank()) {
            throw refused("ask.no-period");
        }
        Optional<LakeRun> asked = run(desk);
        Instant known =
                desk.cutoff(cutoff).or(() -> asked.map(QuestionOrder::knownBy)).orElseGet(desk::now);
        return new QuestionRequest(
                question.on(
                        ShanghaiTime.dateOf(known),
                        OfficeDays.of(desk.settings()).calendar()),
                name,
                place,
                known,
                formats,
                asked.map(LakeRun::id),
                readers.readership(desk),
                Optional.empty());
    }

    /** What a run knows is known at its snapshot, in whole seconds so that it can be typed again. */
    private static Instant knownBy(LakeRun run) {
        return run.manifest()
                .snapshotAt()
                .plus(Duration.ofSeconds(1))
                .minusNanos(1)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** The one named, else the newest; none if there is none or the source is to be read again. */
    private Optional<LakeRun> run(Desk desk) {
        if (reading == Reading.SOURCE) {
            return Optional.empty();
        }
        List<LakeRun> runs = desk.lakeRuns();
        String newest = runs.isEmpty() ? "" : runs.get(runs.size() - 1).id();
        String wanted = run.filter(id -> !id.equals("newest")).orElse(newest);
        Optional<LakeRun> found =
                runs.stream().filter(one -> one.id().equals(wanted)).findFirst();
        if (found.isEmpty() && run.isPresent()) {
            throw refused(
                    "ask.unknown-run", wanted, runs.stream().map(LakeRun::id).toList());
        }
        return found;
    }

    static QuestionRefusedException refused(String key, Object... values) {
        return new QuestionRefusedException(List.of(Problem.of(key, values)));
    }
}
