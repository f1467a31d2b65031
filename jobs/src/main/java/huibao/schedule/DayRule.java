package huibao.schedule;

/** What becomes of a due moment on a day the office does not work. */
enum DayRule {
    /** Holidays make no difference. */
    ANY("any"),
    /** Nothing is due on such a day. */
    WORKDAYS("workdays"),
    /** Due at the same time of the next day that is worked. */
    NEXT_WORKDAY("next-workday");

    private final String code;

    DayRule(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
