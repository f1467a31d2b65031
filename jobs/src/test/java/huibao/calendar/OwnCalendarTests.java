package huibao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Own periods that begin, stop or are missing in the middle of the records: no day is in two periods of a kind or in none. */
class OwnCalendarTests {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2022-12-31");

    /** Months from the 26th to the 25th, from September 2020 to March 2021. */
    private static final OfficeCalendar SINCE_SEPTEMBER = new OfficeCalendar(months("2020-09", 7));

    @Test
    void aYearToDateBeginsInJanuaryThoughTheOwnMonthsBeginInSeptember() {
        EditionPeriods october = edition(SINCE_SEPTEMBER, PeriodKind.MONTH, "2020-10");

        assertThat(span(october.role(Role.CURRENT))).isEqualTo("2020-09-26..2020-10-26");
        assertThat(span(october.role(Role.PREVIOUS))).isEqualTo("2020-08-26..2020-09-26");
        assertThat(span(october.role(Role.SAME_LAST_YEAR))).isEqualTo("2019-10-01..2019-11-01");
        assertThat(span(october.role(Role.YTD))).isEqualTo("2020-01-01..2020-10-26");
        assertThat(span(october.role(Role.YTD_LAST_YEAR))).isEqualTo("2019-01-01..2019-11-01");
    }

    @Test
    void aYearToDateBeginsWithTheOwnJanuaryWhereThereIsOne() {
        EditionPeriods february = edition(SINCE_SEPTEMBER, PeriodKind.YEAR_TO_DATE, "2021-02");

        assertThat(span(february.role(Role.CURRENT))).isEqualTo("2020-12-26..2021-02-26");
        assertThat(span(february.role(Role.PREVIOUS))).isEqualTo("2020-12-26..2021-01-26");
    }

    @Test
    void theMonthsBeforeMeetEachOther() {
        List<Period> months =
                edition(SINCE_SEPTEMBER, PeriodKind.MONTH, "2021-01").months();

        assertThat(months).hasSize(25);
        for (int month = 1; month < months.size(); month++) {
            assertThat(months.get(month).end()).isEqualTo(months.get(month - 1).start());
        }
        assertThat(span(months.get(5))).isEqualTo("2020-08-01..2020-08-26");
        assertThat(months.get(24).label()).isEqualTo("2019-01");
    }

    @Test
    void theMonthBeforeTheFirstOwnOneEndsWhereThatBegins() {
        EditionPeriods september = edition(SINCE_SEPTEMBER, PeriodKind.MONTH, "2020-09");
        EditionPeriods august = edition(SINCE_SEPTEMBER, PeriodKind.MONTH, "2020-08");

        assertThat(september.role(Role.PREVIOUS)).isEqualTo(august.role(Role.CURRENT));
        assertThat(span(august.role(Role.CURRENT))).isEqualTo("2020-08-01..2020-08-26");
        assertThat(august.cutByOwn()).containsExactly(Role.CURRENT);
        assertThat(september.cutByOwn()).containsExactly(Role.PREVIOUS);
        assertThat(edition(OfficeCalendar.civil(), PeriodKind.MONTH, "2020-08").cutByOwn())
                .isEmpty();
    }

    @Test
    void refusesWhatComesAfterTheLastOwnPeriod() {
        for (String label : List.of("2021-04", "2021-06")) {
            for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE)) {
                assertThatThrownBy(() -> edition(SINCE_SEPTEMBER, kind, label))
                        .isInstanceOf(UncoveredPeriodException.class)
                        .hasMessageContaining(label)
                        .hasMessageContaining("calendar_period");
            }
        }
    }

    @Test
    void goesBackToNaturalMonthsWhereTheLastOwnOneEndsWithItsMonth() {
        List<CalendarOverride> own = new ArrayList<>(months("2020-01", 11));
        own.add(own(PeriodKind.MONTH, "2020-12", "2020-11-26", "2021-01-01"));

        EditionPeriods january = edition(new OfficeCalendar(own), PeriodKind.MONTH, "2021-01");

        assertThat(span(january.role(Role.CURRENT))).isEqualTo("2021-01-01..2021-02-01");
        assertThat(span(january.role(Role.PREVIOUS))).isEqualTo("2020-11-26..2021-01-01");
    }

    @Test
    void refusesAMonthThatIsMissingBetweenOwnOnes() {
        List<CalendarOverride> own = new ArrayList<>(months("2020-01", 12));
        own.removeIf(month -> month.period().label().equals("2020-05"));

        assertThatThrownBy(() -> edition(new OfficeCalendar(own), PeriodKind.MONTH, "2020-05"))
                .isInstanceOf(UncoveredPeriodException.class)
                .hasMessageContaining("2020-05");
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodKind.class,
            names = {"SPAN", "YEAR_TO_DATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyDayIsInOnePeriodOfAKindThatTheOfficeHasForSomeTime(PeriodKind kind) {
        OfficeCalendar calendar = new OfficeCalendar(shifted(kind, "2020-03-02", 3));

        LocalDate day = FIRST_DAY;
        while (!day.isAfter(LAST_DAY)) {
            Period period = calendar.periodOf(kind, day);
            Period next = calendar.periodOf(kind, period.end());
            assertThat(period.contains(day)).isTrue();
            assertThat(next.start()).as("after %s", period).isEqualTo(period.end());
            assertThat(calendar.previous(next)).isEqualTo(period);
            assertThat(calendar.period(kind, period.label())).isEqualTo(period);
            day = period.end();
        }
    }

    /** So many periods of the natural labels from a day on, each begun and ended earlier than naturally. */
    private static List<CalendarOverride> shifted(PeriodKind kind, String from, int count) {
        List<CalendarOverride> own = new ArrayList<>();
        Period natural = NaturalPeriods.containing(kind, LocalDate.parse(from));
        int earlier = kind == PeriodKind.DAY ? 0 : kind == PeriodKind.WEEK || kind == PeriodKind.TEN_DAYS ? 2 : 6;
        for (int i = 0; i < count; i++) {
            own.add(own(
                    kind,
                    natural.label(),
                    natural.start().minusDays(earlier).toString(),
                    natural.end().minusDays(earlier).toString()));
            natural = NaturalPeriods.containing(kind, natural.end());
        }
        return own;
    }

    private static List<CalendarOverride> months(String first, int count) {
        List<CalendarOverride> own = new ArrayList<>();
        Period natural = NaturalPeriods.parse(PeriodKind.MONTH, first);
        for (int i = 0; i < count; i++) {
            own.add(own(
                    PeriodKind.MONTH,
                    natural.label(),
                    natural.start().minusMonths(1).withDayOfMonth(26).toString(),
                    natural.start().withDayOfMonth(26).toString()));
            natural = NaturalPeriods.containing(PeriodKind.MONTH, natural.end());
        }
        return own;
    }

    private static CalendarOverride own(PeriodKind kind, String label, String start, String end) {
        return new CalendarOverride(
                new Period(kind, label, LocalDate.parse(start), LocalDate.parse(end)),
                Optional.empty(),
                Optional.empty());
    }

    private static EditionPeriods edition(OfficeCalendar calendar, PeriodKind kind, String label) {
        Instant cutoff = OffsetDateTime.parse("2022-01-01T00:00:00+08:00").toInstant();
        return EditionPeriods.of(calendar, calendar.period(kind, label), cutoff);
    }

    private static String span(Period period) {
        return period.start() + ".." + period.end();
    }
}
