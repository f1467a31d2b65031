package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTests {
    private static final int LAND = 1;

    @Test
    void everyFactIsPlacedByTheItemItTellsOf() {
        Fact fact = row(june().form("online")
                .at("city")
                .in(JuneQuestion.TOWNSHIP)
                .purpose("request")
                .ofCategory(LAND)
                .initial("false"));

        assertThat(fact.member(Dimension.FORM)).isEqualTo(Dimension.FORM.number("online"));
        assertThat(fact.member(Dimension.REGISTERING_LEVEL)).isEqualTo(Dimension.REGISTERING_LEVEL.number("city"));
        assertThat(fact.member(Dimension.REGION)).isEqualTo(1);
        assertThat(fact.member(Dimension.PURPOSE)).isEqualTo(Dimension.PURPOSE.number("request"));
        assertThat(fact.member(Dimension.INITIAL)).isEqualTo(Dimension.INITIAL.number("false"));
        assertThat(fact.scheme()).isZero();
    }

    @Test
    void theCategoryIsToldByLevelAndUnknownBelowWhatIsCoded() {
        Fact land = row(june().ofCategory(LAND));
        Fact none = row(june().ofCategory(Numbers.NONE));

        // each level has one category: 0 is it, 1 is unknown
        assertThat(categories(land)).containsExactly(0, 0, 1);
        assertThat(categories(none)).containsExactly(1, 1, 1);
        assertThat(none.scheme()).isEqualTo(-1);
    }

    @Test
    void theIssueGroupIsThatOfTheCategoryOrOneAboveIt() {
        assertThat(row(june().ofCategory(LAND)).members(Dimension.ISSUE_GROUP)).isEqualTo(1);
        assertThat(row(june().ofCategory(LAND + 1)).members(Dimension.ISSUE_GROUP))
                .isEqualTo(1);
        assertThat(row(june().ofCategory(0)).members(Dimension.ISSUE_GROUP)).isZero();
    }

    @Test
    void purposesAreJoinedToFourClasses() {
        assertThat(purposeClass("appeal")).isEqualTo("appeal_request");
        assertThat(purposeClass("request")).isEqualTo("appeal_request");
        assertThat(purposeClass("suggestion")).isEqualTo("suggestion");
        assertThat(purposeClass("accusation")).isEqualTo("accusation");
        assertThat(purposeClass("consultation")).isEqualTo("other");
        assertThat(purposeClass("other")).isEqualTo("other");
        assertThat(purposeClass(Dimension.UNKNOWN)).isEqualTo("other");
    }

    @Test
    void onlyTheReportingRegionAndWhatLiesBelowItCounts() {
        assertThat(JuneCounts.of(june().in(0)).of("items")).isEqualTo("1");
        assertThat(JuneCounts.of(june().in(JuneQuestion.TOWNSHIP)).of("items")).isEqualTo("1");
        assertThat(JuneCounts.of(june().in(JuneQuestion.ELSEWHERE)).of("items")).isEqualTo("0");
    }

    @Test
    void callsDoNotCountUnlessTheyAreAskedFor() {
        assertThat(JuneCounts.of(june().form("phone")).of("items")).isEqualTo("0");
        assertThat(JuneCounts.of(june().form("online")).of("items")).isEqualTo("1");
    }

    @Test
    void itemsAreCountedByTheSchemeOfTheirCategory() {
        PetitionItem first = june().build();
        PetitionItem second = june().id(2).build();
        PetitionItem uncoded = june().id(3).ofCategory(Numbers.NONE).build();
        FoldQuestion question = new JuneQuestion("2021-07-03T09:00").of(List.of());
        Fold fold = new Fold(question);

        for (PetitionItem item : List.of(first, second, uncoded)) {
            fold.fold(List.of(item), fact -> {}, (visit, state) -> {});
        }

        List<PeriodColumn> roles = question.windows().roles();
        assertThat(fold.itemsByScheme()[roles.get(Role.CURRENT.ordinal()).window()])
                .containsExactly(2);
        assertThat(fold.itemsByScheme()[roles.get(Role.YTD.ordinal()).window()]).containsExactly(2);
        assertThat(fold.itemsByScheme()[roles.get(Role.PREVIOUS.ordinal()).window()])
                .containsExactly(0);
    }

    private static ItemBuilder june() {
        return registered("2021-06-02T09:00");
    }

    private static List<Integer> categories(Fact fact) {
        return List.of(
                fact.member(Dimension.CATEGORY), fact.member(Dimension.CATEGORY_2), fact.member(Dimension.CATEGORY_3));
    }

    private static String purposeClass(String purpose) {
        return Dimension.PURPOSE_CLASS.words().get(row(june().purpose(purpose)).member(Dimension.PURPOSE_CLASS));
    }

    private static Fact row(ItemBuilder item) {
        List<Fact> rows = JuneCounts.of(item).facts(Subject.ITEM_ROW);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
