package huibao.pipeline;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that the steps of one job share, found when the first of them asks for it. A restart is another execution: it
 * finds it again, from the files that finished steps left.
 */
final class JobMemory<T> {
    private long job;
    private Optional<T> known = Optional.empty();

    /** @param job id of its execution */
    synchronized T of(long job, Supplier<T> finding) {
        if (known.isEmpty() || this.job != job) {
            known = Optional.of(finding.get());
            this.job = job;
        }
        return known.get();
    }

    /** By whoever has just made it and left it in a file. */
    synchronized void keep(long job, T made) {
        known = Optional.of(made);
        this.job = job;
    }
}
