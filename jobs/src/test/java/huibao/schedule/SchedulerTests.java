package huibao.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.OfficeCalendar;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.edition.PublishedEdition;
import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTests {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final HandSetClock clock = new HandSetClock();

    @Test
    void makesUpForMissedMonthsInOrderAndNoneTwice() throws IOException {
        clock.now = Instant.parse("2021-08-05T00:00:00Z");
        Scheduler scheduler = scheduler();

        scheduler.makeDue();
        scheduler.makeDue();
        scheduler().makeDue();

        assertThat(told)
                .containsExactly("published month-2021-05", "published month-2021-06", "published month-2021-07");
        assertThat(scheduler.missing()).isEmpty();
    }

    @Test
    void anEditionOfAnEarlierCutOffIsNotTheOneThatIsDue() throws IOException {
        clock.now = Instant.parse("2021-06-05T00:00:00Z");
        publish("month-2021-05", Instant.parse("2021-05-20T00:00:00Z"), "early");

        scheduler().makeDue();

        assertThat(told).containsExactly("published month-2021-05");
    }

    @Test
    void whatFailsDoesNotHoldUpTheRestAndIsTriedAgainWithGrowingPauses() throws IOException {
        clock.now = Instant.parse("2021-07-05T00:00:00Z");
        broken.add("month-2021-05");
        Scheduler scheduler = scheduler();

        List<Integer> tries = new ArrayList<>();
        for (int minute = 0; minute <= 180; minute++) {
            scheduler.makeDue().forEach(failure -> tries.add(told.size()));
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }

        assertThat(told.subList(0, 2)).containsExactly("failed month-2021-05, news", "published month-2021-06");
        assertThat(told.subList(2, told.size())).containsOnly("failed month-2021-05");
        // at 0, 5, 15, 35, 75 and 135 minutes
        assertThat(tries).hasSize(6);
        assertThat(scheduler.missing()).extracting(due -> due.period().label()).containsExactly("2021-05");

        broken.clear();
        clock.now = clock.now.plus(Duration.ofHours(1));
        scheduler.makeDue();
        assertThat(told).last().isEqualTo("published month-2021-05");
    }

    @Test
    void aFailureThatLastsIsTellableOnceADay() throws IOException {
        clock.now = Instant.parse("2021-06-05T00:00:00Z");
        broken.add("month-2021-05");
        Scheduler scheduler = scheduler();

        for (int hour = 0; hour <= 49; hour++) {
            scheduler.makeDue();
            clock.now = clock.now.plus(Duration.ofHours(1));
        }

        assertThat(told).filteredOn(line -> line.endsWith("news")).hasSize(3);
    }

    @Test
    void aClockSetBackMakesNothingTwice() throws IOException {
        clock.now = Instant.parse("2021-08-05T00:00:00Z");
        Scheduler scheduler = scheduler();
        scheduler.makeDue();

        clock.now = Instant.parse("2021-06-05T00:00:00Z");
        scheduler.makeDue();
        clock.now = Instant.parse("2021-08-06T00:00:00Z");
        scheduler.makeDue();

        assertThat(told).hasSize(3);
    }

    @Test
    void anAnswerWaitsForEveryReportThatIsWanting() throws IOException {
        clock.now = Instant.parse("2021-07-05T00:00:00Z");
        Scheduler scheduler = scheduler(
                "- {question: q, at: '0 0 5 1 * *', period: last month}\n- {report: monthly, at: '0 0 6 1 * *'}\n");

        scheduler.makeDue();
        scheduler.makeDue();

        assertThat(told)
                .containsExactly(
                        "published month-2021-05",
                        "published month-2021-06",
                        "published q-month-2021-05",
                        "published q-month-2021-06");
        assertThat(new Editions(output()).of(Optional.of(Audience.INTERNAL), "990121", "adhoc", "q-month-2021-06"))
                .hasSize(1);
    }

    @Test
    void aMonthIsNotTheYearThatEndsWithIt() throws IOException {
        clock.now = Instant.parse("2021-06-05T00:00:00Z");
        Scheduler scheduler = scheduler("- {report: monthly, at: '0 0 6 1 * *'}\n"
                + "- {name: y, report: monthly, period: year-to-date, at: '0 0 6 1 * *'}\n");

        scheduler.makeDue();

        assertThat(scheduler.states())
                .extracting(state -> state.edition().map(one -> one.key().id()))
                .containsExactly(Optional.of("month"), Optional.of("year-to-date"));
    }

    @Test
    void aReportIsMissingOnlyWhenItIsLate() throws IOException {
        Scheduler scheduler = scheduler();

        clock.now = Instant.parse("2021-05-31T23:00:00Z");
        assertThat(scheduler.missing()).isEmpty();
        clock.now = Instant.parse("2021-05-31T23:00:01Z");
        assertThat(scheduler.missing()).hasSize(1);
    }

    private Scheduler scheduler() throws IOException {
        return scheduler("- {report: monthly, at: '0 0 6 1 * *'}\n");
    }

    private Scheduler scheduler(String reports) throws IOException {
        Path file = folder.resolve("schedule.yaml");
        Files.writeString(file, "since: 2021-06-01\nreports:\n" + reports);
        Plan plan = new PlanFile(file).read(Optional.of("990121"), Instant.parse("2021-08-05T00:00:00Z"));
        Plan.Days days = new Plan.Days(OfficeCalendar.civil(), new WorkDays(Map.of()));
        return new Scheduler(
                () -> plan, () -> days, new Editions(output()), this::make, new RecordingListener(), clock);
    }

    @Test
    void anEditionOfAnOlderHomeIsNotMadeAgain() throws IOException {
        clock.now = Instant.parse("2021-06-05T00:00:00Z");
        publish("2021-05", Instant.parse("2021-06-01T00:00:00Z"), "old");

        scheduler("- {report: monthly, at: '0 0 6 1 * *'}").makeDue();

        assertThat(told).isEmpty();
    }

    @Test
    void aMonthAndTheYearToItsEndHaveAFolderAndALatestEach() throws IOException {
        clock.now = Instant.parse("2021-06-05T00:00:00Z");

        scheduler("- {report: monthly, at: '0 0 6 1 * *'}\n"
                        + "- {name: ytd, report: monthly, period: year-to-date, at: '0 0 6 1 * *'}")
                .makeDue();

        assertThat(told).containsExactly("published month-2021-05", "published year-to-date-2021-05");
        for (String kind : List.of("month", "year-to-date")) {
            Path latest = output().resolve("internal/990121/monthly")
                    .resolve(kind + "-2021-05")
                    .resolve("latest");
            assertThat(Edition.read(latest).manifest().period().kind()).isEqualTo(kind);
        }
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path make(DueReport due) {
        if (broken.contains(due.folder())) {
            throw new IllegalStateException("out of order");
        }
        String kind = due.period().kind().code();
        EditionKey key = new EditionKey(
                Audience.INTERNAL, "990121", due.report().subject().deliverable(), due.folder(), kind);
        return PublishedEdition.of(output(), key, kind, due.due(), "").folder();
    }

    private void publish(String period, Instant cutoff, String id) {
        PublishedEdition.of(output(), new EditionKey(Optional.empty(), "990121", "monthly", period, id), cutoff, "");
    }

    private final class RecordingListener implements Scheduler.Listener {
        @Override
        public void published(DueReport due, Edition edition) {
            told.add("published " + due.folder());
        }

        @Override
        public void failed(DueReport due, RuntimeException failure, Scheduler.FailureNews news) {
            told.add("failed " + due.folder() + (news == Scheduler.FailureNews.NEW ? ", news" : ""));
        }
    }

    private static final class HandSetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
