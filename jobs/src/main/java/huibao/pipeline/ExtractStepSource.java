package huibao.pipeline;

import huibao.extract.ExtractSettings;
import huibao.extract.ExtractStep;
import huibao.lake.Lake;
import huibao.request.OutputContext;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Duration;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** The extraction, set up as the office wants it. */
record ExtractStepSource(OutputContext context, OfficeSource source) implements StepSource {
    @Override
    public Step step(JobRepository records, StepWatch watch) {
        Settings settings = context.settings();
        Lake lake = context.lake();
        ExtractSettings how = ExtractSettings.defaults(context.programVersion())
                .withMaxRejectShare(Double.parseDouble(settings.text(Setting.REJECTS_LIMIT)))
                .withWholeAfter(Duration.ofDays(settings.number(Setting.SOURCE_WHOLE_AFTER_DAYS)))
                .withTrust(source.trustInTimes())
                .withMaxLag(Duration.ofSeconds(settings.number(Setting.SOURCE_MAX_LAG)))
                .withProgress(watch::advanced);
        return new ExtractStep(
                        records,
                        new ResourcelessTransactionManager(),
                        source.readerWhenNeeded(),
                        source.schema(),
                        lake,
                        how)
                .build(new BytesOfRun(lake), watch);
    }

    /** Tells how much the run has, where there is one. */
    private record BytesOfRun(Lake lake) implements StepExecutionListener {
        @Override
        public ExitStatus afterStep(StepExecution step) {
            String run = step.getJobParameters().getString(Work.RUN);
            if (step.getStatus() == BatchStatus.COMPLETED && run != null && lake.has(run)) {
                step.getExecutionContext()
                        .putLong(StepWatch.BYTES, lake.run(run).manifest().totalBytes());
            }
            return step.getExitStatus();
        }
    }
}
