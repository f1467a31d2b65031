package huibao.desk;

import huibao.edition.Edition;
import huibao.home.HomeInUseException;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import huibao.pipeline.RunMetrics;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlanException;
import huibao.schedule.Scheduler;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what is due into the queue, for as long as it is open. Without a plan it looks for one from time to time. */
public final class ScheduleLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleLoop.class);
    /** The plan and the clock may change while nothing is due. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Desk desk;
    private final DueReports reports;
    private final Scheduler scheduler;
    private final Thread thread;
    private volatile boolean isOpen = true;
    private volatile Optional<Plan> plan = Optional.empty();

    public ScheduleLoop(Desk desk, JobQueue jobs, Locale locale) {
        this.desk = desk;
        this.reports = new DueReports(desk, new Logged(locale), jobs::make);
        this.scheduler = reports.scheduler(() -> plan.orElse(new Plan(Instant.MAX, List.of())));
        this.thread = new Thread(this::run, "schedule");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (isOpen) {
                lookOnce();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            readPlan();
            if (plan.isPresent()) {
                scheduler.makeDue();
                measure();
            }
        } catch (RuntimeException e) {
            LOG.error("the schedule could not be kept", e);
        }
    }

    /** A slip of the pen in the plan must not keep the next report from coming. */
    private void readPlan() {
        if (!Files.exists(DueReports.planFile(desk.settings()).path())) {
            plan = Optional.empty();
            return;
        }
        try {
            plan = Optional.of(reports.plan());
        } catch (PlanException e) {
            LOG.warn("plan not usable", e);
        }
    }

    private void measure() {
        List<Scheduler.DueEdition> states = scheduler.states();
        long open = states.stream().filter(state -> state.edition().isEmpty()).count();
        new RunMetrics(desk.settings().home()).writeSchedule(desk.clock().instant(), states.size(), open);
    }

    @Override
    public void close() {
        isOpen = false;
        thread.interrupt();
    }

    /** What becomes of a report goes into the log and, by mail, to people; pages show the queue. */
    private record Logged(Locale locale) implements DueReports.Watching {
        @Override
        public Progress progress() {
            throw new IllegalStateException("The queue has the progress of its jobs");
        }

        @Override
        public void begun(HomeInUseException reason) {
            throw reason;
        }

        @Override
        public void making(DueReport due) {
            LOG.info("making {}", due);
        }

        @Override
        public void made(Pipeline.Outcome outcome) {
            LOG.info("made {}", outcome.edition());
        }

        @Override
        public void published(DueReport due, Edition edition) {
            LOG.info("published {}", due);
        }

        @Override
        public void failed(DueReport due, String reason) {
            LOG.warn("{} failed: {}", due, reason);
        }

        @Override
        public void untold(String reason) {
            LOG.warn("people could not be told: {}", reason);
        }
    }
}
