package huibao.calendar;

/** A label that names no period of its kind. */
public final class UnknownPeriodException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownPeriodException(PeriodKind kind, String label, Throwable cause) {
        super("Unknown " + kind.code() + " period: " + label + ". Expected " + kind.example(), cause);
    }
}
