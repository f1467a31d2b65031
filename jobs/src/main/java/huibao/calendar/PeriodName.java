package huibao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the office calls a period that has a label: {@code 2021年第二季度} for {@code 2021-Q2}. */
public final class PeriodName {
    private static final List<LabelName> NAMINGS = List.of(
            new LabelName("(\\d{4})", label -> label.group(1) + "年"),
            new LabelName("(\\d{4})-(\\d{2})", label -> yearAndMonth(label)),
            new LabelName(
                    "(\\d{4})-Q([1-4])",
                    label -> label.group(1) + "年第" + "一二三四".charAt(Integer.parseInt(label.group(2)) - 1) + "季度"),
            new LabelName(
                    "(\\d{4})-H([12])",
                    label -> label.group(1) + "年" + (label.group(2).equals("1") ? "上" : "下") + "半年"),
            new LabelName(
                    "(\\d{4})-W(\\d{2})", label -> label.group(1) + "年第" + Integer.parseInt(label.group(2)) + "周"),
            new LabelName(
                    "(\\d{4})-(\\d{2})-T([1-3])",
                    label -> yearAndMonth(label) + "上中下".charAt(Integer.parseInt(label.group(3)) - 1) + "旬"),
            new LabelName(
                    "(\\d{4})-(\\d{2})-(\\d{2})",
                    label -> yearAndMonth(label) + Integer.parseInt(label.group(3)) + "日"));

    private PeriodName() {}

    private record LabelName(Pattern label, Function<MatchResult, String> name) {
        LabelName(String label, Function<MatchResult, String> name) {
            this(Pattern.compile(label), name);
        }
    }

    private static String yearAndMonth(MatchResult label) {
        return label.group(1) + "年" + Integer.parseInt(label.group(2)) + "月";
    }

    /** Of one period or of a range of them; a label of the office's own calendar is a name already. */
    public static String of(String label) {
        int to = label.indexOf(PeriodLabels.TO);
        if (to < 0) {
            return one(label);
        }
        String first = one(label.substring(0, to));
        String last = one(label.substring(to + PeriodLabels.TO.length()));
        String year = first.substring(0, Math.min(first.length(), "2021年".length()));
        boolean isSaid = year.endsWith("年") && last.startsWith(year) && last.length() > year.length();
        return first + "至" + (isSaid ? last.substring(year.length()) : last);
    }

    private static String one(String label) {
        for (LabelName naming : NAMINGS) {
            Matcher matcher = naming.label().matcher(label);
            if (matcher.matches()) {
                return naming.name().apply(matcher.toMatchResult());
            }
        }
        return label;
    }

    /** The label of a range. */
    public static String range(String first, String last) {
        return first + PeriodLabels.TO + last;
    }

    public static String of(LocalDate day) {
        return of(day.toString());
    }
}
