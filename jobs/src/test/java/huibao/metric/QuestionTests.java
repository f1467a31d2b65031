package huibao.metric;

import static huibao.metric.Dimension.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTests {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void answersEverythingAMonthlyEditionHolds() {
        assertThat(CATALOGUE.breakdowns("monthly"))
                .allSatisfy(breakdown ->
                        assertThat(Question.of(breakdown, "county").refusals()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"REGION", "UNIT", "CATEGORY", "FORM", "INITIAL", "SIZE_BAND", "PURPOSE"})
    void refusesToBreakDownUpwardAndBypassVisits(Dimension dimension) {
        for (String measure : List.of("upward_items", "upward_visit_persons", "upward_by_state", "bypass_batches")) {
            assertThat(refusals(measure, List.of(dimension), Map.of()))
                    .anyMatch(reason -> reason.contains("for the region as a whole"));
            assertThat(refusals(measure, List.of(), Map.of(dimension, Set.of("x"))))
                    .anyMatch(reason -> reason.contains("for the region as a whole"));
        }
    }

    @Test
    void refusesLevelsAboveTheRegionByPlaceAlsoAsAFilter() {
        assertThat(refusals("items", List.of(REGISTERING_LEVEL, REGION), Map.of()))
                .anyMatch(reason -> reason.startsWith("Cannot cross levels above"));
        assertThat(refusals("items", List.of(CATEGORY), Map.of(REGISTERING_LEVEL, Set.of("province"))))
                .anyMatch(reason -> reason.startsWith("Cannot cross levels above"));
        assertThat(refusals("items", List.of(CATEGORY), Map.of(REGISTERING_LEVEL, Set.of("township"))))
                .isEmpty();
    }

    @Test
    void refusesMattersByPlace() {
        assertThat(refusals("items", List.of(ISSUE_GROUP, REGION), Map.of()))
                .containsExactly("Cannot cross issue_group or category with region:"
                        + " so small a cell could point at people. Expected one of them. Ask for the other apart");
        assertThat(refusals("answer_rate", List.of(REGION), Map.of(CATEGORY, Set.of("01"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"PURPOSE", "PURPOSE_CLASS"})
    void refusesPurposesByPlaceOrUnitAlsoAsAFilter(Dimension purpose) {
        String reason = "Cannot cross purpose with region or unit:"
                + " accusations are counted for the region as a whole. Expected one of them. Ask for the other apart";
        assertThat(refusals("items", List.of(purpose, REGION), Map.of())).containsExactly(reason);
        assertThat(refusals("items", List.of(REGION), Map.of(purpose, Set.of("accusation"))))
                .containsExactly(reason);
        assertThat(refusals("items", List.of(purpose), Map.of(REGION, Set.of("t1"))))
                .containsExactly(reason);
        assertThat(refusals("closure_rate", List.of(UNIT), Map.of(purpose, Set.of("accusation"))))
                .contains(reason);
        assertThat(refusals("items", List.of(purpose), Map.of())).isEmpty();
    }

    @Test
    void ranksPlacesByQualityOfWorkOnly() {
        assertThat(ranked("items", REGION))
                .containsExactly(
                        "Cannot rank places by volumes. Expected a measure of the quality of work, such as answer_rate. Ask for"
                                + " that, or without --top and --bottom");
        assertThat(ranked("registered", REGION)).hasSize(1);
        assertThat(ranked("unit_received", UNIT)).hasSize(1);
        assertThat(ranked("answer_rate", UNIT)).isEmpty();
        assertThat(ranked("items", ISSUE_GROUP)).isEmpty();
    }

    @Test
    void refusesADimensionTheMeasureIsNotDefinedBy() {
        assertThat(refusals("items", List.of(UNIT), Map.of()))
                .containsExactly(
                        "Cannot break down items by unit: it is not defined by that. Expected one of [category, category_2, category_3, form, initial,"
                                + " issue_group, purpose, purpose_class, region, registering_level, size_band]. Ask by one of them, or for another measure");
    }

    private static List<String> ranked(String measure, Dimension by) {
        return new Question(List.of(CATALOGUE.measure(measure)), List.of(by), Map.of(), true, "county")
                .refusals().stream().map(Object::toString).toList();
    }

    private static List<String> refusals(String measure, List<Dimension> by, Map<Dimension, Set<String>> where) {
        return new Question(List.of(CATALOGUE.measure(measure)), by, where, false, "county")
                .refusals().stream().map(Object::toString).toList();
    }
}
