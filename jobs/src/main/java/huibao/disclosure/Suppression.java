package huibao.disclosure;

import huibao.figure.FigureKey;

/** A figure withheld, and why. The explanation never contains the number. */
public record Suppression(FigureKey key, Reason reason, String explanation) {
    /** In order of precedence: a figure withheld for two reasons names the first. */
    public enum Reason {
        /** A small count in a broken-down cell. */
        PRIMARY("primary"),
        /** A rate or state of work whose row rests on too few items. */
        QUALITY_ROW("quality_row"),
        /** Persons or a rate of a cell whose count is small. */
        PERSONS_OR_RATE_OF_CELL("persons_or_rate_of_cell"),
        /** Withheld by an earlier edition; shown now, it would undo that. */
        WITHHELD_BEFORE("withheld_before"),
        /** Shown, it would give away another withheld figure. */
        SECONDARY("secondary");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
