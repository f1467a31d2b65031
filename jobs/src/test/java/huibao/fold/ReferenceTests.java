package huibao.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.run.CodeTables;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceTests {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate JUNE_30 = LocalDate.of(2021, 6, 30);

    private final List<CodeTables.Region> regions = new ArrayList<>(List.of(
            region("990000", "", "city"),
            region("990100", "990000", "county"),
            region("990101", "990100", "township"),
            region("990102", "990100", "township"),
            region("990103", "990101", "township"),
            region("990200", "990000", "county")));
    private final List<CodeTables.Unit> units = new ArrayList<>(List.of(
            unit("A", "990100", "petition_office"),
            unit("B", "990103", "responsible_unit"),
            unit("C", "990200", "petition_office"),
            unit("D", "999999", "petition_office")));
    private final List<CodeTables.Category> categories = new ArrayList<>(List.of(
            new CodeTables.Category("01", Optional.empty(), "一", 1, "2014"),
            new CodeTables.Category("0102", Optional.of("01"), "一二", 2, "2014"),
            new CodeTables.Category("010203", Optional.of("0102"), "一二三", 3, "2014"),
            new CodeTables.Category("02", Optional.empty(), "二", 1, "2020"),
            new CodeTables.Category("0201", Optional.of("02"), "二一", 2, "2020")));
    private final List<CodeTables.Post> posts = List.of(
            new CodeTables.Post("p3", "丙", 2), new CodeTables.Post("p2", "乙", 1), new CodeTables.Post("p1", "甲", 1));
    private final List<CodeTables.IssueGroup> groups = new ArrayList<>(
            List.of(new CodeTables.IssueGroup("wages", "工资", 2), new CodeTables.IssueGroup("land", "土地", 1)));
    private final List<CodeTables.IssueGroupCategory> groupCategories = new ArrayList<>();

    @Test
    void theFirstRowsByRegionAreTheRegionAndThoseRightBelowIt() {
        Reference county = county();

        assertThat(county.members(Dimension.REGION)).containsExactly("990100", "990101", "990102");
        assertThat(row(county, "990100")).isZero();
        assertThat(row(county, "990101")).isEqualTo(1);
        // below a township: the township's row
        assertThat(row(county, "990103")).isEqualTo(1);
        assertThat(row(county, "990200")).isEqualTo(-1);
        assertThat(row(county, "990000")).isEqualTo(-1);
    }

    @Test
    void aRegionWithoutEndOfParentsOrWithAnUnknownOneIsOutside() {
        regions.add(region("990301", "990302", "township"));
        regions.add(region("990302", "990301", "township"));
        regions.add(region("990303", "998877", "township"));
        Reference county = county();

        assertThat(row(county, "990301")).isEqualTo(-1);
        assertThat(row(county, "990303")).isEqualTo(-1);
    }

    @Test
    void theRowValidOnTheLastDayDescribesARegionElseItsLatest() {
        regions.add(new CodeTables.Region(
                "990102",
                Optional.of("990200"),
                "先",
                "township",
                LocalDate.of(2001, 1, 1),
                Optional.of(JUNE_30.minusDays(1))));
        assertThat(row(county(), "990102")).isEqualTo(2);

        regions.add(new CodeTables.Region(
                "990102", Optional.of("990200"), "后", "township", LocalDate.of(2002, 1, 1), Optional.of(JUNE_30)));
        assertThat(row(county(), "990102")).isEqualTo(-1);

        regions.add(new CodeTables.Region(
                "990200", Optional.of("990100"), "将来", "county", JUNE_30.plusDays(1), Optional.empty()));
        assertThat(row(county(), "990200")).isEqualTo(-1);
        regions.add(new CodeTables.Region("990200", Optional.of("990100"), "今日", "county", JUNE_30, Optional.empty()));
        assertThat(row(county(), "990200")).isPositive();
    }

    @Test
    void anUnknownRegionIsRefused() {
        assertThatThrownBy(() -> reference("990999")).isInstanceOf(UnknownRegionException.class);
    }

    @Test
    void petitionOfficesAreKnownAndThoseOfTheRegionItsOwn() {
        Reference county = county();

        assertThat(county.units()).containsOnlyKeys("A", "B", "C", "D");
        assertThat(county.members(Dimension.UNIT)).containsExactly("A", "B", "C", "D");
        assertThat(county.isPetitionOffice(0)).isTrue();
        assertThat(county.isPetitionOffice(1)).isFalse();
        assertThat(county.isPetitionOffice(Numbers.NONE)).isFalse();
        assertThat(county.isOwnPetitionOffice(0)).isTrue();
        assertThat(county.isOwnPetitionOffice(1)).isFalse();
        assertThat(county.isOwnPetitionOffice(2)).isFalse();
        assertThat(county.unitMember(1)).isEqualTo(1);
        assertThat(county.unitMember(Numbers.NONE)).isEqualTo(4);
    }

    @Test
    void unitsElsewhereAndLowerCategoriesHaveNoRowOfTheirOwn() {
        Reference county = county();

        assertThat(county.isAlwaysPrinted(Dimension.UNIT, "B")).isTrue();
        assertThat(county.isAlwaysPrinted(Dimension.UNIT, "C")).isFalse();
        assertThat(county.isAlwaysPrinted(Dimension.UNIT, "D")).isFalse();
        assertThat(county.isAlwaysPrinted(Dimension.REGION, "990101")).isTrue();
        assertThat(county.isAlwaysPrinted(Dimension.CATEGORY, "01")).isTrue();
        assertThat(county.isAlwaysPrinted(Dimension.CATEGORY_2, "0102")).isFalse();
    }

    @Test
    void aCategoryBelongsToItsLevelsAndIsUnknownBelowItself() {
        Reference county = county();
        int third = county.categories().get("010203");
        int second = county.categories().get("0201");

        assertThat(county.members(Dimension.CATEGORY)).containsExactly("01", "02");
        assertThat(county.members(Dimension.CATEGORY_2)).containsExactly("0102", "0201");
        assertThat(county.members(Dimension.CATEGORY_3)).containsExactly("010203");
        assertThat(county.categoryMember(Dimension.CATEGORY, third)).isZero();
        assertThat(county.categoryMember(Dimension.CATEGORY_2, third)).isZero();
        assertThat(county.categoryMember(Dimension.CATEGORY_3, third)).isZero();
        assertThat(county.categoryMember(Dimension.CATEGORY, second)).isEqualTo(1);
        assertThat(county.categoryMember(Dimension.CATEGORY_2, second)).isEqualTo(1);
        assertThat(county.categoryMember(Dimension.CATEGORY_3, second)).isEqualTo(1);
        assertThat(county.categoryMember(Dimension.CATEGORY, Numbers.NONE)).isEqualTo(2);
    }

    @Test
    void schemesAreInTheOrderOfTheirYears() {
        Reference county = county();

        assertThat(county.schemes()).isEqualTo(2);
        assertThat(county.scheme(county.categories().get("0102"))).isZero();
        assertThat(county.scheme(county.categories().get("0201"))).isEqualTo(1);
        assertThat(county.scheme(Numbers.NONE)).isEqualTo(-1);
    }

    @Test
    void aCategoryIsOfTheGroupsOfItsAncestorsOnTheirDays() {
        groupCategories.add(new CodeTables.IssueGroupCategory("land", "01", ALWAYS, Optional.of(JUNE_30)));
        groupCategories.add(new CodeTables.IssueGroupCategory("wages", "0102", JUNE_30, Optional.empty()));
        groupCategories.add(new CodeTables.IssueGroupCategory("unknown", "0102", ALWAYS, Optional.empty()));
        Reference county = county();
        int third = county.categories().get("010203");
        int day = (int) JUNE_30.toEpochDay();

        assertThat(county.members(Dimension.ISSUE_GROUP)).containsExactly("land", "wages");
        assertThat(county.issueGroups(third, day - 1)).isEqualTo(0b01);
        assertThat(county.issueGroups(third, day)).isEqualTo(0b11);
        assertThat(county.issueGroups(third, day + 1)).isEqualTo(0b10);
        assertThat(county.issueGroups(county.categories().get("01"), day)).isEqualTo(0b01);
        assertThat(county.issueGroups(county.categories().get("02"), day)).isZero();
        assertThat(county.issueGroups(third, (int) ALWAYS.toEpochDay() - 1)).isZero();
        assertThat(county.issueGroups(Numbers.NONE, day)).isZero();
    }

    @Test
    void sixtyThreeGroupsAreTheMost() {
        for (int i = 2; i < 63; i++) {
            groups.add(new CodeTables.IssueGroup("g" + i, "组" + i, i));
        }
        assertThat(county().members(Dimension.ISSUE_GROUP)).hasSize(63);

        groups.add(new CodeTables.IssueGroup("more", "多", 99));
        assertThatThrownBy(this::county).hasMessageContaining("Too many issue groups: 64");
    }

    @Test
    void upwardIsProvinceOrCountryAndAboveTheRegionItself() {
        Reference county = county();

        assertThat(county.isUpward(Dimension.REGISTERING_LEVEL.number("country")))
                .isTrue();
        assertThat(county.isUpward(Dimension.REGISTERING_LEVEL.number("province")))
                .isTrue();
        assertThat(county.isUpward(Dimension.REGISTERING_LEVEL.number("city"))).isFalse();

        regions.add(region("880000", "", "province"));
        Reference province = reference("880000");
        assertThat(province.isUpward(Dimension.REGISTERING_LEVEL.number("country")))
                .isTrue();
        assertThat(province.isUpward(Dimension.REGISTERING_LEVEL.number("province")))
                .isFalse();
    }

    @Test
    void postsAreInTheirOrderAndThenByCode() {
        assertThat(county().members(Dimension.POST)).containsExactly("p1", "p2", "p3");
        assertThat(county().posts()).containsEntry("p1", 0).containsEntry("p3", 2);
    }

    private Reference county() {
        return reference("990100");
    }

    private Reference reference(String region) {
        return new Reference(
                new CodeTables(
                        regions, units, posts, categories, groups, groupCategories, List.of(), List.of(), List.of()),
                region,
                JUNE_30);
    }

    private static int row(Reference reference, String region) {
        return reference.regionMember(reference.regions().get(region));
    }

    private static CodeTables.Region region(String code, String parent, String level) {
        return new CodeTables.Region(
                code, Optional.of(parent).filter(text -> !text.isEmpty()), code, level, ALWAYS, Optional.empty());
    }

    private static CodeTables.Unit unit(String code, String region, String kind) {
        return new CodeTables.Unit(code, code, region, kind, ALWAYS, Optional.empty());
    }
}
