package huibao.pipeline;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The file with the records of the jobs cannot be opened. */
public final class JobRecordsException extends ProblemException {
    private static final long serialVersionUID = 1L;

    JobRecordsException(Path home, RuntimeException cause) {
        super(
                IoCause.among(cause)
                        .map(reason -> Problem.of("records.machine", home.resolve("metadata"), reason))
                        .orElseGet(() -> Problem.of("records.damaged", home.resolve("metadata"))),
                cause);
    }

    static boolean isCause(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(30)
                .anyMatch(SQLException.class::isInstance);
    }
}
