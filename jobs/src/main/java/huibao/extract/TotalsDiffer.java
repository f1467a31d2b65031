package huibao.extract;

/** Rows read are not rows written plus rows rejected: a fault of the program, found before anyone sees the run. */
public final class TotalsDiffer extends DataRefused {
    private static final long serialVersionUID = 1L;

    TotalsDiffer(String message) {
        super(message);
    }
}
