package huibao.fold;

/** Absence, where a boxed number would cost an object for each of millions of events. */
public final class Numbers {
    public static final int NONE = Integer.MIN_VALUE;
    public static final long NONE_LONG = Long.MIN_VALUE;

    private Numbers() {}
}
