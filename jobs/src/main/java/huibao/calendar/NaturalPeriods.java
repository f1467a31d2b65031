package huibao.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods of the civil calendar from their labels, and their neighbours. */
final class NaturalPeriods {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern TEN_DAYS = Pattern.compile("(\\d{4}-\\d{2})-T([123])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF_YEAR = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}(?:-\\d{2})?)\\.\\.(\\d{4}-\\d{2}(?:-\\d{2})?)");

    private NaturalPeriods() {}

    static Period parse(PeriodKind kind, String label) {
        try {
            Period period = parseLabel(kind, label);
            // The neighbours of the first and the last year that may be asked for are periods, too.
            if (period.start().getYear() < 1890 || period.end().getYear() > 2210) {
                throw new IllegalArgumentException("year " + period.start().getYear());
            }
            return period;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnknownPeriodException(kind, label, e);
        }
    }

    private static Period parseLabel(PeriodKind kind, String label) {
        return switch (kind) {
            case DAY -> day(LocalDate.parse(label));
            case WEEK -> {
                Matcher week = match(WEEK, label);
                yield week(number(week, 1), number(week, 2));
            }
            case TEN_DAYS -> {
                Matcher ten = match(TEN_DAYS, label);
                yield tenDays(YearMonth.parse(ten.group(1)), number(ten, 2));
            }
            case MONTH -> months(kind, YearMonth.parse(label));
            case QUARTER -> {
                Matcher quarter = match(QUARTER, label);
                yield months(kind, YearMonth.of(number(quarter, 1), 3 * number(quarter, 2)));
            }
            case HALF_YEAR -> {
                Matcher half = match(HALF_YEAR, label);
                yield months(kind, YearMonth.of(number(half, 1), 6 * number(half, 2)));
            }
            case YEAR -> months(kind, YearMonth.of(number(match(YEAR, label), 1), 1));
            case YEAR_TO_DATE -> yearToDate(YearMonth.parse(label));
            case SPAN -> {
                Matcher span = match(SPAN, label);
                yield new Period(
                        kind,
                        label,
                        firstDay(span.group(1)),
                        lastDay(span.group(2)).plusDays(1));
            }
        };
    }

    static boolean isLabel(PeriodKind kind, String label) {
        try {
            parse(kind, label);
            return true;
        } catch (UnknownPeriodException e) {
            return false;
        }
    }

    /** The first of a kind by the year of its label. */
    static Period first(PeriodKind kind, int year) {
        return kind == PeriodKind.WEEK ? week(year, 1) : containing(kind, LocalDate.of(year, 1, 1));
    }

    static Period previous(Period period) {
        return switch (period.kind()) {
            case DAY, WEEK, TEN_DAYS, MONTH, QUARTER, HALF_YEAR, YEAR ->
                containing(period.kind(), period.start().minusDays(1));
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(period.lastDay()).minusMonths(1));
            case SPAN -> previousSpan(period);
        };
    }

    static Period sameLastYear(Period period) {
        return switch (period.kind()) {
            // minusYears turns 29 February into the last valid day
            case DAY, TEN_DAYS, MONTH, QUARTER, HALF_YEAR, YEAR ->
                containing(period.kind(), period.start().minusYears(1));
            case WEEK -> sameWeekLastYear(period.start());
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(period.lastDay()).minusYears(1));
            case SPAN -> sameSpanLastYear(period);
        };
    }

    /** @throws IllegalArgumentException for a span, which no day names */
    static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case WEEK -> week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case TEN_DAYS -> tenDays(YearMonth.from(day), Math.min(3, (day.getDayOfMonth() + 9) / 10));
            case MONTH, QUARTER, HALF_YEAR, YEAR -> months(kind, YearMonth.from(day));
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(day));
            case SPAN -> throw new IllegalArgumentException("A span is named by its first and last day only");
        };
    }

    private static Period previousSpan(Period period) {
        if (isWholeMonths(period)) {
            YearMonth first = YearMonth.from(period.start());
            long months = first.until(YearMonth.from(period.end()), ChronoUnit.MONTHS);
            return span(first.minusMonths(months), first.minusMonths(1));
        }
        return span(period.start().minusDays(period.days()), period.start().minusDays(1));
    }

    private static Period sameSpanLastYear(Period period) {
        if (isWholeMonths(period)) {
            return span(
                    YearMonth.from(period.start()).minusYears(1),
                    YearMonth.from(period.lastDay()).minusYears(1));
        }
        return span(period.start().minusYears(1), period.lastDay().minusYears(1));
    }

    private static boolean isWholeMonths(Period period) {
        return period.start().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1;
    }

    /** From a day to a day or from a month to a month. */
    private static Period span(Temporal first, Temporal last) {
        return parse(PeriodKind.SPAN, first + ".." + last);
    }

    private static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day.toString(), day, day.plusDays(1));
    }

    private static Period week(int year, int week) {
        LocalDate monday = mondayOf(year, week);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException(year + " has no ISO week " + week);
        }
        return new Period(PeriodKind.WEEK, String.format("%04d-W%02d", year, week), monday, monday.plusDays(7));
    }

    private static LocalDate mondayOf(int year, int week) {
        // 4 January always lies in the first ISO week
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        return inFirstWeek.minusDays(inFirstWeek.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    }

    private static Period sameWeekLastYear(LocalDate monday) {
        int year = monday.get(IsoFields.WEEK_BASED_YEAR) - 1;
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        // a 53rd week has none of its number in most years: the last valid one
        return mondayOf(year, week).get(IsoFields.WEEK_BASED_YEAR) == year ? week(year, week) : week(year, week - 1);
    }

    private static Period tenDays(YearMonth month, int part) {
        LocalDate start = month.atDay(10 * (part - 1) + 1);
        LocalDate end = part == 3 ? month.plusMonths(1).atDay(1) : start.plusDays(10);
        return new Period(PeriodKind.TEN_DAYS, month + "-T" + part, start, end);
    }

    /** The months of a kind of which this is one. */
    private static Period months(PeriodKind kind, YearMonth any) {
        int count =
                switch (kind) {
                    case MONTH -> 1;
                    case QUARTER -> 3;
                    case HALF_YEAR -> 6;
                    default -> 12;
                };
        int number = (any.getMonthValue() - 1) / count;
        YearMonth first = YearMonth.of(any.getYear(), number * count + 1);
        String label =
                switch (kind) {
                    case MONTH -> any.toString();
                    case QUARTER -> String.format("%04d-Q%d", any.getYear(), number + 1);
                    case HALF_YEAR -> String.format("%04d-H%d", any.getYear(), number + 1);
                    default -> String.format("%04d", any.getYear());
                };
        return new Period(kind, label, first.atDay(1), first.plusMonths(count).atDay(1));
    }

    private static Period yearToDate(YearMonth last) {
        return new Period(
                PeriodKind.YEAR_TO_DATE,
                last.toString(),
                last.atDay(1).withDayOfYear(1),
                last.plusMonths(1).atDay(1));
    }

    private static int number(Matcher label, int group) {
        return Integer.parseInt(label.group(group));
    }

    private static LocalDate firstDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    private static LocalDate lastDay(String text) {
        return text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    private static Matcher match(Pattern pattern, String label) {
        Matcher matcher = pattern.matcher(label);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("label does not match " + pattern);
        }
        return matcher;
    }
}
