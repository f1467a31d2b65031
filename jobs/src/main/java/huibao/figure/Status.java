package huibao.figure;

/** What may be said of a number; suppressed, not computable and zero are three different things. */
public enum Status {
    OK("ok"),
    /** Withheld by disclosure control: value, numerator and denominator are empty. */
    SUPPRESSED("suppressed"),
    /** A ratio of nothing to nothing. */
    NOT_COMPUTABLE("not_computable"),
    /** Its 60 days are not over, so it may still change: neither printed nor compared. */
    PROVISIONAL("provisional"),
    /** Counted under another category scheme than the period it is compared with. */
    NOT_COMPARABLE("not_comparable"),
    /** Of a time before the records begin, or of work that is never recorded. Never in {@code figures.csv}: there as counted. */
    NO_RECORDS("no_records");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
