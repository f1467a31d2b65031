package huibao.pipeline;

import huibao.request.OutputBasis;
import java.util.Optional;
import java.util.function.Supplier;

/** The basis of the job that runs, found once for all its steps: it reads the code tables of a lake run. */
final class JobBasis {
    private long job;
    private Optional<OutputBasis> basis = Optional.empty();

    /** @param job id of its execution */
    synchronized OutputBasis of(long job, Supplier<OutputBasis> finding) {
        if (basis.isEmpty() || this.job != job) {
            basis = Optional.of(finding.get());
            this.job = job;
        }
        return basis.get();
    }
}
