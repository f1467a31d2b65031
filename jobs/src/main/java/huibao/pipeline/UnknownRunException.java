package huibao.pipeline;

/** There is no stopped job of that number. */
public final class UnknownRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRunException(long id) {
        super("Cannot restart run " + id + ". Expected the number of a run that stopped. See: huibao runs");
    }
}
