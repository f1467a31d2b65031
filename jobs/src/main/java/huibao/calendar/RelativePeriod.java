package huibao.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period named from a day on, so that what is asked again later is asked of later days.
 *
 * @param count how many in a row, the newest of them as {@code which} says; 1 or more
 * @param together they are one span of days rather than each its own
 */
public record RelativePeriod(Which which, PeriodKind kind, int count, boolean together) {
    /** How it may be written; hyphens may stand for the blanks. */
    public static final String EXAMPLES =
            "last month, last 12 months, last 12 months together, this quarter, year to last month or year so far"
                    + " (上月, 近12个月, 近12个月合计, 本季度, 年初至上月, 今年以来)";

    // No blank in a kind: "last ten days" are not the ten days 上旬, 中旬, 下旬.
    private static final Pattern WORDS =
            Pattern.compile("(last|this)[ -](?:([1-9]\\d?)[ -])?([a-z][a-z-]*?)(?:[ -](together))?");
    private static final Pattern MEANT = Pattern.compile("(last|this|year)[ -].*|(上|本|这|当|近|最近|过去|前|今|昨|年初).*");
    private static final Pattern ONE = Pattern.compile("(上|本|这|当)1?个?(月|周|星期|礼拜|季度|季|旬|半年|年度|年|日|天)");
    private static final Pattern SEVERAL =
            Pattern.compile("(?:最近|近|过去|前)(\\d{1,2})个?(月|周|星期|礼拜|季度|季|旬|半年|年|日|天)(合计|合并|总计)?");
    private static final Pattern SO_FAR = Pattern.compile("(?:今年|本年|年初)(?:以来|至今|到现在|累计)");
    private static final Pattern TO_LAST_MONTH = Pattern.compile("(?:今年|本年|年初)?(?:截至|截止|至|到)上1?个?月(?:底|末)?");

    public RelativePeriod {
        if (count < 1 || kind == PeriodKind.SPAN) {
            throw new IllegalArgumentException("Invalid period: " + which + " " + count + " " + kind.code()
                    + ". Expected one or more of a kind that days tell");
        }
    }

    /** One of its kind. */
    public static RelativePeriod of(Which which, PeriodKind kind) {
        return new RelativePeriod(which, kind, 1, false);
    }

    /** Whether somebody who wrote this meant days seen from another, though perhaps not in words that are known. */
    public static boolean isMeant(String text) {
        return MEANT.matcher(words(text)).matches();
    }

    /** @return empty if the text says no such period: a label does not */
    public static Optional<RelativePeriod> find(String text) {
        String words = words(text);
        if (words.replace('-', ' ').equals("year so far")) {
            return Optional.of(of(Which.CURRENT, PeriodKind.YEAR_TO_DATE));
        }
        if (words.replace('-', ' ').equals("year to last month")) {
            return Optional.of(of(Which.LAST, PeriodKind.YEAR_TO_DATE));
        }
        Matcher matcher = WORDS.matcher(words);
        return matcher.matches() ? of(matcher) : inChinese(PeriodLabels.plain(text));
    }

    private static Optional<RelativePeriod> inChinese(String words) {
        if (SO_FAR.matcher(words).matches()) {
            return Optional.of(of(Which.CURRENT, PeriodKind.YEAR_TO_DATE));
        }
        if (TO_LAST_MONTH.matcher(words).matches()) {
            return Optional.of(of(Which.LAST, PeriodKind.YEAR_TO_DATE));
        }
        if (words.matches("昨[天日]|今[天日]")) {
            return Optional.of(of(words.startsWith("昨") ? Which.LAST : Which.CURRENT, PeriodKind.DAY));
        }
        Matcher one = ONE.matcher(words);
        // 上半年 is the first half of a year, 上旬 the first ten days of a month
        if (one.matches() && !words.matches("上(半年|旬)")) {
            return PeriodLabels.kind(unit(one.group(2)))
                    .map(kind -> of(one.group(1).equals("上") ? Which.LAST : Which.CURRENT, kind));
        }
        Matcher several = SEVERAL.matcher(words);
        return several.matches() ? several(several) : Optional.empty();
    }

    /** 近1年 may be twelve months or the year before: it has to be said. */
    private static Optional<RelativePeriod> several(Matcher words) {
        int count = Integer.parseInt(words.group(1));
        boolean isUnclear = count == 1 && words.group(2).equals("年");
        return PeriodLabels.kind(unit(words.group(2)))
                .filter(kind -> count > 0 && !isUnclear)
                .map(kind -> new RelativePeriod(Which.LAST, kind, count, words.group(3) != null));
    }

    private static String unit(String word) {
        return word.equals("礼拜") ? "周" : word;
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Optional<RelativePeriod> of(Matcher words) {
        boolean isCurrent = words.group(1).equals("this");
        int count = words.group(2) == null ? 1 : Integer.parseInt(words.group(2));
        boolean together = words.group(4) != null;
        return kind(words.group(3))
                .filter(kind -> kind != PeriodKind.SPAN)
                // of a period to date there is one, and it has a beginning of its own
                .filter(kind -> count == 1 && !together || !isCurrent && kind != PeriodKind.YEAR_TO_DATE)
                .map(kind -> new RelativePeriod(isCurrent ? Which.CURRENT : Which.LAST, kind, count, together));
    }

    private static Optional<PeriodKind> kind(String word) {
        return PeriodKind.find(word).or(() -> PeriodKind.find(word.replaceAll("s$", "")));
    }

    /**
     * What it means on a day.
     *
     * @return of several that are not taken together, all their days, the label {@code A..B} naming the first and the last
     */
    public Period at(OfficeCalendar calendar, LocalDate day) {
        Period newest = which == Which.CURRENT ? calendar.periodOf(kind, day) : calendar.lastBefore(kind, day);
        Period oldest = newest;
        for (int i = 1; i < count; i++) {
            oldest = calendar.previous(oldest);
        }
        if (together) {
            String days = oldest.start() + ".." + newest.lastDay();
            return new Period(PeriodKind.SPAN, days, oldest.start(), newest.end());
        }
        String label = count == 1 ? newest.label() : oldest.label() + ".." + newest.label();
        return new Period(kind, label, oldest.start(), newest.end());
    }

    /** In the words it may be written in. */
    @Override
    public String toString() {
        String word = which == Which.CURRENT ? "this " : "last ";
        String plural = kind == PeriodKind.TEN_DAYS ? "" : "s";
        String many = count == 1 ? kind.code() : count + " " + kind.code() + plural;
        return word + many + (together ? " together" : "");
    }
}
