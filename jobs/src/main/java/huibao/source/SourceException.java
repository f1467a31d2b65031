package huibao.source;

/** The source cannot be reached, started or prepared. The message says what, with which value, and what to do next. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
