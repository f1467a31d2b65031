package huibao.reports;

import java.util.OptionalInt;

/** Says whether a table that a page would hold may begin on the page before, and keeps in mind whether it ever was asked. */
abstract class Division {
    private boolean isSought;

    /** Lets a table be divided against a blank page. */
    static Division againstBlank() {
        return new Division() {
            @Override
            OptionalInt answer(OptionalInt table) {
                return table;
            }
        };
    }

    /** Keeps every table whole. */
    static Division never() {
        return new Division() {
            @Override
            OptionalInt answer(OptionalInt table) {
                return OptionalInt.empty();
            }
        };
    }

    /** @return the table if it may be divided */
    OptionalInt of(OptionalInt table) {
        isSought |= table.isPresent();
        return answer(table);
    }

    abstract OptionalInt answer(OptionalInt table);

    /** False if pages are the same with tables divided or not. */
    boolean isSought() {
        return isSought;
    }
}
