package huibao.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database refused, without the text of its message where that may quote a value of a row: a cast that fails, a key
 * that stands twice, a regular expression that cannot be read. It takes the place of the database's exception, also as a
 * cause, because causes are logged and recorded.
 */
public final class QuietSqlException extends SQLException implements Explained {
    private static final long serialVersionUID = 1L;

    private static final String NO_RIGHTS = "42501";
    private static final String NO_LOCK = "55P03";
    /** Classes of SQLSTATE whose messages name servers, roles, databases and limits, never a value. */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "28", "3D", "40", "53", "57");
    /** By the first two characters, as the SQL standard and PostgreSQL define the classes. */
    private static final Set<String> KNOWN = Set.of("22", "23", "25", "42", "44", "55", "58", "P0", "XX");

    private final Problem problem;

    private QuietSqlException(SQLException loud, Problem problem) {
        super(problem.toString(), loud.getSQLState());
        this.problem = problem;
        setStackTrace(loud.getStackTrace());
        // A connection that broke says why in the words of the network.
        if (loud.getCause() instanceof IOException network && isWithoutValues(loud)) {
            initCause(network);
        }
    }

    public static QuietSqlException of(SQLException loud) {
        return loud instanceof QuietSqlException quiet ? quiet : new QuietSqlException(loud, told(loud));
    }

    /** What the database refused, of a failure a library told of in its own words. */
    public static Problem among(Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 30; depth++) {
            if (one instanceof SQLException refused) {
                return of(refused).problem();
            }
            one = one.getCause();
        }
        return Problem.of("cause.other", failure.getClass().getSimpleName());
    }

    /** Whether there was no connection: what was to be done with it has not failed. */
    public static boolean isNoConnection(Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 30; depth++) {
            if (one instanceof SQLException refused
                    && ConnectionRefusal.of(refused).isPresent()) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }

    /** In one line, without a full stop. */
    public Problem problem() {
        return problem;
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }

    private static boolean isWithoutValues(SQLException loud) {
        String state = String.valueOf(loud.getSQLState());
        return NO_RIGHTS.equals(state) || state.length() == 5 && WITHOUT_VALUES.contains(state.substring(0, 2));
    }

    private static Problem told(SQLException loud) {
        if (loud instanceof Explained explained) {
            return explained.problems().get(0);
        }
        Optional<Problem> connection = ConnectionRefusal.of(loud);
        if (connection.isPresent()) {
            return connection.get();
        }
        if (isWithoutValues(loud)) {
            return Problem.of("sql.said", String.valueOf(loud.getMessage()).replaceFirst("[.\\s]+$", ""));
        }
        return Problem.of("sql.hidden", String.valueOf(loud.getSQLState()), meaning(loud.getSQLState()));
    }

    private static Problem meaning(String state) {
        if (NO_LOCK.equals(state)) {
            return Problem.of("sql.locked");
        }
        String first = state == null || state.length() < 2 ? "" : state.substring(0, 2);
        return Problem.of(KNOWN.contains(first) ? "sql.class." + first : "sql.class.other");
    }
}
