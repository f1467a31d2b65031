package huibao.schedule;

/** Which period a report is about, seen from the day it is due. */
enum Which {
    /** The newest that is over. */
    LAST("last"),
    /** The one that day lies in: a report to date. */
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
