package huibao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePeriodTests {
    @ParameterizedTest
    @CsvSource({
        "last month, 2021-08-01, month, 2021-07, 2021-07-01, 2021-08-01",
        "last month, 2021-07-31, month, 2021-06, 2021-06-01, 2021-07-01",
        "last-12-months, 2021-08-01, month, 2020-08..2021-07, 2020-08-01, 2021-08-01",
        "Last 2 quarters, 2021-01-15, quarter, 2020-Q3..2020-Q4, 2020-07-01, 2021-01-01",
        "last 3 months together, 2021-03-10, span, 2020-12-01..2021-02-28, 2020-12-01, 2021-03-01",
        "last 30 days together, 2021-03-10, span, 2021-02-08..2021-03-09, 2021-02-08, 2021-03-10",
        "last week, 2021-01-04, week, 2020-W53, 2020-12-28, 2021-01-04",
        "last ten-days, 2021-03-01, ten-days, 2021-02-T3, 2021-02-21, 2021-03-01",
        "last half-year, 2021-08-01, half-year, 2021-H1, 2021-01-01, 2021-07-01",
        "this quarter, 2021-08-01, quarter, 2021-Q3, 2021-07-01, 2021-10-01",
        "year so far, 2021-08-01, year-to-date, 2021-08, 2021-01-01, 2021-09-01",
        "year to last month, 2021-08-01, year-to-date, 2021-07, 2021-01-01, 2021-08-01",
        "year-to-last-month, 2021-01-20, year-to-date, 2020-12, 2020-01-01, 2021-01-01",
    })
    void isPutOnADay(String words, LocalDate day, String kind, String label, LocalDate start, LocalDate end) {
        RelativePeriod period = RelativePeriod.find(words).orElseThrow();

        assertThat(period.at(OfficeCalendar.civil(), day))
                .isEqualTo(new Period(PeriodKind.find(kind).orElseThrow(), label, start, end));
        assertThat(RelativePeriod.find(period.toString())).contains(period);
    }

    @Test
    void theOfficesOwnMonthsCount() {
        OfficeCalendar calendar = new OfficeCalendar(List.of(month("2021-05", 4, 5), month("2021-06", 5, 6)));
        RelativePeriod lastTwo = RelativePeriod.find("last 2 months").orElseThrow();

        assertThat(lastTwo.at(calendar, LocalDate.of(2021, 6, 26)))
                .isEqualTo(new Period(
                        PeriodKind.MONTH, "2021-05..2021-06", LocalDate.of(2021, 4, 26), LocalDate.of(2021, 6, 26)));
    }

    /** From the 26th to the 25th. */
    private static CalendarOverride month(String label, int from, int to) {
        Period own = new Period(PeriodKind.MONTH, label, LocalDate.of(2021, from, 26), LocalDate.of(2021, to, 26));
        return new CalendarOverride(own, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last ten days",
                "last 0 months",
                "last 100 months",
                "this 2 months",
                "this month together",
                "last 3 year-to-date",
                "last span",
                "last mnth",
                "year in year out",
            })
    void otherWordsAreMeantButNotKnown(String words) {
        assertThat(RelativePeriod.find(words)).isEmpty();
        assertThat(RelativePeriod.isMeant(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06", "2021-01..2021-06", "", "2021"})
    void aLabelIsNotMeantToMove(String label) {
        assertThat(RelativePeriod.find(label)).isEmpty();
        assertThat(RelativePeriod.isMeant(label)).isFalse();
    }
}
