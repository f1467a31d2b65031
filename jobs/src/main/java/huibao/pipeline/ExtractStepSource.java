package huibao.pipeline;

import huibao.extract.ExtractSettings;
import huibao.extract.ExtractStep;
import huibao.lake.Lake;
import huibao.settings.Setting;
import huibao.settings.Settings;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** The extraction, set up as the office wants it. */
record ExtractStepSource(Settings settings, OfficeSource source, Lake lake, String programVersion)
        implements StepSource {
    @Override
    public Step step(JobRepository records, StepWatch watch) {
        ExtractSettings how = ExtractSettings.defaults(programVersion)
                .withMaxRejectShare(Double.parseDouble(settings.text(Setting.REJECTS_LIMIT)))
                .withProgress(watch::advanced);
        return new ExtractStep(
                        records,
                        new ResourcelessTransactionManager(),
                        source.readerWhenNeeded(),
                        source.schema(),
                        lake,
                        how)
                .build();
    }
}
