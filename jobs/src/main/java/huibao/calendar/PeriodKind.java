package huibao.calendar;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of period a report can be about; the code is the one used on the command line and in {@code calendar_period}. */
public enum PeriodKind {
    DAY("day", "日", "2021-06-30"),
    WEEK("week", "周", "2021-W26"),
    TEN_DAYS("ten-days", "旬", "2021-06-T3"),
    MONTH("month", "月", "2021-06"),
    QUARTER("quarter", "季", "2021-Q2"),
    HALF_YEAR("half-year", "半年", "2021-H1"),
    YEAR("year", "年", "2021"),
    YEAR_TO_DATE("year-to-date", "累计", "2021-06"),
    SPAN("span", "专项", "2021-06-21..2021-07-20");

    private final String code;
    private final String label;
    private final String example;

    PeriodKind(String code, String label, String example) {
        this.code = code;
        this.label = label;
        this.example = example;
    }

    public String code() {
        return code;
    }

    /** What the office calls it. */
    public String label() {
        return label;
    }

    /** A label of this kind, as it is written on the command line. */
    public String example() {
        return example;
    }

    /** The kind of a code; hyphens and underscores are the same. */
    public static Optional<PeriodKind> find(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code.replace('_', '-')))
                .findFirst();
    }
}
