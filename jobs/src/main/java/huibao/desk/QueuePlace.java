package huibao.desk;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import java.time.Duration;
import java.util.List;

/** The queue of the server, for somebody at a terminal who waits for each job to end. */
public final class QueuePlace implements JobPlace {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final JobQueue jobs;
    private final Audit audit;
    private final Client client;

    public QueuePlace(JobQueue jobs, Audit audit, Client client) {
        this.jobs = jobs;
        this.audit = audit;
        this.client = client;
    }

    /** Whoever waits. */
    public interface Client {
        Progress progress();

        /** Called once if other jobs come first. */
        void queued(int place, Duration expected);

        boolean wantsEnd();
    }

    /** Under the rules of the page: written down first, one at a time, so many of one user. */
    @Override
    public Pipeline.Outcome make(JobOrder order) {
        if (client.wantsEnd()) {
            throw JobStoppedException.beforeItBegan(order.title());
        }
        boolean isQuestion = order.kind() == JobOrder.JobPriority.QUESTION;
        audit.write("-", Accounts.TERMINAL, isQuestion ? Act.QUESTION_ASKED : Act.JOB_ASKED, order.title(), "");
        Ticket ticket = jobs.submit(order);
        int place = jobs.place(ticket);
        if (place > 0) {
            client.queued(place, jobs.expected(ticket));
        }
        follow(ticket);
        if (ticket.seen().state() == Ticket.TicketState.STOPPED) {
            throw stopped(ticket);
        }
        return ticket.await();
    }

    /** By its user, or by somebody on the page. */
    private static JobStoppedException stopped(Ticket ticket) {
        String title = ticket.order().title();
        return ticket.seen()
                .execution()
                .map(record -> JobStoppedException.onItsWay(title, record))
                .orElseGet(() -> JobStoppedException.beforeItBegan(title));
    }

    private void follow(Ticket ticket) {
        TicketSteps steps = new TicketSteps(client.progress());
        boolean stopped = false;
        while (!ticket.isOverWithin(LOOK)) {
            steps.tell(ticket.seen());
            if (client.wantsEnd() && !stopped) {
                stop(ticket);
                stopped = true;
            }
        }
        steps.tell(ticket.seen());
    }

    /** Not what somebody else waits for, too. */
    private void stop(Ticket ticket) {
        String title = ticket.order().title();
        if (ticket.isOfOthersThan(Accounts.TERMINAL)) {
            throw JobStoppedException.goesOnForOthers(title);
        }
        audit.write("-", Accounts.TERMINAL, Act.JOB_STOPPED, title, "");
        jobs.stop(ticket);
    }

    @Override
    public Duration expected(long rows) {
        return jobs.expected(rows);
    }

    @Override
    public List<JobRun> runs() {
        return jobs.runs();
    }

    @Override
    public OfficeSource source() {
        return jobs.source();
    }

    @Override
    public void close() {
        // the queue is the server's
    }
}
