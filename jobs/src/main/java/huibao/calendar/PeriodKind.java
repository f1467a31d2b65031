package huibao.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of period a report can be about; the code is the one used on the command line and in {@code calendar_period}. */
public enum PeriodKind {
    DAY("day", "日", "日报", "2021-06-30"),
    WEEK("week", "周", "周报", "2021-W26"),
    TEN_DAYS("ten-days", "旬", "旬报", "2021-06-T3", "ten-day", "xun"),
    MONTH("month", "月", "月报", "2021-06"),
    QUARTER("quarter", "季", "季报", "2021-Q2"),
    HALF_YEAR("half-year", "半年", "半年报", "2021-H1"),
    YEAR("year", "年", "年报", "2021"),
    YEAR_TO_DATE("year-to-date", "累计", "本年累计报告", "2021-06", "ytd"),
    SPAN("span", "专项", "时段报告", "2021-06-21..2021-07-20");

    private final String code;
    private final String label;
    private final String report;
    private final String example;

    private final List<String> others;

    PeriodKind(String code, String label, String report, String example, String... others) {
        this.code = code;
        this.label = label;
        this.report = report;
        this.example = example;
        this.others = List.of(others);
    }

    public String code() {
        return code;
    }

    /** What the office calls it. */
    public String label() {
        return label;
    }

    /** What the office calls a report on a period of this kind. */
    public String report() {
        return report;
    }

    /** A label of this kind, as it is written on the command line. */
    public String example() {
        return example;
    }

    /** Every way an office may write it: the code first, others that are as clear, each with hyphens and underscores. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(code), others.stream())
                .flatMap(word -> Stream.of(word, word.replace('-', '_')))
                .distinct()
                .toList();
    }

    /** The kind of a code in any of its spellings. */
    public static Optional<PeriodKind> find(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.spellings().contains(code))
                .findFirst();
    }
}
