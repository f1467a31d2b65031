package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.CalendarOverride;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open and unanswered: without a day, past its day, before its day. */
class UnansweredCheckTests extends CountyTests {
    private void due(long id, String dueOn) {
        county.item(id, "2021-05-01 10:00");
        county.forwarded(id, "2021-05-03 10:00", "bureau-a", dueOn);
    }

    @Test
    void missesADayAfterMoreThanFifteenDays() throws SQLException {
        // day 15 after 14 June is 29 June, the day before the last; after 15 June it is the last day itself
        county.item(1, "2021-06-14 23:00");
        county.item(2, "2021-06-15 00:00");
        // forwarded without a day, and one extended without a day to extend
        county.item(3, "2021-05-01 10:00", "region_code", "town-b");
        county.event(3, "forwarded", "2021-05-02 10:00", "unit_code", "bureau-a");
        county.event(3, "extended", "2021-05-02 11:00", "due_on", "2021-06-10");
        // with a day, whether over or not
        due(4, "2021-06-10");
        due(5, "2021-07-10");
        // sent back and not forwarded again: the old day holds
        due(6, "2021-06-10");
        county.event(6, "returned", "2021-05-04 10:00");
        // answered, closed; answered before it was forwarded anew without a day
        county.item(7, "2021-05-01 10:00");
        county.event(7, "answered", "2021-05-02 10:00");
        county.item(8, "2021-05-01 10:00");
        county.event(8, "closed", "2021-05-02 10:00");
        county.item(9, "2021-05-01 10:00");
        county.event(9, "answered", "2021-05-02 10:00");
        county.event(9, "forwarded", "2021-05-03 10:00", "unit_code", "bureau-a");
        // registered by no petition office, by one above, and outside set J
        county.item(10, "2021-05-01 10:00", "registering_unit", "bureau-a");
        county.item(11, "2021-05-01 10:00", "registering_unit", "upper-office");
        county.item(12, "2021-05-01 10:00", "initial_here", "false");
        county.item(13, "2021-05-01 10:00", "judicial", "true");

        CheckAnswers answers = june();

        assertThat(answers.current("unforwarded_open")).isEqualTo("3");
        assertThat(answers.current("unforwarded_open", "unit=office")).isEqualTo("3");
        assertThat(answers.current("unforwarded_open", "unit=bureau-a")).isEqualTo("0");
        assertThat(answers.current("unforwarded_open", "unit=upper-office")).isEqualTo("absent");
        assertThat(answers.current("unforwarded_open", "region=town-a")).isEqualTo("2");
        assertThat(answers.current("unforwarded_open", "region=town-b")).isEqualTo("1");
        assertThat(answers.current("unforwarded_open", "region=county")).isEqualTo("0");
        // at the end of May those registered on 1 May are 30 days old
        assertThat(answers.of("unforwarded_open", "", Role.PREVIOUS)).isEqualTo("2");
    }

    @Test
    void isOverdueFromTheDayAfterTheDueDay() throws SQLException {
        due(1, "2021-06-30");
        due(2, "2021-06-01");
        county.item(3, "2021-05-01 10:00", "region_code", "town-b");
        county.event(3, "forwarded", "2021-05-03 10:00", "due_on", "2021-06-11");
        // extended on its due day; a day too late
        due(4, "2021-06-10");
        county.event(4, "extended", "2021-06-10 23:00", "due_on", "2021-07-10");
        due(5, "2021-06-10");
        county.event(5, "extended", "2021-06-11 00:00", "due_on", "2021-07-10");
        // answered in the last moment of June, and in the first of July
        due(6, "2021-06-10");
        county.event(6, "answered", "2021-06-30 23:59:59.999999");
        due(7, "2021-06-10");
        county.event(7, "answered", "2021-07-01 00:00");
        // closed unanswered; outside set J
        due(8, "2021-06-10");
        county.event(8, "closed", "2021-06-30 23:00");
        county.item(9, "2021-05-01 10:00", "judicial", "true");
        county.forwarded(9, "2021-05-03 10:00", "bureau-a", "2021-05-10");

        CheckAnswers answers = june();

        assertThat(answers.current("overdue_open")).isEqualTo("5");
        assertThat(answers.current("overdue_open", "unit=bureau-a")).isEqualTo("4");
        assertThat(answers.current("overdue_open", "unit=unknown")).isEqualTo("1");
        assertThat(answers.current("overdue_open", "month=2021-06")).isEqualTo("5");
        assertThat(answers.current("overdue_open", "month=2021-05")).isEqualTo("0");
        // 1 July − 1 June; 1 July − 11 June
        assertThat(answers.current("overdue_longest_days")).isEqualTo("5:30");
        assertThat(answers.current("overdue_longest_days", "unit=unknown")).isEqualTo("1:20");
        assertThat(answers.current("overdue_longest_days", "region=town-b")).isEqualTo("1:20");
        assertThat(answers.current("overdue_longest_days", "unit=bureau-b")).isEqualTo("0 not_computable");
        assertThat(answers.of("overdue_longest_days", "", Role.PREVIOUS)).isEqualTo("0 not_computable");
    }

    @Test
    void isOverdueByOneDayWhatFellDueOnTheLastDay() throws SQLException {
        due(1, "2021-06-30");

        assertThat(june().current("overdue_longest_days")).isEqualTo("1:1");
    }

    @Test
    void callsNothingOverdueOnTheDayOfTheCutOff() throws SQLException {
        due(1, "2021-06-20");
        due(2, "2021-06-19");

        CheckAnswers noon = juneAt("2021-06-20T12:00:00+08:00");

        assertThat(noon.current("overdue_open")).isEqualTo("1");
        // June ends with the day of the cut-off: 21 June − 19 June
        assertThat(noon.current("overdue_longest_days")).isEqualTo("1:2");
        assertThat(noon.current("due_next")).isEqualTo("1");
        // late on the last day the month is whole and still to date
        assertThat(juneAt("2021-06-30T23:59:59+08:00").current("overdue_open")).isEqualTo("2");
        due(3, "2021-06-30");
        assertThat(juneAt("2021-06-30T23:59:59+08:00").current("overdue_open")).isEqualTo("2");
        assertThat(juneAt("2021-06-30T23:59:59+08:00").current("due_next")).isEqualTo("1");
        assertThat(juneAt("2021-07-01T00:00:00+08:00").current("overdue_open")).isEqualTo("3");
        assertThat(juneAt("2021-07-01T00:00:00+08:00").current("due_next")).isEqualTo("0");
    }

    @Test
    void looksOnToTheEndOfTheNextMonth() throws SQLException {
        due(1, "2021-06-30");
        due(2, "2021-07-01");
        due(3, "2021-07-31");
        due(4, "2021-08-01");
        // answered after the end of June: it was to come then
        due(5, "2021-07-02");
        county.event(5, "answered", "2021-07-02 10:00");
        // the extension is of July, and cannot alter June
        due(6, "2021-07-02");
        county.event(6, "extended", "2021-07-02 10:00", "due_on", "2021-09-02");
        // forwarded after the end of June, answered, closed, not of set J
        county.item(7, "2021-06-20 10:00");
        county.forwarded(7, "2021-07-01 00:00", "bureau-a", "2021-07-20");
        due(8, "2021-07-02");
        county.event(8, "answered", "2021-06-30 10:00");
        due(9, "2021-07-02");
        county.event(9, "merged", "2021-06-30 10:00");
        county.item(10, "2021-05-01 10:00", "purpose", "accusation");
        county.forwarded(10, "2021-05-03 10:00", "bureau-a", "2021-07-02");

        CheckAnswers answers = june();

        assertThat(answers.current("due_next")).isEqualTo("4");
        assertThat(answers.current("due_next", "unit=bureau-a")).isEqualTo("4");
        assertThat(answers.current("due_next", "unit=bureau-b")).isEqualTo("0");
        assertThat(answers.current("due_next", "region=town-a")).isEqualTo("4");
        assertThat(answers.of("due_next", "", Role.YTD)).isEqualTo("4");
        // at the end of May: due in June
        assertThat(answers.of("due_next", "", Role.PREVIOUS)).isEqualTo("1");
        assertThat(answers.of("due_next", "", Role.SAME_LAST_YEAR)).isEqualTo("0");
        // to date: the rest of June, the day of the cut-off included, and July
        CheckAnswers toDate = juneAt("2021-06-30T12:00:00+08:00");
        assertThat(toDate.current("due_next")).isEqualTo("5");
    }

    @Test
    void countsToDateFromTheDayOfTheCutOffAndComparesWithAsManyDays() throws SQLException {
        due(1, "2021-06-09");
        due(2, "2021-06-10");
        due(3, "2021-07-31");
        county.item(4, "2021-04-01 10:00");
        county.forwarded(4, "2021-04-03 10:00", "bureau-a", "2021-05-10");
        county.item(5, "2021-04-01 10:00");
        county.forwarded(5, "2021-04-03 10:00", "bureau-a", "2021-06-30");

        CheckAnswers answers = juneAt("2021-06-10T12:00:00+08:00");

        // 10 June to 31 July, of the items of May and of April
        assertThat(answers.current("due_next")).isEqualTo("3");
        // 11 May to 30 June: May is cut to ten days, and what follows it is the whole of June
        assertThat(answers.of("due_next", "", Role.PREVIOUS)).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        // the next day, week, ten days, quarter, half-year, year
        "DAY, 2021-06-30, 1",
        "WEEK, 2021-W25, 2",
        "TEN_DAYS, 2021-06-T3, 2",
        "MONTH, 2021-06, 3",
        "QUARTER, 2021-Q2, 4",
        "HALF_YEAR, 2021-H1, 5",
        "YEAR, 2020, 0",
        // no year to date starts on 1 July, and no span after another
        "YEAR_TO_DATE, 2021-06, not_computable",
        "SPAN, 2021-06-01..2021-06-30, not_computable"
    })
    void looksOnByTheKindOfThePeriod(PeriodKind kind, String label, String value) throws SQLException {
        due(1, "2021-07-01");
        due(2, "2021-07-02");
        county.event(2, "answered", "2021-07-02 10:00");
        due(3, "2021-07-31");
        due(4, "2021-09-30");
        due(5, "2021-12-31");
        due(6, "2022-01-01");

        CheckAnswers answers =
                CheckAnswers.of(connection, OfficeCalendar.civil(), kind, label, "2021-08-03T09:00:00+08:00");

        assertThat(answers.current("due_next").strip()).isEqualTo(value);
        assertThat(answers.of("due_next", "", Role.YTD).strip()).isEqualTo(value);
    }

    @Test
    void followsTheOfficesOwnMonths() throws SQLException {
        OfficeCalendar own = new OfficeCalendar(List.of(
                own("2021-05", "2021-04-26", "2021-05-26"),
                own("2021-06", "2021-05-26", "2021-06-26"),
                own("2021-07", "2021-06-26", "2021-07-26")));
        due(1, "2021-06-26");
        due(2, "2021-07-25");
        due(3, "2021-07-26");

        CheckAnswers june = CheckAnswers.of(connection, own, PeriodKind.MONTH, "2021-06", "2021-08-03T09:00:00+08:00");
        CheckAnswers july = CheckAnswers.of(connection, own, PeriodKind.MONTH, "2021-07", "2021-08-03T09:00:00+08:00");

        assertThat(june.current("due_next")).isEqualTo("2");
        // the office names no month that starts on 26 July; in the role before it does
        assertThat(july.current("due_next").strip()).isEqualTo("not_computable");
        assertThat(july.current("due_next", "unit=bureau-a").strip()).isEqualTo("not_computable");
        assertThat(july.of("due_next", "", Role.PREVIOUS)).isEqualTo("2");
        assertThat(july.current("overdue_open")).isEqualTo("2");
    }

    private static CalendarOverride own(String label, String start, String end) {
        return new CalendarOverride(
                new Period(PeriodKind.MONTH, label, LocalDate.parse(start), LocalDate.parse(end)),
                Optional.empty(),
                Optional.empty());
    }
}
