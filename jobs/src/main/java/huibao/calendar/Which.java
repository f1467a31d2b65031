package huibao.calendar;

/** Which period of a kind is meant, seen from a day. */
public enum Which {
    /** The newest that is over. */
    LAST("last"),
    /** The one that day lies in: to date. */
    CURRENT("current");

    private final String code;

    Which(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
