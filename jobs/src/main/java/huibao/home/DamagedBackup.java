package huibao.home;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** A backup that is not what was written; nothing was restored from it. */
public final class DamagedBackup extends ProblemException {
    private static final long serialVersionUID = 1L;

    private DamagedBackup(Problem problem) {
        super(List.of(problem));
    }

    static DamagedBackup of(Path backup, Problem detail) {
        return new DamagedBackup(Problem.of("backup.damaged", backup, detail));
    }
}
