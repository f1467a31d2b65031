package huibao.schedule;

/** What becomes of a due moment on a day the office does not work. */
enum DayRule {
    /** Holidays make no difference. */
    ANY,
    /** Nothing is due on such a day. */
    WORKDAYS,
    /** Due at the same time of the next day that is worked. */
    NEXT_WORKDAY
}
