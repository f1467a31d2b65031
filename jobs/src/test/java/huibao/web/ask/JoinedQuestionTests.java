package huibao.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.pipeline.Pipeline;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two users who ask the same while it is being counted, and what the others see of it. */
@Tag("system")
class JoinedQuestionTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final Map<String, String> QUESTION = Map.of("m", "items", "by", "month", "p", "2021-04..2021-06");

    private final CountDownLatch gate = new CountDownLatch(1);

    /** Keeps the queue busy until the gate is opened. */
    private void occupy() {
        WORKBENCH
                .bean(JobQueue.class)
                .submit(new JobOrder(JobOrder.JobPriority.DUE, "schedule", "first", "first", pipeline -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new Pipeline.Outcome(0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
                }));
    }

    @Test
    void theSameQuestionOfTwoIsCountedOnceAndBothGetTheAnswer() {
        WORKBENCH.waitForJobs();
        WORKBENCH.add("joining", OfficeRole.ANALYST, Workbench.REGION);
        WORKBENCH.add("apart", OfficeRole.ANALYST, Workbench.REGION);
        TestBrowser first = WORKBENCH.visitor(OfficeRole.ANALYST);
        TestBrowser second = WORKBENCH.signIn("joining");
        TestBrowser other = WORKBENCH.signIn("apart");
        occupy();
        String place;
        try {
            place = first.post("/ask", QUESTION).location();
            assertThat(place).matches("/answers/q\\d+");
            assertThat(second.post("/ask", QUESTION).location()).isEqualTo(place);
            assertThat(second.get(place).status()).isEqualTo(200);
            // It is nobody else's, in the list as well.
            assertThat(other.get(place).status()).isEqualTo(404);
            assertThat(first.get("/runs").body()).contains(place);
            assertThat(second.get("/runs").body()).contains(place);
            assertThat(other.get("/runs").body()).doesNotContain(place);
        } finally {
            gate.countDown();
        }
        WORKBENCH.waitForJobs();

        Ticket ticket = WORKBENCH
                .bean(JobQueue.class)
                .find(Long.parseLong(place.replaceAll("\\D", "")))
                .orElseThrow();
        assertThat(ticket.seen().state()).isEqualTo(Ticket.TicketState.DONE);
        String answer = first.get(place).location();
        assertThat(answer).matches("/answers/[^q].*");
        assertThat(second.get(place).location()).isEqualTo(answer);
        assertThat(second.get(answer).body()).contains("信访总量");
        // Whoever asks afterwards is shown the answer that is there.
        assertThat(other.post("/ask", QUESTION).location()).isEqualTo(answer);
    }
}
