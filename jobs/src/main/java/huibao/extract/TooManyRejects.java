package huibao.extract;

/** More rows broke the contract than the office allows. */
public final class TooManyRejects extends DataRefused {
    private static final long serialVersionUID = 1L;

    TooManyRejects(String message) {
        super(message);
    }
}
