package huibao.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
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
                yield week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
            }
            case TEN_DAYS -> {
                Matcher ten = match(TEN_DAYS, label);
                yield tenDays(YearMonth.parse(ten.group(1)), Integer.parseInt(ten.group(2)));
            }
            case MONTH -> months(kind, label, YearMonth.parse(label), 1);
            case QUARTER -> {
                Matcher quarter = match(QUARTER, label);
                yield months(kind, label, firstMonth(quarter, 3), 3);
            }
            case HALF_YEAR -> {
                Matcher half = match(HALF_YEAR, label);
                yield months(kind, label, firstMonth(half, 6), 6);
            }
            case YEAR ->
                months(
                        kind,
                        label,
                        YearMonth.of(Integer.parseInt(match(YEAR, label).group(1)), 1),
                        12);
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
        LocalDate start = period.start();
        return switch (period.kind()) {
            case DAY -> day(start.minusDays(1));
            case WEEK -> weekOf(start.minusDays(7));
            case TEN_DAYS -> tenDaysOf(start.minusDays(1));
            case MONTH ->
                parse(PeriodKind.MONTH, YearMonth.from(start).minusMonths(1).toString());
            case QUARTER -> quarterOf(YearMonth.from(start).minusMonths(3));
            case HALF_YEAR -> halfYearOf(YearMonth.from(start).minusMonths(6));
            case YEAR -> parse(PeriodKind.YEAR, String.format("%04d", start.getYear() - 1));
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(period.lastDay()).minusMonths(1));
            case SPAN -> previousSpan(period);
        };
    }

    static Period sameLastYear(Period period) {
        LocalDate start = period.start();
        return switch (period.kind()) {
            // minusYears turns 29 February into the last valid day
            case DAY -> day(start.minusYears(1));
            case WEEK -> sameWeekLastYear(start);
            case TEN_DAYS ->
                tenDays(YearMonth.from(start).minusYears(1), Math.min(3, (start.getDayOfMonth() + 9) / 10));
            case MONTH ->
                parse(PeriodKind.MONTH, YearMonth.from(start).minusYears(1).toString());
            case QUARTER -> quarterOf(YearMonth.from(start).minusYears(1));
            case HALF_YEAR -> halfYearOf(YearMonth.from(start).minusYears(1));
            case YEAR -> previous(period);
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(period.lastDay()).minusYears(1));
            case SPAN -> sameSpanLastYear(period);
        };
    }

    /** @throws IllegalArgumentException for a span, which no day names */
    static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case WEEK -> weekOf(day.with(ChronoField.DAY_OF_WEEK, 1));
            case TEN_DAYS -> tenDaysOf(day);
            case MONTH -> parse(kind, YearMonth.from(day).toString());
            case QUARTER -> quarterOf(YearMonth.from(day));
            case HALF_YEAR -> halfYearOf(YearMonth.from(day));
            case YEAR -> parse(kind, String.format("%04d", day.getYear()));
            case YEAR_TO_DATE -> yearToDate(YearMonth.from(day));
            case SPAN -> throw new IllegalArgumentException("A span is named by its first and last day only");
        };
    }

    private static Period previousSpan(Period period) {
        if (isWholeMonths(period)) {
            YearMonth first = YearMonth.from(period.start());
            long months = first.until(YearMonth.from(period.end()), ChronoUnit.MONTHS);
            return wholeMonths(first.minusMonths(months), first.minusMonths(1));
        }
        return span(period.start().minusDays(period.days()), period.start().minusDays(1));
    }

    private static Period sameSpanLastYear(Period period) {
        if (isWholeMonths(period)) {
            return wholeMonths(
                    YearMonth.from(period.start()).minusYears(1),
                    YearMonth.from(period.lastDay()).minusYears(1));
        }
        return span(period.start().minusYears(1), period.lastDay().minusYears(1));
    }

    private static boolean isWholeMonths(Period period) {
        return period.start().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1;
    }

    private static Period wholeMonths(YearMonth first, YearMonth last) {
        return parse(PeriodKind.SPAN, first + ".." + last);
    }

    private static Period span(LocalDate first, LocalDate last) {
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

    private static Period weekOf(LocalDate monday) {
        return week(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
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

    private static Period tenDaysOf(LocalDate day) {
        return tenDays(YearMonth.from(day), Math.min(3, (day.getDayOfMonth() + 9) / 10));
    }

    private static Period quarterOf(YearMonth month) {
        return parse(PeriodKind.QUARTER, String.format("%04d-Q%d", month.getYear(), (month.getMonthValue() + 2) / 3));
    }

    private static Period halfYearOf(YearMonth month) {
        return parse(PeriodKind.HALF_YEAR, String.format("%04d-H%d", month.getYear(), (month.getMonthValue() + 5) / 6));
    }

    private static Period yearToDate(YearMonth last) {
        return new Period(
                PeriodKind.YEAR_TO_DATE,
                last.toString(),
                last.atDay(1).withDayOfYear(1),
                last.plusMonths(1).atDay(1));
    }

    private static Period months(PeriodKind kind, String label, YearMonth first, int count) {
        return new Period(kind, label, first.atDay(1), first.plusMonths(count).atDay(1));
    }

    private static YearMonth firstMonth(Matcher label, int monthsEach) {
        return YearMonth.of(Integer.parseInt(label.group(1)), (Integer.parseInt(label.group(2)) - 1) * monthsEach + 1);
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
