package huibao.pipeline;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.QuietSqlException;
import java.sql.SQLException;

/** The source does not answer. */
public final class UnreachableSourceException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreachableSourceException(String url, SQLException cause) {
        super(
                Problem.of(
                        "source.unreachable",
                        withoutParameters(url),
                        QuietSqlException.of(cause).problem()),
                QuietSqlException.of(cause));
    }

    /** There might be a password among them. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
