package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.adhoc.AskedQuestion;
import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import huibao.request.Manner;
import huibao.request.Readership;
import huibao.request.ReportRequest;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be refused is refused at the desk, before a job starts; the clock stands at 8:00 on 5 August 2021. */
class ReportOrderTests {
    private static final Instant NOW = Instant.parse("2021-08-05T00:00:00Z");

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        Settings settings =
                Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), Map.of("region", "990121")));
        desk = new Desk(settings, Clock.fixed(NOW, ZoneOffset.UTC), "test");
    }

    @Test
    void wordsSeenFromTheCutOffBecomeALabel() {
        assertThat(order(Deliverable.MONTHLY, "上月", ReadershipOrder.USUAL).request(desk))
                .isEqualTo(new ReportRequest(
                        Deliverable.MONTHLY,
                        "990121",
                        PeriodKind.MONTH,
                        "2021-07",
                        NOW,
                        List.of("pdf"),
                        Optional.empty(),
                        Optional.empty(),
                        Manner.plain(),
                        Readership.internal()));
    }

    @Test
    void aReleaseNeedsAnApprovalAndThereIsNoneOfTheLedger() {
        ReadershipOrder unapproved = new ReadershipOrder(Optional.of("release"), Optional.empty(), Optional.empty());
        ReadershipOrder approved =
                new ReadershipOrder(Optional.of("release"), Optional.of("分管领导"), Optional.of(LocalDate.of(2021, 8, 4)));

        assertThatThrownBy(
                        () -> order(Deliverable.MONTHLY, "2021-07", unapproved).request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessageStartingWith("A release is not approved.");
        assertThatThrownBy(() -> order(Deliverable.LEDGER, "2021-07", approved).request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessageStartingWith("There is no ledger for a release");
        assertThat(order(Deliverable.MONTHLY, "2021-07", approved).request(desk).readership())
                .isEqualTo(Readership.release("分管领导", LocalDate.of(2021, 8, 4)));
    }

    @Test
    void aCutOffThatHasNotComeIsRefusedOfReportsAndOfQuestions() {
        Optional<OffsetDateTime> tomorrow = Optional.of(OffsetDateTime.parse("2021-08-06T09:00:00+08:00"));
        QuestionOrder question = new QuestionOrder(
                new AskedQuestion(
                        List.of("items"),
                        List.of(),
                        new TreeMap<>(),
                        Optional.empty(),
                        "2021-07",
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                tomorrow,
                QuestionOrder.Reading.LAKE,
                Optional.empty(),
                List.of(),
                ReadershipOrder.USUAL);

        assertThatThrownBy(() -> question.request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("Invalid --cutoff: 2021-08-06T09:00:00+08:00 has not come yet. "
                        + "Expected 2021-08-05T08:00:00+08:00 or earlier");
    }

    @Test
    void aReportIsSignedOnTheDayOfItsCutOffAtTheEarliest() {
        assertThat(order(Deliverable.BRIEFING, "2021-07", ReadershipOrder.USUAL)
                        .request(desk)
                        .manner()
                        .signedOn())
                .isEmpty();
        ReportRequest signed = signed("2021-08-05").request(desk);
        assertThat(signed.manner().signedOn()).contains(LocalDate.of(2021, 8, 5));
        assertThat(signed.parameters()).containsEntry("signed-on", "2021-08-05");
        assertThatThrownBy(() -> signed("2021-08-04").request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("Invalid --signed-on: 2021-08-04 is before the day of the cut-off. "
                        + "Expected 2021-08-05 or later");
    }

    /** Nobody has to wait for the source to be read to learn it. */
    @Test
    void aPeriodThatHasNotBegunIsRefusedBeforeAJobBegins() {
        assertThatThrownBy(() -> order(Deliverable.MONTHLY, "2021-09", ReadershipOrder.USUAL)
                        .request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("Cannot report on 2021-09: it begins on 2021-09-01 and has not begun. "
                        + "Expected a period that has");
        assertThat(order(Deliverable.MONTHLY, "2021-08", ReadershipOrder.USUAL)
                        .request(desk)
                        .label())
                .isEqualTo("2021-08");
    }

    @Test
    void nobodyHasApprovedAReleaseOnADayToCome() {
        assertThatThrownBy(() -> order(Deliverable.MONTHLY, "2021-07", approved("2021-08-06"))
                        .request(desk))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("Invalid --approved-on: 2021-08-06 has not come yet. Expected 2021-08-05 or earlier");
        assertThat(order(Deliverable.MONTHLY, "2021-07", approved("2021-08-05"))
                        .request(desk)
                        .readership()
                        .isRelease())
                .isTrue();
    }

    private static ReadershipOrder approved(String day) {
        return new ReadershipOrder(Optional.of("release"), Optional.of("局长"), Optional.of(LocalDate.parse(day)));
    }

    private static ReportOrder signed(String day) {
        return order(Deliverable.MONTHLY, "2021-07", Optional.of(LocalDate.parse(day)), ReadershipOrder.USUAL);
    }

    private static ReportOrder order(Deliverable deliverable, String period, ReadershipOrder readers) {
        return order(deliverable, period, Optional.empty(), readers);
    }

    private static ReportOrder order(
            Deliverable deliverable, String period, Optional<LocalDate> signedOn, ReadershipOrder readers) {
        return new ReportOrder(
                deliverable,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                signedOn,
                Optional.empty(),
                readers);
    }
}
