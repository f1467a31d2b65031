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
            "last month, last 12 months, last 12 months together, this quarter," + " year to last month or year so far";

    // No blank in a kind: "last ten days" are not the ten days 上旬, 中旬, 下旬.
    private static final Pattern WORDS =
            Pattern.compile("(last|this)[ -](?:([1-9]\\d?)[ -])?([a-z][a-z-]*?)(?:[ -](together))?");
    private static final Pattern MEANT = Pattern.compile("(last|this|year)[ -].*");

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
        return matcher.matches() ? of(matcher) : Optional.empty();
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
