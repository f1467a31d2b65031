package huibao.pipeline;

import java.sql.SQLException;

/** The source does not answer. */
public final class UnreachableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableSourceException(String url, SQLException cause) {
        super(
                "Cannot read the source: " + withoutParameters(url) + ": " + cause.getMessage()
                        + ". Expected a PostgreSQL server that lets the user of source.user in."
                        + " Check it with: huibao check-source",
                cause);
    }

    /** There might be a password among them. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
