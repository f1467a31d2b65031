package huibao.mart;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.QuietSqlException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The marts could not be written; what was there before is unchanged. */
public final class MartException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private static final String NO_RIGHTS = "42501";
    private static final String NO_DATABASE = "3D000";

    MartException(String url, String user, String schema, SQLException cause) {
        super(
                Problem.of(
                        "mart.refused",
                        place(url),
                        user,
                        QuietSqlException.of(cause).problem(),
                        expected(String.valueOf(cause.getSQLState()), place(url), user, schema)),
                QuietSqlException.of(cause));
    }

    MartException(Path folder, IOException cause) {
        super(Problem.of("mart.folder", folder, IoCause.of(folder, cause)), cause);
    }

    private static Problem expected(String state, String place, String user, String schema) {
        if (state.equals(NO_RIGHTS)) {
            return Problem.of("mart.expected.rights", schema, place.substring(place.lastIndexOf('/') + 1), user);
        }
        if (state.equals(NO_DATABASE)) {
            return Problem.of("mart.expected.database");
        }
        // Classes of SQLSTATE: connection, and who is let in.
        if (state.startsWith("08")) {
            return Problem.of("mart.expected.server");
        }
        return state.startsWith("28") ? Problem.of("mart.expected.login") : Problem.of("mart.expected.tables", schema);
    }

    /** Without its parameters: there might be a password among them. */
    private static String place(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
