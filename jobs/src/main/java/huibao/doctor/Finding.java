package huibao.doctor;

import huibao.problem.Problem;

/**
 * What one look has come to.
 *
 * @param check which look: {@code java}, {@code memory}, {@code source} …
 * @param what told in the user's language, with the remedy where something is to be done
 */
public record Finding(String check, Level level, Problem what) {
    /** How much of a hindrance it is. */
    public enum Level {
        OK,
        /** Works, but not as it should. */
        WARNING,
        /** Does not work. */
        WRONG
    }

    static Finding ok(String check, String key, Object... values) {
        return new Finding(check, Level.OK, Problem.of(key, values));
    }

    static Finding warning(String check, String key, Object... values) {
        return new Finding(check, Level.WARNING, Problem.of(key, values));
    }

    static Finding wrong(String check, String key, Object... values) {
        return new Finding(check, Level.WRONG, Problem.of(key, values));
    }
}
