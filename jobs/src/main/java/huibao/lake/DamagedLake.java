package huibao.lake;

/** A file of the lake is not what its manifest says. */
public final class DamagedLake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedLake(String message) {
        super(message);
    }

    DamagedLake(String message, Throwable cause) {
        super(message, cause);
    }
}
