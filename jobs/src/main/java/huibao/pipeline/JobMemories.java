package huibao.pipeline;

import huibao.figure.Figures;
import huibao.request.OutputBasis;

/**
 * What the steps of one job share, so that it is not read again by each.
 *
 * @param basis needs the code tables of a lake run
 * @param counted as they stand in the work folder
 * @param disclosed as they will be published
 */
record JobMemories(JobMemory<OutputBasis> basis, JobMemory<Figures> counted, JobMemory<Figures> disclosed) {
    JobMemories() {
        this(new JobMemory<>(), new JobMemory<>(), new JobMemory<>());
    }
}
