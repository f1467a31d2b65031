package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.fold.PlainFact;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollUpTests {
    private static final int CURRENT = 0;
    private static final int SAME_LAST_YEAR = 2;

    @Test
    void sumsAreOfTheirTermAloneAndZeroWhereNothingWasCounted() {
        CountedCounty june = june().asks(List.of("items", "visit_persons"));
        june.holds(
                volume(june, "visit").with(Value.PERSONS, 6),
                volume(june, "visit").with(Value.PERSONS, 4),
                volume(june, "letter").with(Value.PERSONS, 9));

        assertThat(june.figures())
                .contains(
                        "items  current = 3 ok",
                        "visit_persons  current = 10 ok",
                        "items  previous = 0 ok",
                        "visit_persons  ytd_last_year = 0 ok");
    }

    @Test
    void aRateIsItsSumsDividedOnceAndNothingOfNothing() {
        CountedCounty june = june().asks(List.of("closure_rate"));
        june.holds(closure(june, "on_time"), closure(june, "on_time"), closure(june, "overdue"));

        assertThat(june.figures())
                .contains(
                        "closure_rate  current = 0.666667 (2/3) ok", "closure_rate  previous =  (0/0) not_computable");
    }

    @Test
    void percentilesLargestAndCurvesComeFromTheWholeHistogram() {
        CountedCounty june = june().asks(List.of("handling_days_median", "handling_days_p90"))
                .asks(List.of("overdue_longest_days"))
                .asks(List.of("answered_within_60"));
        int now = june.window(CURRENT);
        june.holds(
                PlainFact.of(Subject.HANDLING, now).after(10),
                PlainFact.of(Subject.HANDLING, now).after(20),
                PlainFact.of(Subject.HANDLING, now).after(90),
                PlainFact.of(Subject.OVERDUE, now).after(3),
                PlainFact.of(Subject.OVERDUE, now).after(41),
                PlainFact.of(Subject.SURVIVAL, now).surviving(60, true),
                PlainFact.of(Subject.SURVIVAL, now).surviving(61, true));

        assertThat(june.figures())
                .contains(
                        "handling_days_median  current = 20 (/3) ok",
                        "handling_days_p90  current = 90 (/3) ok",
                        "handling_days_median  previous =  (/0) not_computable",
                        "overdue_longest_days  current = 41 (/2) ok",
                        "overdue_longest_days  previous =  (/0) not_computable",
                        "answered_within_60  current = 0.500000 (1/2) provisional",
                        "answered_within_60  previous =  (/0) not_computable");
    }

    @Test
    void daysOnWhichNothingWasDoneHaveNoRow() {
        CountedCounty june = june().asks(List.of("dispatched_items"), Dimension.ACTIVITY_DAY, Dimension.WORK_GROUP);
        june.holds(PlainFact.of(Subject.ACTIVITY, june.window(CURRENT))
                .with(Dimension.ACTIVITY, "dispatch")
                .with(Dimension.WORK_GROUP, 1)
                .with(Dimension.ACTIVITY_DAY, 1)
                .with(Value.ITEMS, 9));

        assertThat(june.figures())
                .contains("dispatched_items activity_day=2021-06-10;work_group=G2 current = 9 ok")
                .noneMatch(line -> line.contains("2021-06-03") || line.contains("work_group=G1"));
    }

    @Test
    void aNumberIsProvisionalUntilItsDaysHavePassed() {
        assertThat(answeredWithin60("2021-08-28T23:59")).isEqualTo("provisional");
        assertThat(answeredWithin60("2021-08-29T00:01")).isEqualTo("provisional");
        assertThat(answeredWithin60("2021-08-30T00:01")).isEqualTo("ok");
    }

    private static String answeredWithin60(String cutoff) {
        CountedCounty june = CountedCounty.in("2021-06", cutoff).asks(List.of("answered_within_60"));
        june.holds(PlainFact.of(Subject.SURVIVAL, june.window(CURRENT)).surviving(9, true));
        return june.counted()
                .find(FigureKey.whole("answered_within_60", Role.CURRENT))
                .orElseThrow()
                .status()
                .code();
    }

    @Test
    void everyMemberHasARowThatIsPrintedAlwaysAndOthersWhereSomethingWasCounted() {
        CountedCounty june = june().asks(List.of("overdue_open"), Dimension.UNIT);
        june.holds(overdue(june, 0));
        assertThat(june.figures())
                .filteredOn(line -> line.contains(" current "))
                .containsExactly("overdue_open unit=U1 current = 1 ok");

        // the closed unit, and none, in any of the periods
        june.holds(PlainFact.of(Subject.OVERDUE, june.window(SAME_LAST_YEAR)).with(Dimension.UNIT, 1));
        june.holds(overdue(june, 2));
        assertThat(june.figures())
                .filteredOn(line -> line.contains(" current "))
                .containsExactly(
                        "overdue_open unit=U1 current = 1 ok",
                        "overdue_open unit=U2 current = 0 ok",
                        "overdue_open unit=unknown current = 1 ok");
    }

    @Test
    void aFilteredTableHasRowsOfItsMembersAloneAndSaysWhich() {
        CountedCounty june = june().asks(
                        List.of("overdue_open"), Map.of(Dimension.UNIT, List.of("U2", "unknown")), Dimension.UNIT)
                .asks(List.of("items"), Map.of(Dimension.FORM, List.of("letter", "visit")));
        june.holds(overdue(june, 0), overdue(june, 1), volume(june, "letter"), volume(june, "online"));

        assertThat(june.figures())
                .filteredOn(line -> line.contains(" current "))
                .containsExactly("items form=letter|visit current = 1 ok", "overdue_open unit=U2 current = 1 ok");
    }

    @Test
    void whatFallsDueNextIsAskedOnlyWhereAPeriodFollows() {
        CountedCounty june = june().asks(List.of("due_next")).asks(List.of("due_next"), Dimension.MONTH);
        june.holds(PlainFact.of(Subject.DUE_NEXT, june.window(CURRENT)));

        assertThat(june.figures())
                .contains(
                        "due_next  current = 1 ok",
                        "due_next  previous = 0 ok",
                        "due_next month=2021-03 current =  not_computable");
    }

    @Test
    void aPeriodMostlyOfAnotherCategorySchemeCannotBeCompared() {
        assertThat(june2021AgainstJune2020(1, 0)).isEqualTo("not_comparable");
        // as many of either scheme are not mostly of the other
        assertThat(june2021AgainstJune2020(1, 1)).isEqualTo("ok");
        assertThat(june2021AgainstJune2020(2, 1)).isEqualTo("not_comparable");
        assertThat(june2021AgainstJune2020(1, 2)).isEqualTo("ok");
    }

    @Test
    void aMonthIsPartOfTheKey() {
        CountedCounty june = june().asks(List.of("items"), Dimension.MONTH);
        june.holds(volume(june, "letter"));

        assertThat(june.figures()).contains("items month=2021-06 current = 1 ok", "items month=2021-05 current = 0 ok");
    }

    @Test
    void whatIsNeverProvisionalIsNotSoBeforeItsPeriodIsOver() {
        CountedCounty june = CountedCounty.in("2021-06", "2021-06-15T09:00").asks(List.of("items"));
        june.holds(volume(june, "letter"));

        assertThat(status(june.figures(), "items  current")).isEqualTo("ok");
    }

    @Test
    void everyCountOfATableAsksForTheSchemeOfItsOwn() {
        CountedCounty june = ofTwoSchemes().asks(List.of("visit_persons", "letters"), Dimension.CATEGORY);
        june.holds(
                letterLastYear(june, 0),
                PlainFact.of(Subject.VOLUME, june.window(SAME_LAST_YEAR))
                        .with(Dimension.FORM, "visit")
                        .with(Value.PERSONS, 30)
                        .ofScheme(1));

        assertThat(status(june.figures(), "letters category=0100 same_last_year"))
                .isEqualTo("not_comparable");
        assertThat(status(june.figures(), "visit_persons category=0100 same_last_year"))
                .isEqualTo("ok");
    }

    /** The first scheme was in force in June 2020, the second in June 2021; so many were filed under each in June 2020. */
    private static String june2021AgainstJune2020(int ofFirst, int ofSecond) {
        CountedCounty june = ofTwoSchemes().asks(List.of("letters"), Dimension.CATEGORY);
        for (int i = 0; i < ofFirst; i++) {
            june.holds(letterLastYear(june, 0));
        }
        for (int i = 0; i < ofSecond; i++) {
            june.holds(letterLastYear(june, 1));
        }
        return status(june.figures(), "letters category=0100 same_last_year");
    }

    @Test
    void onlyWhatIsToldByCategoryAsksForItsScheme() {
        CountedCounty june = ofTwoSchemes()
                .asks(List.of("letters"))
                .asks(List.of("letters"), Dimension.FORM)
                .asks(List.of("letters"), Dimension.ISSUE_GROUP);
        june.holds(letterLastYear(june, 0).ofGroups(1));

        assertThat(status(june.figures(), "letters  same_last_year")).isEqualTo("ok");
        assertThat(status(june.figures(), "letters form=letter same_last_year")).isEqualTo("ok");
        assertThat(status(june.figures(), "letters issue_group=land same_last_year"))
                .isEqualTo("not_comparable");
        assertThat(status(june.figures(), "letters issue_group=wages same_last_year"))
                .isEqualTo("ok");
        assertThat(status(june.figures(), "letters issue_group=land current")).isEqualTo("ok");
    }

    @Test
    void ratesAndMediansAskForTheSchemeOfWhatTheyAreTakenFrom() {
        CountedCounty june = ofTwoSchemes()
                .asks(List.of("closure_rate"), Dimension.CATEGORY)
                .asks(List.of("handling_days_median"), Dimension.CATEGORY);
        int lastYear = june.window(SAME_LAST_YEAR);
        june.holds(
                PlainFact.of(Subject.CLOSURE, lastYear)
                        .with(Dimension.STATE, "on_time")
                        .ofScheme(1),
                PlainFact.of(Subject.CLOSURE, lastYear)
                        .with(Dimension.STATE, "overdue")
                        .ofScheme(0),
                PlainFact.of(Subject.CLOSURE, lastYear)
                        .with(Dimension.STATE, "overdue")
                        .ofScheme(0),
                PlainFact.of(Subject.HANDLING, lastYear).after(5).ofScheme(0));

        // the numerator is of the new scheme, the denominator mostly of the old one
        assertThat(status(june.figures(), "closure_rate category=0100 same_last_year"))
                .isEqualTo("not_comparable");
        assertThat(status(june.figures(), "handling_days_median category=0100 same_last_year"))
                .isEqualTo("not_comparable");
    }

    @Test
    void aMeasureIsNotComparedAcrossTheDayItsDefinitionChanged() {
        CountedCounty changed = CountedCounty.in("2026-12", "2027-01-03T09:00").asks(List.of("overdue_open"));
        CountedCounty after = CountedCounty.in("2027-12", "2028-01-03T09:00").asks(List.of("overdue_open"));
        CountedCounty before = CountedCounty.in("2026-11", "2026-12-03T09:00").asks(List.of("overdue_open"));

        assertThat(status(changed.figures(), "overdue_open  current")).isEqualTo("ok");
        assertThat(status(changed.figures(), "overdue_open  previous")).isEqualTo("not_comparable");
        assertThat(status(changed.figures(), "overdue_open  same_last_year")).isEqualTo("not_comparable");
        assertThat(status(after.figures(), "overdue_open  same_last_year")).isEqualTo("ok");
        assertThat(status(before.figures(), "overdue_open  previous")).isEqualTo("ok");
    }

    private static CountedCounty june() {
        return CountedCounty.in("2021-06", "2021-07-03T09:00");
    }

    private static CountedCounty ofTwoSchemes() {
        CountedCounty june = june();
        return june.registered(Map.of(
                june.window(CURRENT), new long[] {3, 9},
                june.window(SAME_LAST_YEAR), new long[] {9, 3}));
    }

    private static PlainFact volume(CountedCounty county, String form) {
        return PlainFact.of(Subject.VOLUME, county.window(CURRENT)).with(Dimension.FORM, form);
    }

    private static PlainFact letterLastYear(CountedCounty county, int scheme) {
        return PlainFact.of(Subject.VOLUME, county.window(SAME_LAST_YEAR))
                .with(Dimension.FORM, "letter")
                .ofScheme(scheme);
    }

    private static PlainFact closure(CountedCounty county, String state) {
        return PlainFact.of(Subject.CLOSURE, county.window(CURRENT)).with(Dimension.STATE, state);
    }

    private static PlainFact overdue(CountedCounty county, int unit) {
        return PlainFact.of(Subject.OVERDUE, county.window(CURRENT)).with(Dimension.UNIT, unit);
    }

    private static String status(List<String> lines, String of) {
        return lines.stream()
                .filter(line -> line.startsWith(of + " = "))
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .orElseThrow(() -> new AssertionError("no figure " + of + " in " + lines));
    }
}
