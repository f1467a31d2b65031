package huibao.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Periods as the office says them, such as {@code 2021年第二季度} or {@code 今年6月至8月}, as labels. What is said from a day on
 * ({@code 上月}, {@code last month}) is a {@link RelativePeriod}.
 */
public final class PeriodLabels {
    /** Between the first and the last period of a range in labels. */
    public static final String TO = "..";

    private static final Pattern NUMERALS = Pattern.compile("[〇零一二两三四五六七八九十]+");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:至|到|—+|–+|~|\\.\\.|-(?=\\d{1,4}[年月日号季]))(.+)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}年");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("\\d{4}年\\d{1,2}月");
    private static final Pattern UNIT = Pattern.compile("(?:月份?|[日号]|季度?|周|年)$");
    private static final Map<String, Integer> YEARS = Map.of("今年", 0, "本年", 0, "去年", -1, "上年", -1, "前年", -2);

    /** A way to say one period, and its label. */
    private record Form(Pattern pattern, Function<MatchResult, String> label) {
        static Form of(String pattern, Function<MatchResult, String> label) {
            return new Form(Pattern.compile(pattern), label);
        }

        Optional<String> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(label.apply(matcher.toMatchResult())) : Optional.empty();
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("(\\d{4})(?:年度?|年全年)", said -> said.group(1)),
            Form.of(
                    "(\\d{4})年度?([上下])半年",
                    said -> said.group(1) + (said.group(2).equals("上") ? "-H1" : "-H2")),
            Form.of("(\\d{4})年第?([1-4])季度?", said -> said.group(1) + "-Q" + said.group(2)),
            Form.of("(\\d{4})年第?(\\d{1,2})周", said -> said.group(1) + "-W" + two(said.group(2))),
            Form.of("(\\d{4})[年/.-](\\d{1,2})(?:月份?)?", said -> said.group(1) + "-" + two(said.group(2))),
            Form.of(
                    "(\\d{4})年(\\d{1,2})月([上中下])旬",
                    said -> said.group(1) + "-" + two(said.group(2)) + "-T" + (1 + "上中下".indexOf(said.group(3)))),
            Form.of(
                    "(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})[日号]?",
                    said -> said.group(1) + "-" + two(said.group(2)) + "-" + two(said.group(3))),
            // labels themselves, as ends of a range
            Form.of("(\\d{4}(?:-[QH]\\d|-W\\d{2}|-\\d{2}-T\\d)?)", said -> said.group(1)));

    private PeriodLabels() {}

    /**
     * The label, or the labels of a range, that words mean.
     *
     * @param day whose year 今年 is
     * @return empty if they name no period; a label means itself
     */
    public static Optional<String> label(String text, LocalDate day) {
        String words = withYear(plain(text), day);
        Optional<String> one = single(words);
        return one.isPresent() ? one : range(words, day);
    }

    /** Full-width digits as digits, 十二 as 12, without blanks. */
    static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return NUMERALS.matcher(narrow).replaceAll(numeral -> number(numeral.group()));
    }

    private static String number(String numeral) {
        String digits = numeral.replace('〇', '零').replace('两', '二');
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.chars()
                    .mapToObj(one -> String.valueOf(DIGITS.indexOf(one)))
                    .reduce("", String::concat);
        }
        String ones = digits.substring(ten + 1);
        if (ten > 1 || ones.length() > 1 || ones.contains("十")) {
            return numeral;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
        return String.valueOf(10 * tens + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones)));
    }

    private static String withYear(String words, LocalDate day) {
        String year = words.length() < 2 ? words : words.substring(0, 2);
        if (YEARS.containsKey(year)) {
            return day.getYear() + YEARS.get(year) + "年" + words.substring(2);
        }
        return words.matches("[上下]半年") ? day.getYear() + "年" + words : words;
    }

    private static Optional<String> single(String words) {
        return FORMS.stream().flatMap(form -> form.read(words).stream()).findFirst();
    }

    /** What both ends share is said once: the year and the month at the first, 月 or 日 at the last. */
    private static Optional<String> range(String words, LocalDate day) {
        Matcher ends = RANGE.matcher(words);
        if (!ends.matches()) {
            return Optional.empty();
        }
        String first = ends.group(1);
        String last = withYear(ends.group(2), day);
        Optional<String> from = Stream.of(first, first + found(UNIT, last))
                .flatMap(one -> single(one).stream())
                .findFirst();
        Optional<String> to = Stream.of(last, found(YEAR_AND_MONTH, first) + last, found(YEAR, first) + last)
                .flatMap(one -> single(one).stream())
                .findFirst();
        return from.flatMap(one -> to.map(other -> one + TO + other));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** The kind a word names: its code in any spelling, or what the office calls it. */
    public static Optional<PeriodKind> kind(String word) {
        return PeriodKind.find(word).or(() -> Stream.of(PeriodKind.values())
                .filter(kind -> chinese(kind).contains(word.strip()))
                .findFirst());
    }

    private static List<String> chinese(PeriodKind kind) {
        return switch (kind) {
            case DAY -> List.of("日", "天", "按日", "逐日");
            case WEEK -> List.of("周", "星期", "按周", "逐周");
            case TEN_DAYS -> List.of("旬", "按旬");
            case MONTH -> List.of("月", "月份", "月度", "按月", "逐月");
            case QUARTER -> List.of("季", "季度", "按季", "按季度");
            case HALF_YEAR -> List.of("半年", "按半年");
            case YEAR -> List.of("年", "年度", "按年");
            case YEAR_TO_DATE -> List.of("累计", "本年累计", "年初累计");
            case SPAN -> List.of("专项", "时段", "区间");
        };
    }
}
