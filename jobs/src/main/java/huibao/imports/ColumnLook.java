package huibao.imports;

import java.util.Arrays;
import java.util.Optional;

/** What the values of one column look like, as counts: no value is kept. */
final class ColumnLook {
    private final long[] resembling = new long[PersonalKind.values().length];
    private final long[] fitting = new long[PersonalKind.values().length];
    private long all;

    void add(String value) {
        all++;
        for (PersonalKind kind : PersonalKind.values()) {
            if (kind.resembles(value)) {
                resembling[kind.ordinal()]++;
                fitting[kind.ordinal()] += kind.fits(value) ? 1 : 0;
            }
        }
    }

    /** A word the mapping knows. */
    void addKnown() {
        all++;
    }

    Optional<PersonalKind> found() {
        return Arrays.stream(PersonalKind.values())
                .filter(kind -> kind.isFound(resembling[kind.ordinal()], fitting[kind.ordinal()], all))
                .findFirst();
    }

    /** Counts one value. */
    static Optional<PersonalKind> sure(String value) {
        return Arrays.stream(PersonalKind.values())
                .filter(PersonalKind::isSure)
                .filter(kind -> kind.fits(value))
                .findFirst();
    }
}
