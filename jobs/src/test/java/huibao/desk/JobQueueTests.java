package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.home.HomeInUseException;
import huibao.pipeline.OfficeDays;
import huibao.pipeline.Pipeline;
import huibao.schedule.DueReport;
import huibao.schedule.PlanFile;
import huibao.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobQueueTests {
    private static final Pipeline.Outcome DONE =
            new Pipeline.Outcome(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path home;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private JobQueue queue;

    @BeforeEach
    void open() {
        queue = JobQueue.open(desk());
    }

    private Desk desk() {
        return new Desk(
                Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), Map.of())),
                Clock.systemUTC(),
                "test");
    }

    @AfterEach
    void close() {
        gate.countDown();
        queue.close();
    }

    private JobOrder order(JobOrder.JobPriority kind, String user, String title) {
        return new JobOrder(kind, user, title, title, pipeline -> {
            awaitGate();
            ran.add(title);
            return DONE;
        });
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ticket running(String user, String title) throws InterruptedException {
        Ticket ticket = queue.submit(order(JobOrder.JobPriority.QUESTION, user, title));
        while (ticket.seen().state() != Ticket.TicketState.RUNNING) {
            Thread.sleep(5);
        }
        return ticket;
    }

    @Test
    void dueReportsComeBeforeReportsAndThoseBeforeQuestions() throws Exception {
        running("chen", "first");
        Ticket question = queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "question"));
        queue.submit(order(JobOrder.JobPriority.REPORT, "wang", "report"));
        Ticket due = queue.submit(order(JobOrder.JobPriority.DUE, "", "due"));

        assertThat(queue.place(due)).isEqualTo(1);
        assertThat(queue.place(question)).isEqualTo(3);
        assertThat(queue.expected(question)).isGreaterThan(queue.expected(due));
        gate.countDown();
        question.await();

        assertThat(ran).containsExactly("first", "due", "report", "question");
    }

    /** A page that is still open from before a restart names a job by its number. */
    @Test
    void numbersAreNotThoseOfAServerBefore() {
        Ticket before = queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "before"));
        queue.stop(before);
        gate.countDown();
        queue.close();
        while (Duration.between(before.askedAt(), Clock.systemUTC().instant()).toMillis() < 1_000) {
            Thread.onSpinWait();
        }
        queue = JobQueue.open(desk());

        assertThat(queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "after"))
                        .number())
                .isGreaterThan(before.number());
    }

    @Test
    void whatIsDueIsCalledAsInThePlan() throws IOException {
        Path plan = Files.writeString(
                home.resolve("schedule.yaml"),
                """
                since: 2026-11-01
                reports:
                  - {name: 月报, report: monthly, at: "0 0 6 1 * *"}
                """);
        Instant first = Instant.parse("2026-11-01T00:00:00Z");
        DueReport due = new PlanFile(plan)
                .read(Optional.of("990121"), first)
                .nextAfter(first, first.plus(Duration.ofDays(40)), OfficeDays.of(desk().settings()))
                .get(0);
        gate.countDown();

        queue.make(due, pipeline -> DONE);

        assertThat(queue.all().get(0).order().title()).isEqualTo("月报 2026-11");
    }

    @Test
    void oneRunsAndTwoWaitForEachUserAndTwentyInAll() throws Exception {
        running("chen", "1");
        queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "2"));
        queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "3"));

        assertThatThrownBy(() -> queue.submit(order(JobOrder.JobPriority.QUESTION, "chen", "4")))
                .isInstanceOfSatisfying(QueueFullException.class, full -> assertThat(full.expected())
                        .isGreaterThan(Duration.ZERO));
        for (int i = 0; i < 18; i++) {
            queue.submit(order(JobOrder.JobPriority.QUESTION, "user" + i, "of " + i));
        }
        assertThatThrownBy(() -> queue.submit(order(JobOrder.JobPriority.QUESTION, "late", "late")))
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining("20 jobs");
        // What the office hands in is never turned away.
        queue.submit(order(JobOrder.JobPriority.DUE, "", "due"));
    }

    @Test
    void theSameQuestionIsOneJob() throws Exception {
        Ticket first = running("chen", "same");
        Ticket second = queue.submit(order(JobOrder.JobPriority.QUESTION, "wang", "same"));
        gate.countDown();
        second.await();

        assertThat(second).isSameAs(first);
        assertThat(first.isOf("wang")).isTrue();
        assertThat(ran).containsExactly("same");
        assertThat(first.seen().state()).isEqualTo(Ticket.TicketState.DONE);
    }

    @Test
    void aJobThatWaitsIsTakenOutAndOneThatFailsHoldsNobodyUp() throws Exception {
        running("chen", "first");
        Ticket stopped = queue.submit(order(JobOrder.JobPriority.REPORT, "chen", "stopped"));
        Ticket failing = queue.submit(new JobOrder(JobOrder.JobPriority.REPORT, "chen", "bad", "bad", pipeline -> {
            throw new IllegalArgumentException("no");
        }));
        Ticket last = queue.submit(order(JobOrder.JobPriority.QUESTION, "wang", "last"));
        queue.stop(stopped);
        gate.countDown();
        last.await();

        assertThat(stopped.seen().state()).isEqualTo(Ticket.TicketState.STOPPED);
        assertThat(failing.seen().state()).isEqualTo(Ticket.TicketState.FAILED);
        assertThat(ran).containsExactly("first", "last");
    }

    @Test
    void theHomeFolderIsHeldAsLongAsTheQueueIsOpen() {
        assertThatThrownBy(() -> JobQueue.open(desk())).isInstanceOf(HomeInUseException.class);
    }
}
