package huibao.mart;

import java.sql.SQLException;

/** The marts could not be written; what was there before is unchanged. */
public final class MartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String NO_RIGHTS = "42501";
    private static final String NO_DATABASE = "3D000";

    MartException(String url, String user, SQLException cause) {
        super(
                "Cannot write the marts to " + place(url) + " as " + user + ": " + said(cause) + ". Expected "
                        + expected(String.valueOf(cause.getSQLState()), place(url), user)
                        + ". The marts are as they were before",
                cause);
    }

    private static String expected(String state, String place, String user) {
        if (state.equals(NO_RIGHTS)) {
            return "a role that owns the schema %s, or may create it: GRANT CREATE ON DATABASE \"%s\" TO \"%s\""
                    .formatted(MartDatabase.SCHEMA, place.substring(place.lastIndexOf('/') + 1), user);
        }
        if (state.equals(NO_DATABASE)) {
            return "a database that exists, in mart.url";
        }
        // Classes of SQLSTATE: connection, and who is let in.
        if (state.startsWith("08")) {
            return "a PostgreSQL that answers at mart.url";
        }
        return state.startsWith("28")
                ? "mart.user and mart.password-file as the database knows them"
                : "tables in the schema %s that only this program changes".formatted(MartDatabase.SCHEMA);
    }

    /** Without its parameters: there might be a password among them. */
    private static String place(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String said(SQLException cause) {
        return String.valueOf(cause.getMessage()).replaceFirst("[.\\s]+$", "");
    }
}
