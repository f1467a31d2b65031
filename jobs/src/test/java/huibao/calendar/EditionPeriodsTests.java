package huibao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionPeriodsTests {
    private static final OfficeCalendar CIVIL = OfficeCalendar.civil();

    @Test
    void givesAClosedMonthItsRolesAndMonths() {
        EditionPeriods june = edition(PeriodKind.MONTH, "2021-06", "2021-07-03T09:00:00+08:00");

        assertThat(spans(june))
                .containsExactly(
                        "[2021-06-01, 2021-07-01)",
                        "[2021-05-01, 2021-06-01)",
                        "[2020-06-01, 2020-07-01)",
                        "[2021-01-01, 2021-07-01)",
                        "[2020-01-01, 2020-07-01)");
        assertThat(june.months()).hasSize(25);
        assertThat(june.months().get(0).label()).isEqualTo("2021-06");
        assertThat(june.months().get(24).label()).isEqualTo("2019-06");
        assertThat(june.earlierMonths()).hasSize(23);
        assertThat(june.earlierMonths().get(0).label()).isEqualTo("2019-05");
        assertThat(june.earlierMonths().get(22).label()).isEqualTo("2017-07");
        assertThat(june.toDate()).isFalse();
    }

    @Test
    void cutsEveryComparisonToAsManyDays() {
        // seen on 10 June: ten days of June, of May and of last June; last year's year to date ends on its 10 June
        EditionPeriods june = edition(PeriodKind.MONTH, "2021-06", "2021-06-10T18:00:00+08:00");

        assertThat(spans(june))
                .containsExactly(
                        "[2021-06-01, 2021-06-11)",
                        "[2021-05-01, 2021-05-11)",
                        "[2020-06-01, 2020-06-11)",
                        "[2021-01-01, 2021-06-11)",
                        "[2020-01-01, 2020-06-11)");
        assertThat(june.months().get(0).end()).isEqualTo("2021-06-11");
        assertThat(june.months().get(1).end()).isEqualTo("2021-06-01");
        assertThat(june.toDate()).isTrue();
    }

    @Test
    void isToDateButUncutOnTheLastDay() {
        EditionPeriods june = edition(PeriodKind.MONTH, "2021-06", "2021-06-30T18:00:00+08:00");

        assertThat(june.role(Role.CURRENT).end()).isEqualTo("2021-07-01");
        assertThat(june.toDate()).isTrue();
    }

    @Test
    void neverCutsBeyondTheEndOfAShorterMonth() {
        // 30 days of March; February 2021 has 28 and keeps them
        EditionPeriods march = edition(PeriodKind.MONTH, "2021-03", "2021-03-30T12:00:00+08:00");

        assertThat(march.role(Role.PREVIOUS).toString()).contains("end=2021-03-01");
    }

    @Test
    void comparesALeapDayWithTheLastValidDay() {
        EditionPeriods day = edition(PeriodKind.DAY, "2020-02-29", "2020-03-01T00:00:00+08:00");
        EditionPeriods february = edition(PeriodKind.MONTH, "2021-02", "2021-03-01T00:00:00+08:00");

        assertThat(day.role(Role.SAME_LAST_YEAR).label()).isEqualTo("2019-02-28");
        assertThat(february.role(Role.SAME_LAST_YEAR).end()).isEqualTo("2020-03-01");
        assertThat(february.role(Role.SAME_LAST_YEAR).days()).isEqualTo(29);
    }

    @Test
    void twelveMonthsThatEndAroundALeapDayBeginOnAValidDay() {
        // the end is exclusive: after 28 February 2020 it is the 29th, which 2019 did not have
        assertThat(twelveMonths("2020-02-28", "2020-03-01T00:00:00+08:00")).isEqualTo("[2019-02-28, 2020-02-29)");
        assertThat(twelveMonths("2020-02-29", "2020-02-29T12:00:00+08:00")).isEqualTo("[2019-03-01, 2020-03-01)");
        assertThat(twelveMonths("2021-02-28", "2021-03-01T00:00:00+08:00")).isEqualTo("[2020-03-01, 2021-03-01)");
    }

    @Test
    void twelveMonthsOfAPeriodToDateEndWithTheCutoff() {
        EditionPeriods cut = edition(PeriodKind.MONTH, "2020-02", "2020-02-28T12:00:00+08:00");
        EditionPeriods lastDay = edition(PeriodKind.MONTH, "2020-02", "2020-02-29T12:00:00+08:00");

        assertThat(span(cut.role(Role.LAST_12_MONTHS))).isEqualTo("[2019-02-28, 2020-02-29)");
        assertThat(span(lastDay.role(Role.LAST_12_MONTHS))).isEqualTo("[2019-03-01, 2020-03-01)");
    }

    @Test
    void comparesJanuaryAndFebruaryTogether() {
        EditionPeriods both = edition(PeriodKind.SPAN, "2021-01..2021-02", "2021-03-02T00:00:00+08:00");

        assertThat(both.role(Role.PREVIOUS).label()).isEqualTo("2020-11..2020-12");
        assertThat(both.role(Role.SAME_LAST_YEAR).toString()).contains("start=2020-01-01", "end=2020-03-01");
    }

    /** By its last day, not by its label. */
    @Test
    void countsAWeekToTheYearItEndsIn() {
        EditionPeriods week = edition(PeriodKind.WEEK, "2020-W53", "2021-02-03T00:00:00+08:00");
        assertThat(week.role(Role.YTD).toString()).contains("start=2021-01-01", "end=2021-01-04");
        assertThat(week.role(Role.YTD_LAST_YEAR).toString()).contains("start=2019-01-01", "end=2019-12-30");

        EditionPeriods cut = edition(PeriodKind.WEEK, "2020-W53", "2020-12-31T00:00:00+08:00");
        assertThat(cut.role(Role.YTD).toString()).contains("start=2020-01-01");
    }

    @Test
    void knowsEveryKindOfPeriod() {
        assertThat(CIVIL.period(PeriodKind.WEEK, "2020-W53").toString()).contains("start=2020-12-28", "end=2021-01-04");
        assertThat(CIVIL.sameLastYear(CIVIL.period(PeriodKind.WEEK, "2020-W53")).label())
                .isEqualTo("2019-W52");
        assertThat(CIVIL.previous(CIVIL.period(PeriodKind.TEN_DAYS, "2021-03-T1"))
                        .toString())
                .contains("2021-02-T3", "start=2021-02-21", "end=2021-03-01");
        assertThat(CIVIL.previous(CIVIL.period(PeriodKind.QUARTER, "2021-Q1")).label())
                .isEqualTo("2020-Q4");
        assertThat(CIVIL.previous(CIVIL.period(PeriodKind.HALF_YEAR, "2021-H1")).label())
                .isEqualTo("2020-H2");
        assertThat(CIVIL.sameLastYear(CIVIL.period(PeriodKind.YEAR, "2021")).label())
                .isEqualTo("2020");
        assertThat(CIVIL.period(PeriodKind.YEAR_TO_DATE, "2021-05").toString())
                .contains("start=2021-01-01", "end=2021-06-01");
        assertThat(CIVIL.previous(CIVIL.period(PeriodKind.SPAN, "2021-06-21..2021-06-30"))
                        .label())
                .isEqualTo("2021-06-11..2021-06-20");
    }

    @Test
    void readsAKindHoweverAnOfficeWritesIt() {
        assertThat(Stream.of("ten-days", "ten_day", "xun", "half_year", "ytd", "week")
                        .map(PeriodKind::find))
                .containsExactly(
                        Optional.of(PeriodKind.TEN_DAYS),
                        Optional.of(PeriodKind.TEN_DAYS),
                        Optional.of(PeriodKind.TEN_DAYS),
                        Optional.of(PeriodKind.HALF_YEAR),
                        Optional.of(PeriodKind.YEAR_TO_DATE),
                        Optional.of(PeriodKind.WEEK));
        assertThat(PeriodKind.find("fortnight")).isEmpty();
    }

    @Test
    void takesTheOfficesOwnMonths() {
        OfficeCalendar office = new OfficeCalendar(List.of(
                own("2020-06", "2020-05-26", "2020-06-26"),
                own("2021-01", "2020-12-26", "2021-01-26"),
                own("2021-05", "2021-04-26", "2021-05-26"),
                own("2021-06", "2021-05-26", "2021-06-26")));

        EditionPeriods june = EditionPeriods.of(
                office, office.period(PeriodKind.MONTH, "2021-06"), instant("2021-07-03T09:00:00+08:00"));

        assertThat(spans(june))
                .startsWith("[2021-05-26, 2021-06-26)", "[2021-04-26, 2021-05-26)", "[2020-05-26, 2020-06-26)")
                .contains("[2020-12-26, 2021-06-26)");
        assertThat(june.months().get(1).start()).isEqualTo("2021-04-26");
    }

    @Test
    void whatTheOfficeDoesNotDefineIsNatural() {
        OfficeCalendar office = new OfficeCalendar(
                List.of(own("2021-05", "2021-04-26", "2021-05-26"), own("2021-06", "2021-05-26", "2021-06-26")));

        EditionPeriods june = EditionPeriods.of(
                office, office.period(PeriodKind.MONTH, "2021-06"), instant("2021-07-03T09:00:00+08:00"));

        assertThat(spans(june))
                .containsExactly(
                        "[2021-05-26, 2021-06-26)",
                        "[2021-04-26, 2021-05-26)",
                        "[2020-06-01, 2020-07-01)",
                        "[2021-01-01, 2021-06-26)",
                        "[2020-01-01, 2020-07-01)");
        assertThat(june.months().subList(0, 4))
                .extracting(Period::label)
                .containsExactly("2021-06", "2021-05", "2021-04", "2021-03");
        assertThat(june.months().get(2).toString()).contains("start=2021-04-01", "end=2021-04-26");
        assertThat(june.months()).hasSize(25).last().extracting(Period::label).isEqualTo("2019-06");
    }

    @Test
    void thePeriodBeforeTheFirstOfTheOfficesHasItsOwnKind() {
        OfficeCalendar office = new OfficeCalendar(List.of(
                own(PeriodKind.QUARTER, "2021-Q1", "2020-12-26", "2021-03-26"),
                own(PeriodKind.WEEK, "2021-W01", "2021-01-02", "2021-01-09")));

        assertThat(office.previous(office.period(PeriodKind.QUARTER, "2021-Q1")).label())
                .isEqualTo("2020-Q4");
        assertThat(office.previous(office.period(PeriodKind.WEEK, "2021-W01")).toString())
                .contains("2020-W53", "start=2020-12-28", "end=2021-01-02");
    }

    @Test
    void aYearToDateFollowsTheOfficesMonths() {
        OfficeCalendar office = new OfficeCalendar(List.of(
                own("2021-01", "2020-12-26", "2021-01-26"),
                own("2021-05", "2021-04-26", "2021-05-26"),
                own("2021-06", "2021-05-26", "2021-06-26")));

        EditionPeriods june = EditionPeriods.of(
                office, office.period(PeriodKind.YEAR_TO_DATE, "2021-06"), instant("2021-07-03T09:00:00+08:00"));

        assertThat(spans(june))
                .containsExactly(
                        "[2020-12-26, 2021-06-26)",
                        "[2020-12-26, 2021-05-26)",
                        "[2020-01-01, 2020-07-01)",
                        "[2020-12-26, 2021-06-26)",
                        "[2020-01-01, 2020-07-01)");
    }

    @Test
    void refusesACutOffBeforeThePeriod() {
        assertThatThrownBy(() -> edition(PeriodKind.MONTH, "2021-06", "2021-05-31T23:59:59+08:00"))
                .hasMessageContaining("Invalid cut-off")
                .hasMessageContaining("2021-06-01 or later");
    }

    @Test
    void refusesALabelThatNamesNoPeriod() {
        assertThatThrownBy(() -> CIVIL.period(PeriodKind.MONTH, "2021-13"))
                .isInstanceOf(UnknownPeriodException.class)
                .hasMessageContaining("Unknown month period: 2021-13. Expected a label such as 2021-06");
        assertThatThrownBy(() -> CIVIL.period(PeriodKind.WEEK, "2021-W53")).isInstanceOf(UnknownPeriodException.class);
    }

    @Test
    void countsDaysInShanghai() {
        assertThat(day("2021-05-31T16:00:00Z")).isEqualTo("2021-06-01");
        assertThat(day("2021-05-31T15:59:59.999999Z")).isEqualTo("2021-05-31");
        // summer time of 1988: nine hours ahead
        assertThat(day("1988-07-01T15:00:00Z")).isEqualTo("1988-07-02");
        assertThat(ShanghaiTime.startOf((int) LocalDate.of(1988, 7, 2).toEpochDay()))
                .isEqualTo(ShanghaiTime.micros(Instant.parse("1988-07-01T15:00:00Z")));
        assertThat(ShanghaiTime.dayOf(ShanghaiTime.startOf(-3000))).isEqualTo(-3000);
    }

    private static String day(String instant) {
        return LocalDate.ofEpochDay(ShanghaiTime.dayOf(ShanghaiTime.micros(Instant.parse(instant))))
                .toString();
    }

    private static EditionPeriods edition(PeriodKind kind, String label, String cutoff) {
        return EditionPeriods.of(CIVIL, CIVIL.period(kind, label), instant(cutoff));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static CalendarOverride own(String label, String start, String end) {
        return own(PeriodKind.MONTH, label, start, end);
    }

    private static CalendarOverride own(PeriodKind kind, String label, String start, String end) {
        return new CalendarOverride(
                new Period(kind, label, LocalDate.parse(start), LocalDate.parse(end)),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> spans(EditionPeriods periods) {
        return Role.ofTables().stream()
                .map(periods::role)
                .map(period -> "[" + period.start() + ", " + period.end() + ")")
                .toList();
    }

    private static String twelveMonths(String day, String cutoff) {
        return span(edition(PeriodKind.DAY, day, cutoff).role(Role.LAST_12_MONTHS));
    }

    private static String span(Period period) {
        return "[" + period.start() + ", " + period.end() + ")";
    }
}
