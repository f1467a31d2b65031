package huibao.calendar;

/** The kinds of period a report can be about; the code is the one used on the command line and in {@code calendar_period}. */
public enum PeriodKind {
    DAY("day", "日"),
    WEEK("week", "周"),
    TEN_DAYS("ten-days", "旬"),
    MONTH("month", "月"),
    QUARTER("quarter", "季"),
    HALF_YEAR("half-year", "半年"),
    YEAR("year", "年"),
    YEAR_TO_DATE("year-to-date", "累计"),
    SPAN("span", "专项");

    private final String code;
    private final String label;

    PeriodKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** What the office calls it. */
    public String label() {
        return label;
    }
}
