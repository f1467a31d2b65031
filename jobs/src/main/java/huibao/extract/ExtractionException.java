package huibao.extract;

/** The source could not be read. No run was made. */
public class ExtractionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExtractionException(String message) {
        super(message);
    }

    ExtractionException(String message, Throwable cause) {
        super(message, cause);
    }
}
