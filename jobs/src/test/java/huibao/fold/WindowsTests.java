package huibao.fold;

import static huibao.fold.ItemBuilder.day;
import static huibao.fold.ItemBuilder.micros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final OfficeCalendar CIVIL = OfficeCalendar.civil();
    private static final Period MAY = month("2021-05");
    private static final Period JUNE = month("2021-06");

    @Test
    void aWindowHasTheDaysOfItsPeriod() {
        Windows windows = of("2021-06");
        int june = window(windows, Role.CURRENT);

        assertThat(windows.firstDay(june)).isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(windows.endDay(june)).isEqualTo(LocalDate.of(2021, 7, 1));
        assertThat(windows.lastDay(june)).isEqualTo(day("2021-06-30"));
        assertThat(windows.start(june)).isEqualTo(micros("2021-06-01T00:00"));
        assertThat(windows.end(june)).isEqualTo(micros("2021-07-01T00:00"));
    }

    @Test
    void periodsWithTheSameDaysShareANumber() {
        // of January the year to date has the days of the month
        Windows january = of("2021-01");

        assertThat(window(january, Role.YTD)).isEqualTo(window(january, Role.CURRENT));
        assertThat(window(january, Role.PREVIOUS)).isNotEqualTo(window(january, Role.CURRENT));
        assertThat(january.columns(breakdown("items", Dimension.MONTH)).get(0).window())
                .isEqualTo(window(january, Role.CURRENT));
        assertThat(Windows.of(List.of(asked(MAY), asked(JUNE), asked(MAY))).count())
                .isEqualTo(2);
    }

    @Test
    void aComparisonIsMadeFromTheRoleItComparesWith() {
        Windows june = of("2021-06");

        assertThat(base(june, Role.CURRENT)).isEqualTo(window(june, Role.CURRENT));
        assertThat(base(june, Role.PREVIOUS)).isEqualTo(window(june, Role.CURRENT));
        assertThat(base(june, Role.SAME_LAST_YEAR)).isEqualTo(window(june, Role.CURRENT));
        assertThat(base(june, Role.YTD)).isEqualTo(window(june, Role.YTD));
        assertThat(base(june, Role.YTD_LAST_YEAR)).isEqualTo(window(june, Role.YTD));
        PeriodColumn year =
                june.columns(breakdown("satisfaction_rate", Dimension.UNIT)).get(0);
        assertThat(year.base()).isEqualTo(year.window());
    }

    @Test
    void aTableIsCountedInThePeriodsOfItsGrain() {
        Windows june = of("2021-06");

        assertThat(june.columns(breakdown("items"))).isEqualTo(june.roles());
        assertThat(june.columns(breakdown("items", Dimension.MONTH)))
                .hasSize(25)
                .first()
                .satisfies(column -> assertThat(column.time()).containsEntry("month", "2021-06"));
        assertThat(june.columns(breakdown("satisfaction_rate", Dimension.TARGET)))
                .extracting(PeriodColumn::role)
                .containsExactly(Role.values());
        assertThat(june.columns(breakdown("satisfaction_rate", Dimension.UNIT)))
                .extracting(PeriodColumn::role)
                .containsExactly(Role.LAST_12_MONTHS);
        assertThat(june.columns(breakdown("items", Dimension.REGION))).isEqualTo(june.roles());
    }

    @Test
    void monthsBeforeTheTrendAreAskedForApart() {
        Windows windows = Windows.of(periods("2021-06"), List.of(month("2018-05")));

        assertThat(windows.earlierMonths()).singleElement().satisfies(column -> {
            assertThat(column.time()).containsEntry("month", "2018-05");
            assertThat(windows.firstDay(column.window())).isEqualTo(LocalDate.of(2018, 5, 1));
        });
        assertThat(windows.earliestDay()).isEqualTo(LocalDate.of(2018, 5, 1));
        // the trend of June 2021 begins with June 2019, last year's year to date with January 2020
        assertThat(of("2021-06").earliestDay()).isEqualTo(LocalDate.of(2019, 6, 1));
    }

    @Test
    void aDayLiesInAWindowFromItsFirstToItsLast() {
        Windows windows = mayAndJune();

        assertThat(windows.containing(day("2021-04-30"))).isZero();
        assertThat(windows.containing(day("2021-05-01"))).isEqualTo(0b01);
        assertThat(windows.containing(day("2021-05-31"))).isEqualTo(0b01);
        assertThat(windows.containing(day("2021-06-01"))).isEqualTo(0b10);
        assertThat(windows.containing(day("2021-07-01"))).isZero();
    }

    @Test
    void aWindowEndsAfterEveryInstantButThoseFromItsEndOn() {
        Windows windows = mayAndJune();

        assertThat(windows.endingAfter(micros("2021-06-01T00:00") - 1)).isEqualTo(0b11);
        assertThat(windows.endingAfter(micros("2021-06-01T00:00"))).isEqualTo(0b10);
        assertThat(windows.endingAfter(micros("2021-07-01T00:00"))).isZero();
    }

    @Test
    void aWindowStartsAfterEveryInstantBeforeItsStart() {
        Windows windows = mayAndJune();

        assertThat(windows.startingAfter(micros("2021-05-01T00:00") - 1)).isEqualTo(0b11);
        assertThat(windows.startingAfter(micros("2021-05-01T00:00"))).isEqualTo(0b10);
        assertThat(windows.startingAfter(micros("2021-06-01T00:00"))).isZero();
    }

    @Test
    void whatFollowsIsKnownWhereSomethingDoes() {
        Windows windows = Windows.of(List.of(asked(MAY), asked(JUNE, "2021-08-01")));

        assertThat(windows.hasNext(0)).isFalse();
        assertThat(windows.hasNext(1)).isTrue();
        assertThat(windows.nextEndDay(1)).isEqualTo(day("2021-08-01"));
        Windows edition = of("2021-06");
        assertThat(edition.nextEndDay(window(edition, Role.CURRENT))).isEqualTo(day("2021-08-01"));
        assertThat(edition.nextEndDay(window(edition, Role.PREVIOUS))).isEqualTo(day("2021-07-01"));
    }

    @Test
    void theWindowsOfColumnsAreBits() {
        Windows windows = mayAndJune();

        assertThat(Windows.mask(windows.roles())).isEqualTo(0b11);
        assertThat(Windows.mask(List.of(windows.roles().get(1), windows.roles().get(1))))
                .isEqualTo(0b10);
        assertThat(Windows.mask(List.of())).isZero();
    }

    @Test
    void aQuestionHasAtMostAsManyPeriodsAsALongHasBits() {
        assertThat(Windows.of(days(64)).count()).isEqualTo(64);
        assertThatThrownBy(() -> Windows.of(days(65))).hasMessageContaining("65");
    }

    private static List<Windows.AskedPeriod> days(int number) {
        return IntStream.range(0, number)
                .mapToObj(day -> LocalDate.of(2021, 1, 1).plusDays(day))
                .map(day -> asked(new Period(PeriodKind.DAY, day.toString(), day, day.plusDays(1))))
                .toList();
    }

    private static Windows mayAndJune() {
        return Windows.of(List.of(asked(MAY), asked(JUNE)));
    }

    private static Windows.AskedPeriod asked(Period period) {
        return new Windows.AskedPeriod(Role.CURRENT, Map.of(), period, period, Optional.empty());
    }

    private static Windows.AskedPeriod asked(Period period, String nextEnd) {
        return new Windows.AskedPeriod(Role.CURRENT, Map.of(), period, period, Optional.of(LocalDate.parse(nextEnd)));
    }

    private static Breakdown breakdown(String measure, Dimension... by) {
        return new Breakdown(List.of(CATALOGUE.measure(measure)), List.of(by));
    }

    private static int window(Windows windows, Role role) {
        return windows.roles().get(role.ordinal()).window();
    }

    private static int base(Windows windows, Role role) {
        return windows.roles().get(role.ordinal()).base();
    }

    private static Windows of(String month) {
        return Windows.of(periods(month), List.of());
    }

    private static EditionPeriods periods(String month) {
        return EditionPeriods.of(
                CIVIL,
                month(month),
                LocalDateTime.parse("2021-07-03T09:00")
                        .atZone(ShanghaiTime.ZONE)
                        .toInstant());
    }

    private static Period month(String label) {
        return CIVIL.period(PeriodKind.MONTH, label);
    }
}
