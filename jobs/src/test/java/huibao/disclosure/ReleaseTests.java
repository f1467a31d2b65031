package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.Role;
import huibao.disclosure.ReleaseRule.Places;
import huibao.figure.Audience;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What anybody may see, rule by rule. */
class ReleaseTests {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void countsAreRoundedToTheNearestMultipleOfFive() {
        assertThat(released(figures()
                        .count("letters", "", 8)
                        .count("online", "", 12)
                        .count("visit_batches", "", 13)
                        .count("items", "", 1002)))
                .containsExactly("items 1000", "letters 10", "online 10", "visit_batches 15");
    }

    @Test
    void aSmallCountOfTheWholeRegionIsSuppressedAndItsZeroStays() {
        assertThat(released(figures().count("letters", "", 7).count("online", "", 0)))
                .containsExactly("letters suppressed", "online 0");
    }

    @Test
    void inABreakdownZeroIsSuppressedAsSevenIs() {
        assertThat(released(figures()
                        .count("letters", "category=01", 0)
                        .count("letters", "category=02", 7)
                        .count("letters", "category=03", 8)
                        .count("letters", "month=2021-05", 0)))
                .containsExactly(
                        "letters category=01 suppressed",
                        "letters category=02 suppressed",
                        "letters category=03 10",
                        "letters month=2021-05 suppressed");
    }

    @Test
    void aCampaignOrThePhoneIsNoBreakdown() {
        assertThat(released(figures().count("letters", "phone=included", 0)))
                .containsExactly("letters phone=included 0");
    }

    @Test
    void personsGoWithTheirBatches() {
        assertThat(released(figures()
                        .count("visit_batches", "registering_level=city", 3)
                        .count("visit_persons", "registering_level=city", 60)
                        .count("visit_batches", "registering_level=county", 30)
                        .count("visit_persons", "registering_level=county", 61)))
                .containsExactly(
                        "visit_batches registering_level=city suppressed",
                        "visit_batches registering_level=county 30",
                        "visit_persons registering_level=city suppressed",
                        "visit_persons registering_level=county 60");
    }

    @Test
    void personsAreToldByTimeAndLevelOnly() {
        assertThat(released(figures()
                        .count("visit_batches", "category=01", 30)
                        .count("visit_persons", "category=01", 61)
                        .count("visit_batches", "month=2021-05", 30)
                        .count("visit_persons", "month=2021-05", 61)))
                .containsExactly(
                        "visit_batches category=01 30",
                        "visit_batches month=2021-05 30",
                        "visit_persons month=2021-05 60");
    }

    @Test
    void aRateIsThatOfTheRoundedCountsInWholePerCent() {
        assertThat(released(figures().rate("answer_rate", "", 64, 83))).containsExactly("answer_rate 0.76 65/85");
    }

    @Test
    void aRateRestsOnTwentyAndOnEightOnEitherSide() {
        assertThat(released(figures()
                        .rate("answer_rate", "", 11, 19)
                        .rate("closure_rate", "", 7, 40)
                        .rate("unit_notice_rate", "", 33, 40)
                        .rate("repeat_rate", "", 8, 20)))
                .containsExactly(
                        "answer_rate suppressed",
                        "closure_rate suppressed",
                        "repeat_rate 0.5 10/20",
                        "unit_notice_rate suppressed");
    }

    @Test
    void noneAndAllAreToldOfTheWholeRegionOnly() {
        assertThat(released(figures()
                        .rate("answer_rate", "", 0, 20)
                        .rate("closure_rate", "", 20, 20)
                        .rate("answer_rate", "unit=B01", 0, 20)
                        .rate("closure_rate", "unit=B01", 20, 20)))
                .containsExactly(
                        "answer_rate 0 0/20",
                        "answer_rate unit=B01 suppressed",
                        "closure_rate 1 20/20",
                        "closure_rate unit=B01 suppressed");
    }

    @Test
    void nothingOfNothingIsNotComputableOfTheWholeAndSuppressedInABreakdown() {
        assertThat(released(figures().rate("answer_rate", "", 0, 0).rate("answer_rate", "unit=B01", 0, 0)))
                .containsExactly("answer_rate not_computable", "answer_rate unit=B01 suppressed");
    }

    @Test
    void daysRestOnTwentyAndCurvesOnEightAnsweredAndEightNot() {
        assertThat(released(figures()
                        .distribution("handling_days_median", "", "41", null, 22)
                        .distribution("handling_days_p90", "", "70", null, 19)
                        .distribution("answered_within_60", "", "0.614877", 60L, 98)
                        .distribution("answered_within_60", "region=01", "0.931000", 31L, 38)))
                .containsExactly(
                        "answered_within_60 0.61/100",
                        "answered_within_60 region=01 suppressed",
                        "handling_days_median 41/20",
                        "handling_days_p90 suppressed");
    }

    @Test
    void theWorkOfPostsIsToldAsItIs() {
        assertThat(released(figures().count("receptions", "post=P1", 3))).containsExactly("receptions post=P1 3");
    }

    @Test
    void placesAndUnitsAreNamedFromAQuarterOn() {
        CountedFigures figures = figures()
                .count("items", "", 100)
                .count("items", "region=01", 50)
                .rate("answer_rate", "unit=B01", 30, 50);

        assertThat(released(figures, Places.LEFT_OUT)).containsExactly("items 100");
        assertThat(released(figures, Places.NAMED))
                .containsExactly("answer_rate unit=B01 0.6 30/50", "items 100", "items region=01 50");
        assertThat(Places.in(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 4, 1)))
                .isEqualTo(Places.NAMED);
        assertThat(Places.in(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31)))
                .isEqualTo(Places.LEFT_OUT);
    }

    @Test
    void satisfactionIsToldOfTheWholeRegionOnly() {
        assertThat(released(figures()
                        .rate("satisfaction_rate", "target=office", 40, 50)
                        .rate("satisfaction_rate", "target=unit;unit=B01", 40, 50)))
                .containsExactly("satisfaction_rate target=office 0.8 40/50");
    }

    @Test
    void theStatusOfWhatIsPrintedStays() {
        assertThat(released(figures().rate("first_time_resolution_rate", "", Status.PROVISIONAL, 60, 80)))
                .containsExactly("first_time_resolution_rate 0.75 60/80 provisional");
    }

    /** 20 is 18 to 22, 10 at least 8 and 15 at least 13: the fourth would be at most 1, and is not 0. */
    @Test
    void whatLeavesFewerThanThreeValuesToASmallCountIsSuppressedTheSmallestFirst() {
        assertThat(released(figures()
                        .count("items", "", 22)
                        .count("letters", "", 8)
                        .count("online", "", 13)
                        .count("phone", "", 0)
                        .count("visit_batches", "", 1)))
                .containsExactly("items 20", "letters suppressed", "online 15", "phone 0", "visit_batches suppressed");
    }

    @Test
    void whatLeavesThreeValuesOrMoreStays() {
        assertThat(released(figures()
                        .count("items", "", 22)
                        .count("letters", "", 8)
                        .count("online", "", 12)
                        .count("phone", "", 0)
                        .count("visit_batches", "", 2)))
                .containsExactly("items 20", "letters 10", "online 10", "phone 0", "visit_batches suppressed");
    }

    /** May's 15 and June's 10 leave at most 1 of the quarter's 20 to April. */
    @Test
    void monthsAddUpToTheQuarter() {
        LocalDate april = LocalDate.of(2021, 4, 1);
        LocalDate may = LocalDate.of(2021, 5, 1);
        LocalDate june = LocalDate.of(2021, 6, 1);
        LocalDate july = LocalDate.of(2021, 7, 1);
        assertThat(released(figures()
                        .count("letters", "", 22)
                        .count("letters", "month=2021-04", Role.CURRENT, april, may, 1)
                        .count("letters", "month=2021-05", Role.CURRENT, may, june, 13)
                        .count("letters", "month=2021-06", Role.CURRENT, june, july, 8)))
                .containsExactly(
                        "letters 20",
                        "letters month=2021-04 suppressed",
                        "letters month=2021-05 15",
                        "letters month=2021-06 suppressed");
    }

    /** Opening + registered + reopened − closed − withdrawn − merged = closing. */
    @Test
    void theStockIdentityNarrowsToo() {
        assertThat(released(figures()
                        .count("opening_stock", "", 100)
                        .count("registered", "", 52)
                        .count("reopened", "", 0)
                        .count("closed", "", 48)
                        .count("withdrawn", "", 0)
                        .count("merged", "", 4)
                        .count("closing_stock", "", 100)))
                .as("merged is what 98 to 102 + 48 to 52 − 48 to 52 − 98 to 102 leaves: anything up to 7")
                .contains("merged suppressed", "closed 50");
    }

    @Test
    void aThresholdBelowFiveIsRefused() {
        assertThatThrownBy(() -> new ReleaseRule(4, Places.NAMED))
                .hasMessageContaining("Invalid disclosure.threshold: 4. Expected 5 or more");
    }

    @Test
    void oneNumberIsWithheldUnderEveryName() {
        assertThat(released(figures()
                        .count("letters", "", 5)
                        .count("items", "form=letter", 5)
                        .count("items", "purpose_class=suggestion", 3)
                        .count("items", "purpose=suggestion", 3)))
                .allMatch(line -> line.endsWith("suppressed"));
    }

    private static CountedFigures figures() {
        return new CountedFigures();
    }

    private static List<String> released(CountedFigures figures) {
        return released(figures, Places.NAMED);
    }

    private static List<String> released(CountedFigures figures, Places places) {
        return Disclosure.to(
                        Audience.RELEASE,
                        new ReleaseRule(ReleaseRule.DEFAULT_THRESHOLD, places),
                        CATALOGUE,
                        new ReaderKnowledge(Map.of(), Set.of("country", "province")))
                .disclose(figures.all())
                .all()
                .stream()
                .filter(figure -> figure.key().role() == Role.CURRENT)
                .map(CountedFigures::line)
                .toList();
    }
}
