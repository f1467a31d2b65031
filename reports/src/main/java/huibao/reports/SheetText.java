package huibao.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the cells of a workbook hold them. */
final class SheetText {
    /** Excel reads it as the character of that number, ECMA-376 part 1, 22.4.2.4. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x\\p{XDigit}{4}_)");

    private static final Pattern ESCAPED = Pattern.compile("_x(\\p{XDigit}{4})_");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-年](\\d{1,2})[-月](\\d{1,2})日?");
    /** The day before the first of a serial number; Excel counts a 29 February 1900 that never was. */
    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

    private static final LocalDate LEAST = LocalDate.of(1900, 3, 1);

    private SheetText() {}

    static String escaped(String text) {
        return NUMBERED.matcher(text).replaceAll("_x005F_");
    }

    static String read(String text) {
        return ESCAPED.matcher(text).replaceAll(SheetText::character);
    }

    private static String character(MatchResult found) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    /** The serial number of a text that is a day. */
    static Optional<Long> day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            return Optional.of(ChronoUnit.DAYS.between(BEFORE_FIRST, day)).filter(serial -> !day.isBefore(LEAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** What a cell of words holds: a day is a number. */
    static String value(String text) {
        return day(text).map(String::valueOf).orElse(text);
    }
}
