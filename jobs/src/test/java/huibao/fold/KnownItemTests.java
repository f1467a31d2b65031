package huibao.fold;

import static huibao.fold.ItemBuilder.micros;
import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Dimension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownItemTests {
    private static final String CUTOFF = "2021-07-03T09:00";
    private static final String AFTER = "2021-07-03T09:01";

    @Test
    void anItemIsKnownFromTheInstantItIsRegisteredAndRecorded() {
        assertThat(known(june().recordedAt(CUTOFF))).isPresent();
        assertThat(known(june().recordedAt(AFTER))).isEmpty();
        assertThat(known(registered(CUTOFF))).isPresent();
        assertThat(known(registered(AFTER))).isEmpty();
    }

    @Test
    void anItemIsVoidFromTheInstantItIsVoided() {
        assertThat(known(june().voidedAt(CUTOFF))).isEmpty();
        assertThat(known(june().voidedAt(AFTER))).isPresent();
    }

    @Test
    void theNewestVersionOfTheCutOffOrBeforeSpeaks() {
        PetitionItem first = june().updatedAt("2021-06-02T09:00").ofCategory(1).build();
        PetitionItem second = june().updatedAt(CUTOFF).ofCategory(2).build();
        PetitionItem third = june().updatedAt(AFTER).ofCategory(3).build();

        assertThat(category(first, second, third)).isEqualTo(2);
        assertThat(category(first, third)).isEqualTo(1);
        assertThat(category(first, second)).isEqualTo(2);
        // the lake began after the cut-off: its oldest version is the nearest there is
        assertThat(category(
                        third,
                        june().updatedAt("2021-07-09T09:00").ofCategory(4).build()))
                .isEqualTo(3);
    }

    @Test
    void aVersionThatWasWholeIsAllThereIsAndOneThatWasNotIsJoinedWithThoseBeforeIt() {
        PetitionItem first = june().with("forwarded", "2021-06-02T09:00")
                .with("answered", "2021-06-09T09:00")
                .build();
        PetitionItem whole = june().with("forwarded", "2021-06-02T09:00").build();
        PetitionItem newer = june().updatedAt(AFTER).build();

        assertThat(events(first, whole)).containsExactly(EventKind.FORWARDED);
        assertThat(events(first, newer)).containsExactly(EventKind.FORWARDED, EventKind.ANSWERED);
    }

    @Test
    void eventsAreKnownOnceTheyHappenedAndWereRecordedInTheOrderTheyHappened() {
        assertThat(events(june().with("answered", "2021-06-09T09:00")
                        .with("forwarded", "2021-06-02T09:00")
                        .with("closed", CUTOFF)
                        .with("closure_revoked", AFTER)
                        .with("withdrawn", "2021-06-30T09:00", null, AFTER)
                        .build()))
                .containsExactly(EventKind.FORWARDED, EventKind.ANSWERED, EventKind.CLOSED);
    }

    @Test
    void ofEachTargetTheNewestEvaluationOfTheCutOffSpeaks() {
        PetitionItem item = june().rated("unit", "rated", "satisfied", "2021-06-20T09:00")
                .rated("unit", "rated", "dissatisfied", CUTOFF)
                .rated("unit", "rated", "basically_satisfied", AFTER)
                .rated("office", "pending", "unknown", AFTER)
                .build();

        assertThat(KnownItem.at(micros(CUTOFF), List.of(item)).orElseThrow().evaluations)
                .singleElement()
                .satisfies(evaluation -> assertThat(evaluation.at()).isEqualTo(micros(CUTOFF)));
        assertThat(KnownItem.at(micros("2021-06-20T08:59"), List.of(item)).orElseThrow().evaluations)
                .isEmpty();
    }

    @Test
    void itMovedLastWithItsLastEvent() {
        assertThat(known(june()).orElseThrow().lastMovedAt()).isEqualTo(micros("2021-06-01T10:00"));
        assertThat(known(june().with("answered", "2021-06-09T09:00").with("forwarded", "2021-06-02T09:00"))
                        .orElseThrow()
                        .lastMovedAt())
                .isEqualTo(micros("2021-06-09T09:00"));
        assertThat(known(june().with("closed", "2021-05-28T09:00"))
                        .orElseThrow()
                        .lastMovedAt())
                .isEqualTo(micros("2021-06-01T10:00"));
    }

    @Test
    void aCallIsEligibleWhereCallsCountAndPersonsAreOneToFourDigits() {
        assertThat(known(june()).orElseThrow().isEligible(false)).isTrue();
        assertThat(known(june().visit(1)).orElseThrow().isEligible(false)).isTrue();
        assertThat(known(june().visit(0)).orElseThrow().isEligible(false)).isFalse();
        assertThat(known(june().visit(9999)).orElseThrow().isEligible(false)).isTrue();
        assertThat(known(june().visit(10_000)).orElseThrow().isEligible(false)).isFalse();
        assertThat(known(june().form("phone")).orElseThrow().isEligible(false)).isFalse();
        assertThat(known(june().form("phone")).orElseThrow().isEligible(true)).isTrue();
        assertThat(known(june().uncounted()).orElseThrow().isEligible(true)).isFalse();
    }

    @Test
    void aVersionOfTheCutOffItselfIsWhole() {
        PetitionItem first = june().with("forwarded", "2021-06-02T09:00")
                .with("answered", "2021-06-09T09:00")
                .build();
        PetitionItem whole = june().recordedAt(CUTOFF)
                .updatedAt(CUTOFF)
                .with("forwarded", "2021-06-02T09:00")
                .rated("unit", "rated", "satisfied", CUTOFF)
                .build();

        assertThat(events(first, whole)).containsExactly(EventKind.FORWARDED);
    }

    @Test
    void aVersionWithAnEvaluationFromAfterTheCutOffIsNotWhole() {
        PetitionItem first =
                june().rated("unit", "rated", "satisfied", "2021-06-20T09:00").build();
        PetitionItem recordedLater =
                june().rated("unit", "rated", "dissatisfied", AFTER).build();
        PetitionItem updatedLater = june().rated("unit", "rated", "dissatisfied", "2021-06-20T09:00", AFTER)
                .build();

        assertThat(rating(first, recordedLater)).isEqualTo(Dimension.RATING.number("satisfied"));
        assertThat(rating(first, updatedLater)).isEqualTo(Dimension.RATING.number("satisfied"));
    }

    @Test
    void ofEvaluationsUpdatedAfterTheCutOffTheOldestSpeaks() {
        PetitionItem first = june().rated("unit", "rated", "satisfied", "2021-06-20T09:00", AFTER)
                .build();
        PetitionItem second = june().rated("unit", "rated", "dissatisfied", "2021-06-20T09:00", "2021-07-09T09:00")
                .build();

        assertThat(rating(first, second)).isEqualTo(Dimension.RATING.number("satisfied"));
    }

    @Test
    void aVersionRecordedAfterTheCutOffDoesNotSpeakForIt() {
        PetitionItem first = june().ofCategory(1).build();

        assertThat(category(first, june().recordedAt(CUTOFF).ofCategory(2).build()))
                .isEqualTo(2);
        assertThat(category(first, june().recordedAt(AFTER).ofCategory(2).build()))
                .isEqualTo(1);
    }

    @Test
    void whatIsInitialAndNeitherJudicialNorAnAccusationIsProcessed() {
        assertThat(known(june()).orElseThrow().isProcessed()).isTrue();
        assertThat(known(june().initial("false")).orElseThrow().isProcessed()).isFalse();
        assertThat(known(june().initial("unknown")).orElseThrow().isProcessed()).isFalse();
        assertThat(known(june().judicial()).orElseThrow().isProcessed()).isFalse();
        assertThat(known(june().purpose("accusation")).orElseThrow().isProcessed())
                .isFalse();
        assertThat(known(june().purpose("unknown")).orElseThrow().isProcessed()).isTrue();
    }

    private static int rating(PetitionItem... versions) {
        return KnownItem.at(micros(CUTOFF), List.of(versions))
                .orElseThrow()
                .evaluations
                .get(0)
                .rating();
    }

    private static ItemBuilder june() {
        return registered("2021-06-01T10:00");
    }

    private static Optional<KnownItem> known(ItemBuilder item) {
        return KnownItem.at(micros(CUTOFF), List.of(item.build()));
    }

    private static int category(PetitionItem... versions) {
        return KnownItem.at(micros(CUTOFF), List.of(versions)).orElseThrow().row.category();
    }

    private static List<EventKind> events(PetitionItem... versions) {
        return KnownItem.at(micros(CUTOFF), List.of(versions)).orElseThrow().events.stream()
                .map(Event::kind)
                .toList();
    }
}
