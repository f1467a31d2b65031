package huibao.cli;

import huibao.adhoc.Answer;
import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.adhoc.TextTable;
import huibao.calendar.ShanghaiTime;
import huibao.edition.Edition;
import huibao.lake.LakeRun;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.OfficeLake;
import huibao.pipeline.Pipeline;
import huibao.pipeline.QuestionCheck;
import huibao.pipeline.QuestionRequest;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts questions to the lake, one after another, and shows the answers. */
final class Asking {
    private final Office office;
    private final Settings settings;
    private final AskOptions options;

    Asking(Office office, AskOptions options) {
        this.office = office;
        this.settings = office.settings();
        this.options = options;
    }

    /** @param name of a saved question */
    QuestionRequest request(AskedQuestion question, Optional<String> name, List<String> formats) {
        String region =
                options.region().or(() -> settings.find(Setting.REGION)).orElseThrow(() -> refused("ask.no-region"));
        if (question.period().isBlank()) {
            throw refused("ask.no-period");
        }
        Optional<LakeRun> run = run();
        Instant cutoff = cutoff(run);
        return new QuestionRequest(
                onDay(question, ShanghaiTime.dateOf(cutoff)), name, region, cutoff, formats, run.map(LakeRun::id));
    }

    /** From here on it names its period, so that a restart asks the same, and so do the files of the answer. */
    private AskedQuestion onDay(AskedQuestion question, LocalDate day) {
        return question.on(day, OfficeDays.of(settings).calendar());
    }

    /** The one named, else the newest; none if there is none or the source is to be read again. */
    private Optional<LakeRun> run() {
        if (options.isRefresh()) {
            return Optional.empty();
        }
        List<LakeRun> runs = OfficeLake.of(settings).runs();
        String newest = runs.isEmpty() ? "" : runs.get(runs.size() - 1).id();
        String wanted = options.run().filter(id -> !id.equals("newest")).orElse(newest);
        Optional<LakeRun> found =
                runs.stream().filter(run -> run.id().equals(wanted)).findFirst();
        if (found.isEmpty() && options.run().isPresent()) {
            throw refused(
                    "ask.unknown-run", wanted, runs.stream().map(LakeRun::id).toList());
        }
        return found;
    }

    /** What the run knows is known at its snapshot, in whole seconds so that it can be typed again. */
    private Instant cutoff(Optional<LakeRun> run) {
        Instant now = office.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> asked = options.cutoff().map(OffsetDateTime::toInstant);
        if (asked.filter(one -> one.isAfter(now)).isPresent()) {
            throw refused("report.cutoff-ahead", asked.get(), now);
        }
        return asked.or(() -> run.map(one -> one.manifest()
                        .snapshotAt()
                        .plus(Duration.ofSeconds(1))
                        .minusNanos(1)
                        .truncatedTo(ChronoUnit.SECONDS)))
                .orElse(now);
    }

    /** @throws QuestionRefusedException if it takes too long and was not forced */
    Pipeline.Outcome ask(QuestionRequest request, Pipeline pipeline) {
        QuestionCheck.of(settings, request).ifPresent(check -> {
            Duration expected = pipeline.expected(check.rows());
            office.tellProgress("adhoc.estimate", check.rows(), check.partitions(), seconds(expected));
            int limit = settings.number(Setting.ADHOC_LIMIT);
            if (limit > 0 && expected.toSeconds() > limit && !options.isForced()) {
                throw refused("ask.takes-long", seconds(expected), limit);
            }
        });
        return pipeline.ask(request);
    }

    /** Refuses what cannot be answered before anything is waited for. */
    void check(QuestionRequest request) {
        QuestionCheck.of(settings, request);
    }

    void show(Pipeline.Outcome outcome, Optional<Path> out) {
        outcome.answer().filter(answer -> outcome.edition().isEmpty()).ifPresent(this::print);
        outcome.edition()
                .map(Edition::read)
                .ifPresent(edition -> new AnswerFiles(edition).copyTo(out).forEach(file -> office.print("  " + file)));
    }

    void print(Answer answer) {
        TextTable.of(answer).forEach(office::print);
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }

    private QuestionRefusedException refused(String key, Object... values) {
        return new QuestionRefusedException(List.of(Problem.of(key, values)));
    }
}
