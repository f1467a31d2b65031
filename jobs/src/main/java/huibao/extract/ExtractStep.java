package huibao.extract;

import huibao.lake.Lake;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.FlowStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Extraction as a step of a job: {@code extract-codes}, then {@code extract-items} with one worker step a range of items,
 * then {@code extract-manifest}. The job needs the parameter {@value #RUN_ID}. A restart takes a new snapshot and reads
 * anew; if the run is already in the lake it does nothing. Which run to go on with stands in the job's context under
 * {@value #RUN_IN_LAKE}.
 *
 * <p>Failures are {@link DataRefused} and {@link ExtractionException}, to be found among the job execution's.
 */
public final class ExtractStep {
    /** Names the run in the lake; the same on a restart. */
    public static final String RUN_ID = "runId";

    /** Parameter that may be {@code true}: what did not change is read as well. */
    public static final String EVERYTHING = "everything";

    /** Key in the job's context: the run that holds what was read, an older one if nothing has changed since. */
    public static final String RUN_IN_LAKE = "lake.run";

    private static final String PART = "part";

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactions;
    private final DataSource source;
    private final String schema;
    private final Lake lake;
    private final ExtractSettings settings;
    // Of the running execution. A snapshot cannot be stored in the job repository.
    private volatile Extraction extraction;

    /** @param source connections of a role that may only SELECT @param schema of the relations */
    public ExtractStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactions,
            DataSource source,
            String schema,
            Lake lake,
            ExtractSettings settings) {
        this.jobRepository = jobRepository;
        this.transactions = transactions;
        this.source = source;
        this.schema = schema;
        this.lake = lake;
        this.settings = settings;
    }

    /** @param listeners called before and after the step */
    public Step build(StepExecutionListener... listeners) {
        Flow flow = new FlowBuilder<SimpleFlow>("extract")
                .start(tasklet("extract-codes", this::begin))
                .next(items())
                .next(tasklet("extract-manifest", this::finish))
                .build();
        FlowStepBuilder step =
                new StepBuilder("extract", jobRepository).flow(flow).listener(new ClosingListener());
        for (StepExecutionListener listener : listeners) {
            step.listener(listener);
        }
        return step.build();
    }

    private Step items() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("extract-");
        threads.setConcurrencyLimit(settings.workers());
        return new StepBuilder("extract-items", jobRepository)
                .partitioner("extract-items", gridSize -> partitions())
                .step(tasklet("extract-range", this::extract))
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build();
    }

    private Step tasklet(String name, Tasklet tasklet) {
        // Also when complete: a restart has another snapshot, and parts of two snapshots make no run.
        return new StepBuilder(name, jobRepository)
                .tasklet(tasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private RepeatStatus begin(StepContribution contribution, ChunkContext context) {
        String runId = (String) context.getStepContext().getJobParameters().get(RUN_ID);
        if (runId == null) {
            throw new IllegalArgumentException(
                    "Missing job parameter: %s. Expected the id of the run to write.".formatted(RUN_ID));
        }
        close();
        if (!lake.has(runId)) {
            boolean everything =
                    "true".equals(context.getStepContext().getJobParameters().get(EVERYTHING));
            extraction = new Extraction(source, schema, lake, runId, everything ? settings.withEverything() : settings);
            extraction.begin();
        }
        return RepeatStatus.FINISHED;
    }

    /** A restart would be given the context of the failed step, so it holds no more than the number of the range. */
    private Map<String, ExecutionContext> partitions() {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        if (extraction != null) {
            for (ItemRange range : extraction.ranges()) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(PART, range.part());
                partitions.put("%05d".formatted(range.part()), context);
            }
        }
        return partitions;
    }

    private RepeatStatus extract(StepContribution contribution, ChunkContext context) {
        StepExecution execution = contribution.getStepExecution();
        int part = execution.getExecutionContext().getInt(PART);
        RowTally tally = extraction.extract(extraction.ranges().get(part), execution::isTerminateOnly);
        execution.setReadCount(tally.rowsRead());
        execution.setWriteCount(tally.rowsInLake());
        execution.setFilterCount(tally.rowsWithoutEffect() + tally.rowsRejected());
        return RepeatStatus.FINISHED;
    }

    private RepeatStatus finish(StepContribution contribution, ChunkContext context) {
        String run = extraction == null
                ? (String) context.getStepContext().getJobParameters().get(RUN_ID)
                : extraction.finish().id();
        contribution.getStepExecution().getJobExecution().getExecutionContext().putString(RUN_IN_LAKE, run);
        return RepeatStatus.FINISHED;
    }

    private void close() {
        if (extraction != null) {
            extraction.close();
            extraction = null;
        }
    }

    private final class ClosingListener implements StepExecutionListener {
        @Override
        public ExitStatus afterStep(StepExecution stepExecution) {
            close();
            return stepExecution.getExitStatus();
        }
    }
}
