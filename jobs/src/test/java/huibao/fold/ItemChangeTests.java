package huibao.fold;

import static huibao.fold.ItemBuilder.micros;
import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.calendar.ShanghaiTime;
import huibao.fold.ItemChange.ChangeStep;
import huibao.lake.run.CodeTables;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemChangeTests {
    private static final String BEFORE = "2021-07-03T09:00";
    private static final String AFTER = "2021-08-03T09:00";
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final ItemChange change = new ItemChange(question(BEFORE, "01", "02"), question(AFTER, "01", "02"));

    @Test
    void anItemThatStayedAsItWasHasNotChanged() {
        assertThat(steps(june(), june())).isEmpty();
        assertThat(change.steps(List.of(), List.of())).isEmpty();
    }

    @Test
    void aNewItemIsProgressOrCameLateOrIsNoLongerVoid() {
        assertThat(causes(List.of(), registered("2021-07-03T09:01"))).containsExactly(Set.of(Cause.PROGRESS));
        assertThat(causes(List.of(), registered(BEFORE))).containsExactly(Set.of(Cause.LATE_ARRIVAL));
        assertThat(causes(List.of(june().voidedAt("2021-06-20T09:00").build()), june().recordedAt(BEFORE)))
                .containsExactly(Set.of(Cause.CORRECTION));
        assertThat(causes(
                        List.of(june().recordedAt("2021-07-03T09:01").build()), june().recordedAt("2021-07-03T09:01")))
                .containsExactly(Set.of(Cause.LATE_ARRIVAL));
    }

    @Test
    void anItemThatIsVoidOrGoneIsACorrection() {
        assertThat(steps(june(), june().voidedAt("2021-07-20T09:00")))
                .extracting(ChangeStep::causes)
                .containsExactly(Set.of(Cause.CORRECTION));
        assertThat(change.steps(List.of(june().build()), List.of()))
                .extracting(ChangeStep::causes)
                .containsExactly(Set.of(Cause.CORRECTION));
    }

    @Test
    void anotherCategoryOrRegionIsAReclassificationAndAnythingElseACorrection() {
        assertThat(onlyCauses(june(), june().ofCategory(1))).isEqualTo(Set.of(Cause.RECLASSIFICATION));
        assertThat(onlyCauses(june(), june().in(1))).isEqualTo(Set.of(Cause.RECLASSIFICATION));
        assertThat(onlyCauses(june(), june().visit(6))).isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(june(), june().visit(6).ofCategory(1)))
                .isEqualTo(Set.of(Cause.RECLASSIFICATION, Cause.CORRECTION));
        assertThat(onlyCauses(june(), june().judicial())).isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(june(), june().repeats(7))).isEqualTo(Set.of(Cause.CORRECTION));
    }

    @Test
    void anEventIsProgressOrCameLateAndOneThatDiffersOrIsGoneACorrection() {
        ItemBuilder forwarded = june().with("forwarded", "2021-06-02T09:00", "2021-08-01");

        assertThat(onlyCauses(june(), june().with("closed", "2021-07-03T09:01")))
                .isEqualTo(Set.of(Cause.PROGRESS));
        assertThat(onlyCauses(june(), june().with("closed", BEFORE, null, AFTER)))
                .isEqualTo(Set.of(Cause.LATE_ARRIVAL));
        assertThat(onlyCauses(forwarded, june())).isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(forwarded, june().with("forwarded", "2021-06-02T09:00", "2021-08-02")))
                .isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(forwarded, june().with("forwarded", "2021-06-03T09:00", "2021-08-01")))
                .isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(forwarded, june().with("extended", "2021-06-02T09:00", "2021-08-01")))
                .isEqualTo(Set.of(Cause.CORRECTION));
    }

    @Test
    void anEvaluationIsProgressOrCameLateAndOneThatDiffersOrIsGoneACorrection() {
        ItemBuilder rated = june().rated("unit", "rated", "satisfied", "2021-06-20T09:00");

        assertThat(onlyCauses(june(), june().rated("unit", "rated", "satisfied", "2021-07-03T09:01")))
                .isEqualTo(Set.of(Cause.PROGRESS));
        assertThat(onlyCauses(june(), june().rated("unit", "rated", "satisfied", BEFORE)))
                .isEqualTo(Set.of(Cause.LATE_ARRIVAL));
        assertThat(onlyCauses(rated, june().rated("unit", "rated", "dissatisfied", "2021-06-20T09:00")))
                .isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(rated, june().rated("unit", "pending", "satisfied", "2021-06-20T09:00")))
                .isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(onlyCauses(rated, june())).isEqualTo(Set.of(Cause.CORRECTION));
        assertThat(steps(rated, june().rated("unit", "rated", "satisfied", "2021-06-20T09:00")))
                .isEmpty();
    }

    @Test
    void rowAndHistoryAreTriedOneWithoutTheOther() {
        List<ChangeStep> steps = steps(june(), june().ofCategory(1).with("closed", "2021-07-20T09:00"));

        assertThat(steps)
                .extracting(ChangeStep::causes)
                .containsExactly(Set.of(Cause.RECLASSIFICATION), Set.of(Cause.PROGRESS));
        PetitionItem rowAlone = steps.get(0).versions().get(0);
        PetitionItem historyAlone = steps.get(1).versions().get(0);
        assertThat(rowAlone.category()).isEqualTo(1);
        assertThat(rowAlone.events()).isEmpty();
        assertThat(historyAlone.category()).isZero();
        assertThat(historyAlone.events()).hasSize(1);
    }

    /** What was closed in June and entered late, and rated in July: that it is closed has one cause, not both. */
    @Test
    void eventsAndEvaluationsAreTriedOneWithoutTheOther() {
        List<ChangeStep> steps = steps(
                june(),
                june().with("closed", BEFORE, null, AFTER).rated("unit", "rated", "satisfied", "2021-07-20T09:00"));

        assertThat(steps)
                .extracting(ChangeStep::causes)
                .containsExactly(Set.of(Cause.LATE_ARRIVAL), Set.of(Cause.PROGRESS));
        assertThat(steps.get(0).versions().get(0).events()).hasSize(1);
        assertThat(steps.get(0).versions().get(0).evaluations()).isEmpty();
        assertThat(steps.get(1).versions().get(0).events()).isEmpty();
        assertThat(steps.get(1).versions().get(0).evaluations()).hasSize(1);
    }

    /** The earlier tables hold 01 and 02, the later ones 00 and 02: numbers move, and 01 is gone. */
    @Test
    void codesAreComparedByWhatTheyStandForAndNotByTheirNumbers() {
        ItemChange renumbered = new ItemChange(question(BEFORE, "01", "02"), question(AFTER, "00", "01", "02"));
        ItemChange gone = new ItemChange(question(BEFORE, "01", "02"), question(AFTER, "00", "02"));

        assertThat(renumbered.steps(
                        List.of(june().ofCategory(1).build()),
                        List.of(june().ofCategory(2).build())))
                .isEmpty();
        assertThat(renumbered.steps(
                        List.of(june().ofCategory(1).build()),
                        List.of(june().ofCategory(1).build())))
                .extracting(ChangeStep::causes)
                .containsExactly(Set.of(Cause.RECLASSIFICATION));
        List<ChangeStep> steps = gone.steps(
                List.of(june().build()),
                List.of(june().ofCategory(1).with("closed", "2021-07-20T09:00").build()));
        assertThat(steps.get(1).versions().get(0).category()).isEqualTo(1);
        steps = renumbered.steps(
                List.of(june().ofCategory(1).build()),
                List.of(june().ofCategory(0).with("closed", "2021-07-20T09:00").build()));
        assertThat(steps.get(1).versions().get(0).category()).isEqualTo(2);
    }

    private Set<Cause> onlyCauses(ItemBuilder then, ItemBuilder now) {
        List<ChangeStep> steps = steps(then, now);
        assertThat(steps).hasSize(1);
        return steps.get(0).causes();
    }

    private List<ChangeStep> steps(ItemBuilder then, ItemBuilder now) {
        return change.steps(List.of(then.build()), List.of(now.build()));
    }

    private List<Set<Cause>> causes(List<PetitionItem> then, ItemBuilder now) {
        return change.steps(then, List.of(now.build())).stream()
                .map(ChangeStep::causes)
                .toList();
    }

    private static ItemBuilder june() {
        return registered("2021-06-01T10:00");
    }

    private static FoldQuestion question(String cutoff, String... categories) {
        OfficeCalendar civil = OfficeCalendar.civil();
        Windows windows = Windows.of(
                EditionPeriods.of(
                        civil,
                        civil.period(PeriodKind.MONTH, "2021-06"),
                        LocalDateTime.parse(cutoff).atZone(ShanghaiTime.ZONE).toInstant()),
                List.of());
        CodeTables tables = new CodeTables(
                List.of(region("990100"), region("990200")),
                List.of(
                        new CodeTables.Unit("1", "信访局", "990100", "petition_office", ALWAYS, Optional.empty()),
                        new CodeTables.Unit("2", "住建局", "990100", "responsible_unit", ALWAYS, Optional.empty())),
                List.of(),
                Arrays.stream(categories)
                        .map(code -> new CodeTables.Category(code, Optional.empty(), code, 1, "2020"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new FoldQuestion(
                windows,
                micros(cutoff),
                false,
                new Reference(tables, "990100", LocalDate.of(2021, 6, 30)),
                Visits.of(List.of(VisitParts.ofSeveralItems(List.of()))),
                Matters.of(List.of()),
                Map.of(),
                LedgerScope.NONE,
                new AskedWindows(Map.of()));
    }

    private static CodeTables.Region region(String code) {
        return new CodeTables.Region(code, Optional.empty(), code, "county", ALWAYS, Optional.empty());
    }
}
