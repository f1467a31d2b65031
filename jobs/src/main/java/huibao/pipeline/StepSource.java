package huibao.pipeline;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** Makes a step that is more than one {@link Stage}. */
interface StepSource {
    /** @param watch to be told how far the step is, and as a listener when it begins and ends */
    Step step(JobRepository records, StepWatch watch);
}
