package huibao.web.api;

import huibao.desk.Desk;
import huibao.desk.Failure;
import huibao.desk.RunNotes;
import huibao.desk.Ticket;
import huibao.pipeline.JobFailedException;
import huibao.pipeline.JobRun;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress.StepReport;
import huibao.web.ProblemDocument.ReasonBody;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.api.JobBody.FailureBody;
import huibao.web.api.JobBody.StepBody;
import huibao.web.runs.RunAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Jobs as other programs read them. */
@Component
class JobBodies {
    private final Desk desk;
    private final RunAccess access;

    JobBodies(Desk desk, RunAccess access) {
        this.desk = desk;
        this.access = access;
    }

    JobBody of(Ticket ticket, Words words) {
        return of(ticket, ticket.seen(), words);
    }

    private JobBody of(Ticket ticket, Ticket.TicketView seen, Words words) {
        boolean isOpen = !seen.state().isOver();
        return new JobBody(
                "q" + ticket.number(),
                ticket.order().title(),
                code(seen.state()),
                seen.execution(),
                Optional.of(ticket.askedAt()),
                seen.startedAt(),
                seen.endedAt(),
                isOpen ? Optional.of(access.place(ticket)) : Optional.empty(),
                isOpen ? Optional.of(access.secondsLeft(ticket)) : Optional.empty(),
                seen.steps().stream().map(step -> step(step, seen.state())).toList(),
                seen.outcome()
                        .flatMap(Pipeline.Outcome::edition)
                        .map(Path::getFileName)
                        .map(Path::toString),
                seen.failure().map(why -> failure(why, words)),
                seen.failure()
                        .filter(why -> why instanceof JobFailedException job && job.canRestart())
                        .isPresent());
    }

    private static StepBody step(StepReport step, Ticket.TicketState job) {
        String state = step.completed() ? "done" : code(job);
        Optional<Long> total = Optional.of(step.total()).filter(rows -> rows > 0);
        return new StepBody(step.step(), state, step.read(), step.written(), total, seconds(step.elapsed()));
    }

    private FailureBody failure(RuntimeException thrown, Words words) {
        Failure failure = Failure.of(thrown);
        return new FailureBody(
                failure.kind().code(),
                ReasonBody.of(failure.reason(), words),
                failure.lines(words.recipient(), desk.settings().home()),
                thrown instanceof JobFailedException job ? Optional.of(job.step()) : Optional.empty());
    }

    JobBody of(Viewer viewer, JobRun run, Words words) {
        Optional<RunNotes.RunNote> note = access.note(run);
        return new JobBody(
                Long.toString(run.id()),
                run.about(),
                run.state() == JobRun.RunState.COMPLETED ? "done" : code(run.state()),
                Optional.of(run.id()),
                Optional.empty(),
                run.startedAt().map(JobBodies::instant),
                run.endedAt().map(JobBodies::instant),
                Optional.empty(),
                Optional.empty(),
                run.steps().stream().map(JobBodies::step).toList(),
                Optional.empty(),
                note.filter(one -> one.code() != 0)
                        .map(one -> new FailureBody(one.code(), List.of(), one.in(words.locale()), run.stoppedAt())),
                access.goesOn(viewer, run));
    }

    private static StepBody step(JobRun.StepRun step) {
        boolean isDone = step.state() == JobRun.RunState.COMPLETED;
        Duration lasted = step.startedAt()
                .flatMap(start -> step.endedAt().map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
        return new StepBody(
                step.name(),
                isDone ? "done" : code(step.state()),
                step.read(),
                step.written(),
                Optional.empty(),
                seconds(lasted));
    }

    /** {@code queued}, a {@code step} for each, then {@code finished}, {@code failed} or {@code stopped}. */
    List<SseEventBuilder> events(Ticket ticket, Ticket.TicketView seen, Words words) {
        JobBody job = of(ticket, seen, words);
        List<SseEventBuilder> events = new ArrayList<>();
        if (seen.state() == Ticket.TicketState.WAITING) {
            events.add(event(
                    "queued",
                    Map.of(
                            "place",
                            job.place().orElse(0),
                            "seconds",
                            job.secondsLeft().orElse(0L))));
        }
        if (!job.steps().isEmpty()) {
            events.add(event("step", job.steps().get(job.steps().size() - 1)));
        }
        switch (seen.state()) {
            case WAITING, RUNNING -> {}
            case DONE -> events.add(event("finished", job));
            case FAILED, STOPPED -> events.add(event(job.state(), job));
        }
        return events;
    }

    private static SseEventBuilder event(String name, Object body) {
        return SseEmitter.event().name(name).data(body, MediaType.APPLICATION_JSON);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static double seconds(Duration lasted) {
        return lasted.toMillis() / 1000.0;
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
