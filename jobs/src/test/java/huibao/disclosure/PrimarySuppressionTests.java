package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.disclosure.Suppression.Reason;
import huibao.figure.Figure;
import huibao.figure.Figures;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrimarySuppressionTests {
    @Test
    void withholdsSmallCountsOfBrokenDownCells() {
        Numbers numbers = new Numbers().counts("items", "region", "A=0 B=1 C=4 D=5");
        assertThat(judge(numbers))
                .isEqualTo(Map.of("items region=B", Reason.PRIMARY, "items region=C", Reason.PRIMARY));
    }

    @Test
    void printsSmallCountsOfTheWholeRegionAndOfHarmlessDimensions() {
        Numbers numbers = new Numbers()
                .count("items", "", 2)
                .count("items", "form=letter", 1)
                .count("items", "registering_level=county", 1)
                .count("items", "month=2021-06", 2)
                .count("upward_by_state", "state=closed", 1)
                .count("assigned", "tier=central", 3)
                .count("assigned", "assigned_level=city", 3)
                .count("supervised_closed", "tier=other", 1);
        assertThat(judge(numbers)).isEmpty();
    }

    @Test
    void countsByHarmlessAndOtherDimensionsAreBrokenDown() {
        Numbers numbers = new Numbers().count("upward_items", "issue_group=land;registering_level=province", 2);
        assertThat(judge(numbers)).containsOnlyKeys("upward_items issue_group=land;registering_level=province");
    }

    @Test
    void everyOtherBreakdownOfTheEditionIsJudged() {
        Numbers numbers = new Numbers()
                .count("items", "category=01", 1)
                .count("items", "issue_group=land", 1)
                .count("items", "initial=unknown", 1)
                .count("items", "purpose=suggestion", 1)
                .count("visit_batches", "size_band=51-100", 1)
                .count("stock_age", "age_band=0-15", 1);
        assertThat(judge(numbers)).hasSize(6);
    }

    @Test
    void personsGoWithTheirBatches() {
        Numbers numbers = new Numbers()
                .counts("visit_batches", "region", "A=2 B=9")
                .counts("visit_persons", "region", "A=40 B=40")
                .counts("collective_batches", "region", "A=2 B=7")
                .counts("collective_persons", "region", "A=39 B=38");
        assertThat(judge(numbers))
                .isEqualTo(Map.of(
                        "visit_batches region=A", Reason.PRIMARY,
                        "visit_persons region=A", Reason.PERSONS_OR_RATE_OF_CELL,
                        "collective_batches region=A", Reason.PRIMARY,
                        "collective_persons region=A", Reason.PERSONS_OR_RATE_OF_CELL));
    }

    @Test
    void personsWhoseBatchesAreNotKnownAreWithheld() {
        Numbers numbers = new Numbers().counts("visit_persons", "region", "A=40 B=0");
        assertThat(judge(numbers)).isEqualTo(Map.of("visit_persons region=A", Reason.PERSONS_OR_RATE_OF_CELL));
    }

    @Test
    void ratesOfVolumesAreWithheldWithASmallNumeratorOrDenominator() {
        Numbers numbers = new Numbers()
                .rate("online_share", "", 1, 3)
                .rate("online_share", "region=A", 3, 50)
                .rate("online_share", "region=B", 0, 4)
                .rate("online_share", "region=C", 0, 50)
                .rate("online_share", "region=D", 0, 0)
                .rate("resolution_rate", "category=01", 2, 40)
                .rate("resolution_rate", "category=02", 39, 40);
        assertThat(judge(numbers))
                .containsOnlyKeys("online_share region=A", "online_share region=B", "resolution_rate category=01");
    }

    @Test
    void rowsOfQualityFollowTheirDenominatorOnly() {
        Numbers numbers = new Numbers()
                .rate("answer_rate", "unit=A", 4, 4)
                .count("answer_states", "state=on_time;unit=A", 4)
                .count("answer_states", "state=late;unit=A", 0)
                .count("answer_states", "state=not_due;unit=A", 30)
                .rate("answer_rate", "unit=B", 1, 9)
                .count("answer_states", "state=on_time;unit=B", 1)
                .count("answer_states", "state=overdue;unit=B", 8);
        assertThat(judge(numbers))
                .isEqualTo(Map.of(
                        "answer_rate unit=A", Reason.QUALITY_ROW,
                        "answer_states state=late;unit=A", Reason.QUALITY_ROW,
                        "answer_states state=not_due;unit=A", Reason.QUALITY_ROW,
                        "answer_states state=on_time;unit=A", Reason.QUALITY_ROW));
    }

    @Test
    void rowsOfQualityFollowTheirDenominatorInTheWholeRegionToo() {
        Numbers numbers = new Numbers()
                .rate("closure_rate", "", 1, 3)
                .count("closure_states", "state=late", 1)
                .rate("first_time_resolution_rate", "", 1, 3)
                .rate("satisfaction_rate", "target=office", 0, 2)
                .rate("participation_rate", "target=office", 2, 20);
        assertThat(judge(numbers))
                .containsOnlyKeys(
                        "closure_rate ",
                        "closure_states state=late",
                        "first_time_resolution_rate ",
                        "satisfaction_rate target=office");
    }

    @Test
    void statesWithoutTheirRateRestOnTheirSum() {
        Numbers numbers = new Numbers()
                .count("answer_states", "state=on_time;unit=A", 2)
                .count("answer_states", "state=late;unit=A", 2)
                .count("answer_states", "state=not_due;unit=A", 9)
                .count("answer_states", "state=on_time;unit=B", 5);
        assertThat(judge(numbers)).hasSize(3).doesNotContainKey("answer_states state=on_time;unit=B");
    }

    @Test
    void theWorkOfPostsIsExempt() {
        Numbers numbers = new Numbers()
                .count("receptions", "post=01", 1)
                .count("received_persons", "region=A", 3)
                .count("activity_resolved", "work_group=2", 1);
        assertThat(judge(numbers)).isEmpty();
    }

    @Test
    void anUnknownMeasureIsJudgedAsACountOrRate() {
        Numbers numbers = new Numbers().count("novelty", "region=A", 3).rate("novelty_rate", "region=A", 3, 30);
        assertThat(judge(numbers)).hasSize(2);
    }

    @Test
    void aThresholdBelowThreeIsRefused() {
        assertThatThrownBy(() -> new DisclosureSettings(2))
                .hasMessage("Invalid disclosure.threshold: 2. Expected 3 or more; raise it, or remove it for 5");
    }

    private static Map<String, Reason> judge(Numbers numbers) {
        Figures raw = numbers.figures();
        PrimarySuppression primary = new PrimarySuppression(DisclosureSettings.standard(), raw);
        Map<String, Reason> reasons = new TreeMap<>();
        for (Figure figure : raw.all()) {
            primary.judge(figure)
                    .ifPresent(reason ->
                            reasons.put(figure.metric() + " " + figure.key().dimensionText(), reason));
        }
        return reasons;
    }
}
