package huibao.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/**
 * What a database refused, without the text of its message where that may quote a value of a row: a cast that fails, a key
 * that stands twice, a regular expression that cannot be read. It takes the place of the database's exception, also as a
 * cause, because causes are logged and recorded.
 */
public final class QuietSqlException extends SQLException {
    private static final long serialVersionUID = 1L;

    private static final String NO_RIGHTS = "42501";
    /** Classes of SQLSTATE whose messages name servers, roles, databases and limits, never a value. */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "28", "3D", "40", "53", "57");

    private QuietSqlException(SQLException loud) {
        super(told(loud), loud.getSQLState());
        setStackTrace(loud.getStackTrace());
        // A connection that broke says why in the words of the network.
        if (loud.getCause() instanceof IOException network && isWithoutValues(loud)) {
            initCause(network);
        }
    }

    public static QuietSqlException of(SQLException loud) {
        return loud instanceof QuietSqlException quiet ? quiet : new QuietSqlException(loud);
    }

    private static boolean isWithoutValues(SQLException loud) {
        String state = String.valueOf(loud.getSQLState());
        return NO_RIGHTS.equals(state) || state.length() == 5 && WITHOUT_VALUES.contains(state.substring(0, 2));
    }

    private static String told(SQLException loud) {
        return isWithoutValues(loud)
                ? String.valueOf(loud.getMessage())
                : "SQLSTATE %s: %s. What the database says is not printed, as it may quote a row"
                        .formatted(loud.getSQLState(), meaning(String.valueOf(loud.getSQLState())));
    }

    /** By the first two characters, as the SQL standard and PostgreSQL define the classes. */
    private static String meaning(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22" -> "a value cannot be cast, computed with or stored as its type";
            case "23" -> "a row breaks a constraint, such as a key that stands twice";
            case "25", "55" -> "the database is not in a state for it";
            case "42" -> "a name is not known there, or a query or view does not fit what it names";
            case "44" -> "a row breaks the condition of a view";
            case "58" -> "the database's machine failed";
            case "P0" -> "a function of the database raised an error of its own";
            case "XX" -> "the database met an error inside itself, or damaged data";
            default -> "the database refused";
        };
    }
}
