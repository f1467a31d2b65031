package huibao.edition;

/** An edition cannot be published. Nothing of it is visible. */
public final class EditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EditionException(String message) {
        super(message);
    }
}
