package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.aggregate.CountingEngine;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.extract.ExtractStep;
import huibao.history.EditionDifference;
import huibao.history.Reproduction;
import huibao.home.HomeInUseException;
import huibao.home.HomeLock;
import huibao.request.OfficeDocuments;
import huibao.request.OfficeTexts;
import huibao.request.OutputContext;
import huibao.request.QuestionRequest;
import huibao.request.ReportRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Runs jobs in a home folder, one at a time. */
public final class Pipeline implements AutoCloseable {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final OutputContext office;
    private final Function<OutputContext, ConfigurableApplicationContext> contexts;
    private final Clock clock;
    private final HomeLock lock;
    private final StepWatch watch;
    private final CountingEngine engine;
    private final ConfigurableApplicationContext context;

    private Pipeline(
            OutputContext office,
            Function<OutputContext, ConfigurableApplicationContext> contexts,
            Clock clock,
            HomeLock lock,
            StepWatch watch,
            CountingEngine engine,
            ConfigurableApplicationContext context) {
        this.office = office;
        this.contexts = contexts;
        this.clock = clock;
        this.lock = lock;
        this.watch = watch;
        this.engine = engine;
        this.context = context;
    }

    /**
     * The stages of this program.
     *
     * @param engine stays open when the pipeline is closed
     * @throws HomeInUseException if another process runs a job there
     */
    public static Pipeline open(
            OutputContext office, OfficeSource source, CountingEngine engine, Progress progress, Clock clock) {
        AnswerDesk answers = new AnswerDesk();
        Pipeline pipeline =
                open(office, then -> Stages.of(then, source, engine, answers), answers, engine, progress, clock);
        return Opened.orClosed(pipeline, source::stopOrphan);
    }

    /** What counts, as the settings want it; not started yet. */
    public static CountingEngine engine(Settings settings) {
        return new CountingEngine(settings.text(Setting.SPARK_MASTER), settings.sparkTexts());
    }

    /**
     * Takes the home folder, and lets go of jobs whose process was killed.
     *
     * @param stages for the office's settings, or those of an earlier edition
     * @throws HomeInUseException if another process runs a job there
     */
    static Pipeline open(
            OutputContext office,
            Function<OutputContext, Stages> stages,
            AnswerDesk answers,
            CountingEngine engine,
            Progress progress,
            Clock clock) {
        HomeLock lock = HomeLock.take(office.settings().home(), clock);
        StepWatch watch = new StepWatch(progress);
        Function<OutputContext, ConfigurableApplicationContext> contexts =
                then -> start(then, stages.apply(then), answers, watch);
        ConfigurableApplicationContext context = Opened.orClosed(() -> contexts.apply(office), watch, lock);
        Pipeline pipeline = new Pipeline(office, contexts, clock, lock, watch, engine, context);
        return Opened.orClosed(pipeline, () -> pipeline.records().recoverKilled());
    }

    /** @throws JobRecordsException if the file with the records of the jobs cannot be opened */
    private static ConfigurableApplicationContext start(
            OutputContext office, Stages stages, AnswerDesk answers, StepWatch watch) {
        try {
            return startContext(office, stages, answers, watch);
        } catch (RuntimeException e) {
            throw JobRecordsException.isCause(e)
                    ? new JobRecordsException(office.settings().home(), e)
                    : e;
        }
    }

    private static ConfigurableApplicationContext startContext(
            OutputContext office, Stages stages, AnswerDesk answers, StepWatch watch) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(OutputContext.class, () -> office);
        context.registerBean(Stages.class, () -> stages);
        context.registerBean(AnswerDesk.class, () -> answers);
        context.registerBean(StepWatch.class, () -> watch);
        context.register(PipelineConfiguration.class);
        // A terminated process closes the job repository first.
        context.registerShutdownHook();
        context.refresh();
        return context;
    }

    /**
     * Makes an edition.
     *
     * @throws huibao.narrative.InvalidDocument if the folder of the document has mistakes; no job is started
     * @throws OfficeTextException if what the office wrote for it can never be printed; no job is started
     * @throws JobFailedException if there is none
     */
    public Outcome report(ReportRequest asked) {
        ReportRequest request = withOfficeText(withDocument(asked));
        return attempt(
                request.run().isPresent() ? ReportJobConfiguration.REPORT_FROM_LAKE : ReportJobConfiguration.REPORT,
                request.parameters());
    }

    /**
     * Answers a question.
     *
     * @throws huibao.narrative.InvalidDocument if the folder of its page has mistakes; no job is started
     * @throws JobFailedException if there is no answer
     */
    public Outcome ask(QuestionRequest asked) {
        QuestionRequest request = asked.withDocument(new OfficeDocuments(office.settings()).keepAnswerPlan());
        return attempt(
                request.run().isPresent() ? ReportJobConfiguration.QUESTION_TO_LAKE : ReportJobConfiguration.QUESTION,
                request.parameters());
    }

    /**
     * Makes a published edition again, with the settings it was made with, and compares every byte.
     *
     * @throws JobFailedException if something differs
     */
    public Outcome reproduce(Edition edition) {
        Reproduction reproduction = new Reproduction(edition);
        if (reproduction.isMadeWith(office.settings())) {
            return attempt(reproduction);
        }
        OutputContext then = office.with(reproduction.settings(office.settings()));
        try (ConfigurableApplicationContext ofThen = contexts.apply(then)) {
            return new Pipeline(then, contexts, clock, lock, watch, engine, ofThen).attempt(reproduction);
        }
    }

    private Outcome attempt(Reproduction reproduction) {
        return attempt(
                reproduction.isAnswer() ? ReportJobConfiguration.REPRODUCE_ANSWER : ReportJobConfiguration.REPRODUCE,
                reproduction.parameters());
    }

    /** Keeps the lake small between two jobs. It leaves no record. */
    public LakeCare.Result compact(LakeCare.ReplacedRuns replaced) {
        return new LakeCare(office.settings(), clock).compactHeld(replaced);
    }

    /** @param asked parameters that say what is to be made */
    private Outcome attempt(String job, Map<String, String> asked) {
        JobParametersBuilder identity = identity();
        asked.forEach(identity::addString);
        return run(job, records().nextAttempt(job, identity, newRunId(clock.instant())));
    }

    /** What the office has written by now, unless an earlier text is asked for. */
    private ReportRequest withOfficeText(ReportRequest asked) {
        boolean written = asked.deliverable() == Deliverable.BRIEFING
                && asked.manner().officeText().isEmpty();
        return written
                ? asked.in(asked.manner().withOfficeText(new OfficeTexts(office.settings()).keep(office.catalogue())))
                : asked;
    }

    /** The folder of the document as it is now, unless an earlier one is asked for. */
    private ReportRequest withDocument(ReportRequest asked) {
        return asked.manner().document().isPresent()
                ? asked
                : asked.in(asked.manner()
                        .withDocument(new OfficeDocuments(office.settings())
                                .keep(asked.deliverable().code(), office.catalogue())));
    }

    /**
     * Which figures two editions on the same print otherwise, and why. It leaves no record.
     *
     * @throws huibao.edition.EditionException if one of them is not what was published
     */
    public EditionDifference difference(Edition earlier, Edition later) {
        return EditionDifference.between(earlier, later, office, engine);
    }

    /** Adds what changed to the lake, as a run. @throws JobFailedException if none was finished */
    public Outcome extract() {
        return extract("false");
    }

    /** The same with what did not change. */
    public Outcome extractEverything() {
        return extract("true");
    }

    private Outcome extract(String everything) {
        JobParametersBuilder identity =
                identity().addString(Work.RUN, newRunId(clock.instant())).addString(ExtractStep.EVERYTHING, everything);
        return run(ReportJobConfiguration.EXTRACT, identity.toJobParameters());
    }

    /** Goes on with a job that stopped, after the last step that finished. */
    public Outcome restart(long id) {
        JobExecution stopped =
                records().find(id).filter(records()::canRestart).orElseThrow(() -> new UnknownRunException(id));
        return run(stopped.getJobInstance().getJobName(), stopped.getJobParameters());
    }

    /** Has the running job end: at once where it counts, else after what it is doing. It can be gone on with. */
    public void stop() {
        records().stopRunning();
        engine.cancel();
    }

    /** How long counting so many items will take, going by the last time items were counted here. */
    public Duration expected(long rows) {
        return records().expected(rows);
    }

    /** Newest first. */
    public List<JobRun> runs() {
        return records().all().stream()
                .map(execution -> JobRun.of(execution, records().canRestart(execution)))
                .toList();
    }

    /** What may change the result of a job is part of which job it is, so a restart never mixes two answers. */
    private JobParametersBuilder identity() {
        Settings settings = office.settings();
        JobParametersBuilder identity = new JobParametersBuilder();
        identity.addString("source", settings.text(Setting.SOURCE_URL) + "#" + settings.text(Setting.SOURCE_SCHEMA));
        for (Setting setting : List.of(
                Setting.LAKE_ROOT,
                Setting.OUTPUT_ROOT,
                Setting.OFFICE_NAME,
                Setting.DISCLOSURE_THRESHOLD,
                Setting.REJECTS_LIMIT,
                Setting.INCLUDE_PHONE,
                Setting.BRIEFING_ADDRESSEE,
                Setting.BRIEFING_CIRCULAR_ADDRESSEE)) {
            settings.find(setting).ifPresent(text -> identity.addString(setting.key(), text));
        }
        return identity;
    }

    /** Two homes may share a lake, and a clock may stand still, so it is not the time alone. */
    static String newRunId(Instant now) {
        return RUN_ID.format(now) + "-" + HexFormat.of().toHexDigits((short) new SecureRandom().nextInt());
    }

    private Outcome run(String jobName, JobParameters parameters) {
        Map<String, Job> jobs = context.getBeansOfType(Job.class);
        watch.begin();
        JobExecution execution = startUntilRead(jobs.get(jobName), parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(jobName, execution);
        }
        measure(jobName, execution);
        Work.remove(office.settings(), execution);
        return new Outcome(
                execution.getId(), watch.reports(), Work.edition(execution), answer(), Work.extracted(execution));
    }

    /** A server that broke off is asked again, for another snapshot; not for ever. */
    private JobExecution startUntilRead(Job job, JobParameters parameters) {
        for (int attempt = 1; ; attempt++) {
            JobExecution execution = start(job, parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED || attempt == ATTEMPTS) {
                return execution;
            }
            JobFailedException failure = JobFailedException.of(execution);
            if (!failure.isPassing()) {
                return execution;
            }
            LOG.warn("The source broke off; attempt {} of {} begins.", attempt + 1, ATTEMPTS, failure);
            watch.again(attempt + 1, failure.getCause().getMessage());
        }
    }

    /** A refused request leaves no record; a job stopped by the source cannot be restarted. */
    private RuntimeException failure(String jobName, JobExecution execution) {
        JobFailedException failure = JobFailedException.of(execution);
        Optional<RuntimeException> refusal = failure.refusal();
        if (refusal.isPresent()) {
            Work.remove(office.settings(), execution);
            records().forget(execution);
            return refusal.get();
        }
        if (!failure.canRestart()) {
            records().refuse(execution);
        }
        measure(jobName, execution);
        return failure;
    }

    /** A report must not fail because its metrics cannot be written. */
    private void measure(String jobName, JobExecution execution) {
        JobParameters parameters = execution.getJobParameters();
        boolean isReport = parameters.getString("deliverable") != null;
        List<String> about =
                isReport ? List.of(parameters.getString("deliverable"), parameters.getString("region")) : List.of();
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        Instant now = clock.instant();
        try {
            new RunMetrics(office.settings().home())
                    .write(new RunMetrics.EndedRun(
                            jobName,
                            about,
                            completed,
                            now,
                            completed ? Optional.of(now) : records().lastSuccess(jobName, about),
                            watch.reports()));
        } catch (RuntimeException e) {
            LOG.warn("no metrics of run {}", execution.getId(), e);
        }
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return context.getBean(JobOperator.class).start(job, parameters);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start the job " + job.getName() + ": " + e.getMessage(), e);
        }
    }

    private Optional<Answer> answer() {
        return context.getBean(AnswerDesk.class).take();
    }

    private JobRecords records() {
        return context.getBean(JobRecords.class);
    }

    @Override
    public void close() {
        // The lock last, whatever happens to the others: the next job of this process waits for it.
        try (lock;
                context;
                watch) {
            // in the order of the names, from the last
        }
    }

    /**
     * A job that finished.
     *
     * @param execution number of its record; 0 if it left none
     * @param edition the folder it published; empty for an extraction, and for an answer without files
     * @param answer to a question
     * @param run of the lake that holds what was read; an older one if nothing changed; empty if nothing was read
     */
    public record Outcome(
            long execution,
            List<Progress.StepReport> steps,
            Optional<Path> edition,
            Optional<Answer> answer,
            Optional<String> run) {
        /** Of what is no job of its own and leaves nothing to go on with. */
        public static Outcome withoutRecord() {
            return new Outcome(0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
