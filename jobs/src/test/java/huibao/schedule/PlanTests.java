package huibao.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.CalendarOverride;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTests {
    private static final Instant NOW = Instant.parse("2021-08-05T00:00:00Z");
    private static final Plan.Days CIVIL = new Plan.Days(OfficeCalendar.civil(), new WorkDays(Map.of()));

    @TempDir
    Path folder;

    @Test
    void theMonthlyIsDueAtSixInShanghaiOnTheFirstForTheMonthThatIsOver() {
        Plan plan = plan("since: 2021-06-01\nreports:\n- {report: monthly, at: '0 0 6 1 * *'}\n");

        assertThat(texts(plan.dueBy(Instant.parse("2021-07-31T22:00:00Z"), CIVIL)))
                .containsExactly(
                        "2021-05 2021-05-31T22:00:00Z", "2021-06 2021-06-30T22:00:00Z", "2021-07 2021-07-31T22:00:00Z");
        assertThat(texts(plan.dueBy(Instant.parse("2021-07-31T21:59:59Z"), CIVIL)))
                .hasSize(2);
        assertThat(texts(plan.nextAfter(
                        Instant.parse("2021-07-31T22:00:00Z"), Instant.parse("2022-01-01T00:00:00Z"), CIVIL)))
                .containsExactly("2021-08 2021-08-31T22:00:00Z");
    }

    @Test
    void aReleaseIsNotPlannedBecauseItIsApprovedByItself() {
        assertThatThrownBy(() -> plan("since: 2021-06-01\nreports:\n"
                        + "- {report: monthly, audience: release, approved-by: 局长, at: '0 0 6 1 * *'}\n"))
                .hasMessageContaining("audience cannot be planned")
                .hasMessageContaining("approved-by cannot be planned");
    }

    @Test
    void theOfficesOwnMonthsCount() {
        Period own = new Period(PeriodKind.MONTH, "2021-06", LocalDate.of(2021, 5, 26), LocalDate.of(2021, 6, 26));
        Plan.Days days = new Plan.Days(
                new OfficeCalendar(List.of(new CalendarOverride(own, Optional.empty(), Optional.empty()))),
                new WorkDays(Map.of()));
        Plan plan = plan("since: 2021-06-26\nreports:\n- {report: monthly, at: '0 0 6 26 * *'}\n");

        assertThat(plan.dueBy(Instant.parse("2021-06-26T00:00:00Z"), days))
                .extracting(DueReport::period)
                .containsExactly(own);
    }

    @Test
    void onlyTheNewestDailySheetIsMadeUpFor() {
        Plan plan = plan("since: 2021-06-01\nreports:\n- {report: daily, at: '0 30 17 * * *'}\n");

        assertThat(texts(plan.dueBy(Instant.parse("2021-06-30T10:00:00Z"), CIVIL)))
                .containsExactly("2021-06-30 2021-06-30T09:30:00Z");
    }

    @Test
    void aHolidayPutsAReportOffOrLeavesItOut() {
        // 1 May 2021 was a Saturday; the holiday lasted to the 5th, and Saturday the 8th was worked.
        Plan.Days days = new Plan.Days(
                OfficeCalendar.civil(),
                new WorkDays(Map.of(
                        LocalDate.of(2021, 5, 3), false,
                        LocalDate.of(2021, 5, 4), false,
                        LocalDate.of(2021, 5, 5), false,
                        LocalDate.of(2021, 5, 8), true)));
        Plan put = plan("since: 2021-04-30\nreports:\n- {report: monthly, at: '0 0 6 1 * *', days: next-workday}\n");
        Plan left = plan("since: 2021-05-01\nreports:\n"
                + "- {report: daily, at: '0 0 8 * * *', days: workdays, missed: all}\n");

        assertThat(texts(put.dueBy(Instant.parse("2021-05-20T00:00:00Z"), days)))
                .containsExactly("2021-04 2021-05-05T22:00:00Z");
        assertThat(texts(put.dueBy(Instant.parse("2021-05-05T21:00:00Z"), days)))
                .isEmpty();
        assertThat(left.dueBy(Instant.parse("2021-05-10T00:00:00Z"), days))
                .extracting(due -> due.period().label())
                .containsExactly("2021-05-06", "2021-05-07", "2021-05-08", "2021-05-10");
    }

    @Test
    void weeksQuartersAndYearsToDateFollowTheirOwnKinds() {
        Plan plan = plan(
                """
                since: 2021-07-01
                reports:
                - {name: w, report: monthly, period: week, at: '0 0 6 * * MON'}
                - {name: q, report: monthly, period: quarter, at: '0 0 7 1 */3 *'}
                - {name: y, report: monthly, period: year-to-date, at: '0 0 8 15 * *'}
                - {name: now, report: monthly, period: year-to-date, of: current, at: '0 0 9 15 * *'}
                """);

        assertThat(plan.dueBy(Instant.parse("2021-07-16T00:00:00Z"), CIVIL))
                .extracting(due -> due.report().name() + " " + due.period().label())
                .containsExactly("q 2021-Q2", "w 2021-W26", "w 2021-W27", "y 2021-06", "now 2021-07");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsLine() {
        assertThatThrownBy(
                        () -> plan(
                                """
                        since: soon
                        reports:
                        - report: weekly
                          at: "every day"
                        - name: b
                          report: monthly
                          at: "0 0 6 1 * *"
                          period: span
                          formats: [odt]
                          holidays: skip
                        - {name: b, report: daily, at: "0 0 6 * * *", late-after: later}
                        """))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(
                        "schedule.yaml:1: since is soon. Expected a day no more than 400 days ahead",
                        "schedule.yaml:3: report is weekly",
                        "schedule.yaml:4: at is every day",
                        "schedule.yaml:8: period is span",
                        "schedule.yaml:9: formats is odt. Expected one of docx, pdf, xlsx",
                        "schedule.yaml:10: unknown key holidays",
                        "schedule.yaml:11: name b occurs twice",
                        "schedule.yaml:11: late-after is later. Expected a duration from PT0S to P366D");
    }

    @Test
    void aReportThatIsNotKnownHasNoNameOfAnother() {
        assertThatThrownBy(
                        () -> plan(
                                """
                        since: 2021-06-01
                        reports:
                        - {report: monthly, at: "0 0 6 1 * *"}
                        - {report: nope, at: "0 0 6 1 * *"}
                        - {report: neither, at: "0 0 6 1 * *"}
                        """))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll("schedule.yaml:4: report is nope", "schedule.yaml:5: report is neither")
                .hasMessageNotContaining("occurs twice");
    }

    @Test
    void aPlanCanNotRunCode() {
        assertThatThrownBy(() -> plan("!!java.net.URL ['http://127.0.0.1/']")).isInstanceOf(PlanException.class);
    }

    @Test
    void noRegionIsAProblemOfThePlan() throws IOException {
        Path file = folder.resolve("schedule.yaml");
        Files.writeString(file, "since: 2021-06-01\nreports:\n- {report: monthly, at: '0 0 6 1 * *'}\n");

        assertThatThrownBy(() -> new PlanFile(file).read(Optional.empty(), NOW))
                .hasMessageContaining("region is missing. Expected it here or as the setting region");
    }

    @Test
    void aQuestionMovesWithTheDayItIsDue() {
        Plan plan = plan(
                """
                since: 2021-07-01
                reports:
                - {question: visits, at: '0 0 7 2 * *', period: last 12 months}
                - {name: so far, question: visits, at: '0 0 8 2 * *', period: year to last month, formats: [csv, xlsx]}
                - {name: weekly, question: forms, at: '0 0 9 * * MON', period: last 4 weeks together}
                """);

        List<DueReport> due = plan.dueBy(Instant.parse("2021-07-06T00:00:00Z"), CIVIL);

        assertThat(due)
                .extracting(DueReport::toString)
                .containsExactly(
                        "visits 990121 adhoc visits-month-2020-07..2021-06",
                        "so far 990121 adhoc visits-year-to-date-2021-06",
                        "weekly 990121 adhoc forms-span-2021-06-07..2021-07-04");
        assertThat(due)
                .extracting(one -> one.period().kind())
                .containsExactly(PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE, PeriodKind.SPAN);
        assertThat(due)
                .extracting(one -> one.report().formats())
                .containsExactly(List.of("pdf"), List.of("csv", "xlsx"), List.of("pdf"));
    }

    @Test
    void aQuestionThatDoesNotMoveIsAProblemOfItsLine() {
        assertThatThrownBy(
                        () -> plan(
                                """
                        since: 2021-07-01
                        reports:
                        - {question: forms, at: '0 0 7 2 * *'}
                        - {question: visits, at: '0 0 7 2 * *', period: 2021-06, of: last, formats: [table]}
                        - {question: ../visits, at: '0 0 7 2 * *', period: last month}
                        """))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(
                        "schedule.yaml:3: period is missing. Expected days seen from the one it is due: last month,",
                        "schedule.yaml:4: unknown key of. Expected one of [at, days, formats",
                        "schedule.yaml:4: formats is table. Expected one of csv",
                        "schedule.yaml:5: question is ../visits. Expected the name of a saved question",
                        "schedule.yaml:4: period is 2021-06. Expected days seen from the one it is due: last month,");
    }

    private Plan plan(String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("schedule.yaml"), yaml);
            return new PlanFile(file).read(Optional.of("990121"), NOW);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(List<DueReport> all) {
        return all.stream().map(due -> due.period().label() + " " + due.due()).toList();
    }
}
