package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Figures;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Category;
import huibao.lake.run.CodeTables.IssueGroup;
import huibao.lake.run.CodeTables.Region;
import huibao.lake.run.CodeTables.Unit;
import huibao.metric.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTests {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final LocalDate ON = LocalDate.of(2021, 6, 30);

    private static final CodeTables TABLES = new CodeTables(
            List.of(
                    region("9901", "", "示例市", "city"),
                    region("990121", "9901", "甲县", "county"),
                    region("990122", "9901", "乙县", "county"),
                    region("990121001", "990121", "城关镇", "township"),
                    region("990122001", "990122", "城关镇", "township"),
                    region("990121002", "990121", "东山镇", "township"),
                    new Region(
                            "990121003",
                            Optional.of("990121"),
                            "北山乡",
                            "township",
                            START,
                            Optional.of(LocalDate.of(2015, 1, 1))),
                    new Region(
                            "990121004",
                            Optional.of("990121"),
                            "北山乡",
                            "township",
                            LocalDate.of(2016, 1, 1),
                            Optional.empty())),
            List.of(
                    unit("T01", "城关镇人民政府", "990121001"),
                    unit("T99", "城关镇人民政府", "990122001"),
                    unit("B01", "县教育局", "990121"),
                    unit("B99", "县教育局", "990122")),
            List.of(),
            List.of(
                    new Category("A03", Optional.empty(), "城乡建设", 1, "2018"),
                    new Category("03", Optional.empty(), "城乡建设", 1, "2020"),
                    new Category("0301", Optional.of("03"), "其他", 2, "2020"),
                    new Category("04", Optional.empty(), "劳动保障", 1, "2020"),
                    new Category("0401", Optional.of("04"), "其他", 2, "2020")),
            List.of(new IssueGroup("G1", "涉军", 1), new IssueGroup("G2", "涉军", 2)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void aNameThatStandsAloneIsPlain() {
        Names names = among("990121", Map.of("region", Set.of("990121001", "990121002"), "unit", Set.of("T01")));

        assertThat(names.of("region", "990121001")).isEqualTo("城关镇");
        assertThat(names.of("unit", "T01")).isEqualTo("城关镇人民政府");
        assertThat(names.of("category", "03")).isEqualTo("城乡建设");
    }

    /** A code that nothing names would run into the count behind it: B0817件. */
    @Test
    void whatEndsInADigitIsQuoted() {
        Names names = among("990121", Map.of("unit", Set.of("B08")));

        assertThat(names.of("unit", "B08")).isEqualTo("“B08”");
        assertThat(names.of("post", "P1")).isEqualTo("“P1”");
        assertThat(names.of("work_group", "1")).isEqualTo("第1工作组");
    }

    @Test
    void placesOfOneNameAreToldApartByTheirParent() {
        Names names = among("9901", Map.of("region", Set.of("990121001", "990122001", "990121002")));

        assertThat(names.of("region", "990121001")).isEqualTo("甲县城关镇");
        assertThat(names.of("region", "990122001")).isEqualTo("乙县城关镇");
        assertThat(names.of("region", "990121002")).isEqualTo("东山镇");
    }

    @Test
    void unitsOfOneNameAreToldApartByTheirPlace() {
        Names names = among("9901", Map.of("unit", Set.of("T01", "T99", "B01", "B99")));

        assertThat(names.of("unit", "T01")).isEqualTo("甲县城关镇人民政府");
        assertThat(names.of("unit", "T99")).isEqualTo("乙县城关镇人民政府");
        assertThat(names.of("unit", "B01")).isEqualTo("甲县教育局");
        assertThat(names.of("unit", "B99")).isEqualTo("乙县教育局");
    }

    @Test
    void aFormerCategoryIsSaidToBeOne() {
        Names names = among("990121", Map.of("category", Set.of("A03", "03", "0301", "0401")));

        assertThat(names.of("category", "A03")).isEqualTo("城乡建设（原分类）");
        assertThat(names.of("category", "03")).isEqualTo("城乡建设");
        assertThat(names.of("category", "0301")).isEqualTo("城乡建设·其他");
        assertThat(names.of("category", "0401")).isEqualTo("劳动保障·其他");
    }

    @Test
    void placesOfOneNameAndParentAreToldApartByTheirYears() {
        Names names = among("990121", Map.of("region", Set.of("990121003", "990121004")));

        assertThat(names.of("region", "990121003")).isEqualTo("北山乡（2010—2015年）");
        assertThat(names.of("region", "990121004")).isEqualTo("北山乡（2016年起）");
    }

    @Test
    void whatNothingTellsApartIsNumberedAndNeverByItsCode() {
        Names names = among("990121", Map.of("issue_group", Set.of("G1", "G2")));

        assertThat(names.of("issue_group", "G1")).isEqualTo("涉军（一）");
        assertThat(names.of("issue_group", "G2")).isEqualTo("涉军（二）");
    }

    private static Names among(String own, Map<String, Set<String>> printed) {
        return new Names(Catalogue.load(), TABLES, own, ON).among(new Figures(List.of()), printed);
    }

    private static Region region(String code, String parent, String name, String level) {
        return new Region(
                code, Optional.of(parent).filter(one -> !one.isEmpty()), name, level, START, Optional.empty());
    }

    private static Unit unit(String code, String name, String region) {
        return new Unit(code, name, region, "responsible_unit", START, Optional.empty());
    }
}
