package huibao.figure;

/** Which way a number went, as far as may be said: a change inside the limits of chance is no direction. */
public enum Direction {
    UP,
    DOWN,
    /** Changed, but no more than chance would. */
    STEADY,
    EQUAL
}
