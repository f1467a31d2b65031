package huibao.desk;

import huibao.aggregate.CountingEngine;
import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import huibao.pipeline.Progress.StepReport;
import huibao.problem.Problem;
import huibao.schedule.DueReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one home folder, one at a time: what is due, then reports, then questions, each first come first served. The
 * home folder is held and Spark stays warm as long as the queue is open.
 */
public final class JobQueue implements AutoCloseable {
    /** One running and two waiting. */
    static final int OPEN_OF_USER = 3;

    static final int MOST_WAITING = 20;

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    /** Ended jobs that can still be looked at; their records stay in any case. */
    private static final int REMEMBERED = 200;

    private static final Instant FIRST_START = Instant.parse("2026-01-01T00:00:00Z");
    /** More than anybody asks for. */
    private static final long JOBS_A_SECOND = 10;

    private static final Map<JobOrder.JobPriority, Duration> USUAL = Map.of(
            JobOrder.JobPriority.DUE, Duration.ofSeconds(40),
            JobOrder.JobPriority.REPORT, Duration.ofSeconds(40),
            JobOrder.JobPriority.QUESTION, Duration.ofSeconds(4),
            JobOrder.JobPriority.COMPARISON, Duration.ofSeconds(8));

    private final Clock clock;
    private final RunNotes notes;
    private final OfficeSource source;
    private final CountingEngine engine;
    private final Pipeline pipeline;
    private final Thread worker;
    private final List<Ticket> tickets = new ArrayList<>();
    private final Map<JobOrder.JobPriority, Duration> lasted = new EnumMap<>(USUAL);
    private Optional<Ticket> running = Optional.empty();
    private boolean stopping;
    private boolean closed;
    private long numbers;
    private final AtomicLong changes = new AtomicLong();
    private final SinceLastJob<List<JobRun>> runs;

    private JobQueue(Desk desk) {
        this.clock = desk.clock();
        this.numbers = firstNumber(clock.instant());
        this.notes = new RunNotes(desk.settings().home());
        this.source = desk.source();
        this.engine = Pipeline.engine(desk.settings());
        this.pipeline = Pipeline.open(desk.context(), source, engine, new Following(), desk.clock());
        this.runs = new SinceLastJob<>(pipeline::runs, changes::get, clock);
        this.worker = new Thread(this::work, "jobs");
        worker.setDaemon(true);
    }

    /** Beyond those of any server before: a page that is still open must not stop a job of another number than it shows. */
    private static long firstNumber(Instant now) {
        return JOBS_A_SECOND * Math.max(0, Duration.between(FIRST_START, now).toSeconds());
    }

    /** @throws huibao.home.HomeInUseException if another process works in the home folder */
    public static JobQueue open(Desk desk) {
        JobQueue queue = new JobQueue(desk);
        queue.worker.start();
        return queue;
    }

    /** Starts Spark while nobody waits for it. */
    public void warmUp() {
        engine.warmUp();
    }

    /**
     * Puts a job into the queue. The same job as one that waits or runs is that one.
     *
     * @throws QueueFullException if the user, or everybody together, waits for too many
     */
    public synchronized Ticket submit(JobOrder order) {
        Optional<Ticket> same = open().stream()
                .filter(ticket -> ticket.order().identity().equals(order.identity()))
                .findFirst();
        if (same.isPresent()) {
            same.get().join(order.user());
            return same.get();
        }
        if (order.kind() != JobOrder.JobPriority.DUE) {
            requireRoom(order.user());
        }
        Ticket ticket = new Ticket(++numbers, order, clock.instant());
        tickets.add(ticket);
        notifyAll();
        return ticket;
    }

    private void requireRoom(String user) {
        List<Ticket> open = open();
        List<Ticket> own = open.stream().filter(ticket -> ticket.isOf(user)).toList();
        if (own.size() >= OPEN_OF_USER) {
            throw full("queue.own-full", OPEN_OF_USER, expected(own.get(0)));
        }
        if (open.size() - running.stream().count() >= MOST_WAITING) {
            throw full("queue.full", MOST_WAITING, expected(open.get(0)));
        }
    }

    private static QueueFullException full(String key, int most, Duration expected) {
        return new QueueFullException(Problem.of(key, most, expected.toSeconds()), expected);
    }

    /** Submits what is due and waits for its end. @throws RuntimeException what it failed for */
    public Pipeline.Outcome make(DueReport due, Function<Pipeline, Pipeline.Outcome> work) {
        String title = due.report().name() + " " + due.period().label();
        return submit(new JobOrder(JobOrder.JobPriority.DUE, "", title, due.toString(), work))
                .await();
    }

    OfficeSource source() {
        return source;
    }

    /** How long counting so many items takes. */
    public Duration expected(long rows) {
        return pipeline.expected(rows);
    }

    /** How long until it has ended, going by how long such jobs took. */
    public synchronized Duration expected(Ticket ticket) {
        Duration sum = Duration.ZERO;
        for (Ticket one : open()) {
            sum = sum.plus(lasted.get(one.order().kind()));
            if (one == ticket) {
                break;
            }
        }
        return sum;
    }

    /** How many come before it; 0 for the one that runs. */
    public synchronized int place(Ticket ticket) {
        return Math.max(0, open().indexOf(ticket));
    }

    /** Newest first. */
    public synchronized List<Ticket> all() {
        List<Ticket> all = new ArrayList<>(tickets);
        all.sort(Comparator.comparing(Ticket::number).reversed());
        return all;
    }

    public synchronized Optional<Ticket> find(long number) {
        return tickets.stream().filter(ticket -> ticket.number() == number).findFirst();
    }

    /** Records of all jobs of the home folder, newest first, as they were when a job last began or ended. */
    public List<JobRun> runs() {
        return runs.get();
    }

    /** Goes up when a job has begun or ended: what was read of the home folder before may be out of date. */
    public long changes() {
        return changes.get();
    }

    /**
     * A job that waits is taken out; one that runs ends as soon as it can, and can be gone on with. No other job begins
     * before this returns: the stop would hit it.
     */
    public synchronized void stop(Ticket ticket) {
        if (ticket.seen().state().isOver()) {
            return;
        }
        if (running.filter(one -> one == ticket).isPresent()) {
            stopping = true;
            pipeline.stop();
        } else {
            ticket.end(Ticket.TicketState.STOPPED, clock.instant(), Optional.empty(), Optional.empty());
        }
    }

    /** What runs and what waits, in the order in which it is done. */
    private List<Ticket> open() {
        List<Ticket> open =
                new ArrayList<>(running.filter(ticket -> !ticket.seen().state().isOver()).stream()
                        .toList());
        tickets.stream()
                .filter(ticket -> ticket.seen().state() == Ticket.TicketState.WAITING)
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.order().kind())
                        .thenComparing(Ticket::number))
                .forEach(open::add);
        return open;
    }

    private void work() {
        Optional<Ticket> next = next();
        while (next.isPresent()) {
            changes.incrementAndGet();
            run(next.get());
            notes.keep(next.get());
            next = next();
        }
    }

    /** Empty when the queue is closed. */
    private synchronized Optional<Ticket> next() {
        running = Optional.empty();
        stopping = false;
        forgetOldest();
        try {
            while (!closed && open().isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        running = closed ? Optional.empty() : Optional.of(open().get(0));
        running.ifPresent(ticket -> ticket.start(clock.instant()));
        return running;
    }

    private void forgetOldest() {
        while (tickets.size() > REMEMBERED && tickets.get(0).seen().state().isOver()) {
            tickets.remove(0);
        }
    }

    private void run(Ticket ticket) {
        try {
            Pipeline.Outcome outcome = ticket.order().work().apply(pipeline);
            remember(ticket);
            end(ticket, Ticket.TicketState.DONE, Optional.of(outcome), Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("job {} ({}) failed", ticket.number(), ticket.order().title(), e);
            end(
                    ticket,
                    wasStopped() ? Ticket.TicketState.STOPPED : Ticket.TicketState.FAILED,
                    Optional.empty(),
                    Optional.of(e));
        } catch (Error e) {
            LOG.error("job {} ({}) failed", ticket.number(), ticket.order().title(), e);
            RuntimeException told = new IllegalStateException(e.toString(), e);
            end(ticket, Ticket.TicketState.FAILED, Optional.empty(), Optional.of(told));
        }
    }

    /** Listeners of the end find the published edition in the lists. */
    private void end(
            Ticket ticket,
            Ticket.TicketState state,
            Optional<Pipeline.Outcome> outcome,
            Optional<RuntimeException> failure) {
        changes.incrementAndGet();
        ticket.end(state, clock.instant(), outcome, failure);
    }

    private synchronized boolean wasStopped() {
        return stopping;
    }

    private synchronized void remember(Ticket ticket) {
        ticket.seen()
                .startedAt()
                .ifPresent(start -> lasted.put(ticket.order().kind(), Duration.between(start, clock.instant())));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (running().isPresent()) {
            pipeline.stop();
        }
        waitForWorker();
        try (source;
                engine;
                pipeline) {
            LOG.info("queue closed");
        }
    }

    private synchronized Optional<Ticket> running() {
        return running;
    }

    private void waitForWorker() {
        try {
            worker.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the ticket of the job that runs. */
    private final class Following implements Progress {
        @Override
        public void started(String step) {
            tell(new StepReport(step, 0, 0, 0, 0, Duration.ZERO, false));
        }

        @Override
        public void advanced(StepReport soFar) {
            tell(soFar);
        }

        @Override
        public void finished(StepReport step) {
            tell(step);
        }

        private void tell(StepReport report) {
            running().ifPresent(ticket -> ticket.step(report));
        }
    }
}
