package huibao.imports;

/** Why a cell does not become a value of the contract. */
enum CellRule {
    /** A word that no value table names. */
    UNMAPPED,
    /** A name that stands in no code table. */
    UNKNOWN_NAME,
    /** A name of a code table that has no rows. */
    NO_CODE_TABLE,
    /** A name that two codes have. */
    AMBIGUOUS_NAME,
    /** No value where the contract asks for one. */
    MISSING,
    NOT_A_NUMBER,
    /** A number too long for a spreadsheet's number cell, which keeps 15 digits. */
    ROUNDED_NUMBER,
    /** Persons outside 1 to 9999, a category level outside 1 to 3. */
    OUT_OF_RANGE,
    NOT_A_DAY,
    NOT_A_TIME,
    NOT_YES_OR_NO,
    TOO_EARLY,
    /** A day or time after the database's own. */
    TOO_LATE,
    NOT_A_CODE,
    /** A code that its code table does not have. */
    UNKNOWN_CODE,
    TOO_LONG,
    /** The cell of a formula that failed. */
    FORMULA_ERROR;

    String key() {
        return "import.rule." + name();
    }
}
