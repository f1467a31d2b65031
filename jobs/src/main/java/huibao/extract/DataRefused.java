package huibao.extract;

/** The source was read, but what it holds is not published. No run was made. */
public abstract sealed class DataRefused extends RuntimeException permits TooManyRejects, TotalsDiffer {
    private static final long serialVersionUID = 1L;

    DataRefused(String message) {
        super(message);
    }
}
