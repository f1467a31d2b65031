package huibao.mart;

import java.sql.SQLException;

/** The marts could not be written; what was there before is unchanged. */
public final class MartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MartException(String url, String user, SQLException cause) {
        super(
                "Cannot write the marts to " + url + " as " + user + ": " + cause.getMessage()
                        + ". Expected a role that may create the schema " + MartDatabase.SCHEMA
                        + ", or owns it. The marts are as they were before",
                cause);
    }
}
