package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sentences written out by hand for numbers made by hand, and false ones the second reading must refuse. */
class SentencesTests {
    private static final EditionFacts FACTS = FakeEdition.june(1, 10).facts();

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void leadsWithTotalChangesAndYearToDate() {
        count("items", 800, Role.CURRENT);
        count("items", 1000, Role.SAME_LAST_YEAR);
        count("items", 790, Role.PREVIOUS);
        count("items", 4800, Role.YTD);
        count("items", 4800, Role.YTD_LAST_YEAR);
        rate("answer_rate", 96, 100, Role.CURRENT);
        rate("answer_rate", 90, 100, Role.SAME_LAST_YEAR);
        count("opening_stock", 120, Role.CURRENT);
        count("closing_stock", 100, Role.CURRENT);

        assertThat(paragraphs())
                .contains(
                        "2021年6月，全县信访总量800件次（件批次，下同），比上年同月明显减少200件次、20.00%，" + "比上月增加10件次、1.3%；1—6月累计4800件次，比上年同期持平。",
                        "按期答复率96.0%（100件中96件），比上年同月提高6.0个百分点；期末存量100件，较期初减少20件。" + "其余变化均在往年同月波动范围内。");
    }

    @Test
    void saysZeroBasesWithoutPercent() {
        count("collective_batches", 6, Role.CURRENT);
        count("collective_batches", 0, Role.SAME_LAST_YEAR);
        count("collective_persons", 60, Role.CURRENT);
        count("collective_persons", 0, Role.SAME_LAST_YEAR);

        assertThat(paragraphs()).containsExactly("集体访6批次、60人次，批次上年同月为0，人次上年同月为0。");
    }

    @Test
    void keepsUpwardItemsAndVisitsApart() {
        count("upward_items", 33, Role.CURRENT, "registering_level", "country");
        count("upward_items", 33, Role.SAME_LAST_YEAR, "registering_level", "country");
        count("upward_visit_batches", 2, Role.CURRENT, "registering_level", "country");
        count("upward_visit_persons", 3, Role.CURRENT, "registering_level", "country");

        assertThat(paragraphs()).containsExactly("进京信访量33件次，比上年同月持平，其中进京走访2批次、3人次。");
    }

    @Test
    void namesTiesTogether() {
        count("items", 100, Role.CURRENT);
        count("items", 40, Role.CURRENT, "category", "03");
        count("items", 40, Role.CURRENT, "category", "04");
        count("items", 20, Role.CURRENT, "category", "06");

        assertThat(paragraphs())
                .contains("从内容分类看，信访总量最多的是城乡建设、劳动和社会保障（均为40件次，各占信访总量的40.0%），" + "其次是教育（20件次，占信访总量的20.0%）。");
    }

    @Test
    void putsCategoriesOfAFormerSchemeInOneRow() {
        count("items", 100, Role.CURRENT);
        count("items", 40, Role.CURRENT, "category", "03");
        count("items", 30, Role.CURRENT, "category", "04");
        count("items", 20, Role.CURRENT, "category", "A02");
        count("items", 10, Role.CURRENT, "category", "unknown");

        assertThat(compose().document().blocks())
                .filteredOn(block ->
                        block instanceof Block.Table table && table.name().equals("fields"))
                .singleElement()
                .satisfies(block -> assertThat(((Block.Table) block).rows())
                        .extracting(row -> row.kind() + " " + row.cells().get(0).text())
                        .containsExactly("NORMAL 城乡建设", "NORMAL 劳动和社会保障", "NORMAL 未分类", "NORMAL 原分类登记", "TOTAL 全部"));
    }

    @Test
    void saysSuperlativesWithoutTheWithheld() {
        count("items", 100, Role.CURRENT);
        count("items", 40, Role.CURRENT, "category", "03");
        suppressed("items", "category", "04");

        assertThat(paragraphs()).contains("从内容分类看，信访总量最多的是城乡建设（40件次，占信访总量的40.0%）。");
        assertThat(check("从内容分类看，信访总量最多的是劳动和社会保障（40件次，占信访总量的40.0%）。")).isNotEmpty();
    }

    @Test
    void listsPlacesByCodeWithTheirNumbersAndOnlyBeyondChance() {
        place("990101", 100, 60);
        place("990102", 50, 52);
        place("990103", 10, 40);

        assertThat(paragraphs()).containsExactly("从问题属地看，信访总量比上年同月明显增加的有东山镇（增加40件次），明显减少的有南坪乡（减少30件次）。");
        assertThat(check("从问题属地看，信访总量比上年同月明显增加的有东山镇（增加40件次）、西河镇（增加2件次）。")).isNotEmpty();
        assertThat(check("从问题属地看，信访总量比上年同月明显增加的有东山镇（增加40件次）。")).isEmpty();
        assertThat(check("从问题属地看，信访总量比上年同月明显增加的有东山镇（增加41件次）。")).isNotEmpty();
        assertThat(check("从问题属地看，信访总量比上年同月明显减少的有东山镇（减少40件次）。")).isNotEmpty();
        assertThat(check("从问题属地看，信访总量比上月明显增加的有东山镇（增加40件次）。")).isNotEmpty();
    }

    /** Of 128 more, 61 and 20 tell half; what fell is no part of the rise. */
    @Test
    void namesThePartsThatMakeUpHalfOfAMarkedChange() {
        count("items", 927, Role.YTD);
        count("items", 799, Role.YTD_LAST_YEAR);
        grown("03", 161, 100);
        grown("04", 70, 50);
        grown("06", 70, 55);
        grown("05", 20, 40);

        assertThat(paragraphs()).anyMatch(text -> text.endsWith("1—6月累计信访总量增加的128件次中，城乡建设占61件次、劳动和社会保障占20件次。"));
        assertThat(check("从内容分类看，1—6月累计信访总量增加的128件次中，城乡建设占61件次。")).isNotEmpty();
        assertThat(check("从内容分类看，1—6月累计信访总量增加的128件次中，劳动和社会保障占20件次、城乡建设占61件次。")).isNotEmpty();
        assertThat(check("从内容分类看，1—6月累计信访总量增加的128件次中，城乡建设占61件次、教育占15件次。")).isNotEmpty();
    }

    @Test
    void saysOfFewTheFractionAlone() {
        rate("answer_rate", 4, 6, Role.CURRENT);
        rate("answer_rate", 90, 100, Role.SAME_LAST_YEAR);

        assertThat(paragraphs()).first().asString().startsWith("应答复6件，按期答复率为6件中4件。");
        assertThat(check("按期答复率66.7%（6件中4件）。")).isNotEmpty();
        assertThat(check("按期答复率为6件中4件，比上年同月下降23.3个百分点。")).isNotEmpty();
    }

    @Test
    void refusesAVerbOrAdverbTheFiguresDoNotBear() {
        count("items", 927, Role.CURRENT);
        count("items", 799, Role.SAME_LAST_YEAR);
        count("letters", 47, Role.CURRENT);
        count("letters", 34, Role.SAME_LAST_YEAR);

        assertThat(check("信访总量927件次，比上年同月明显增加128件次、16.0%。")).isEmpty();
        assertThat(check("信访总量927件次，比上年同月增加128件次、16.0%。")).isNotEmpty();
        assertThat(check("来信47件次，比上年同月增加13件次、38.2%。其余变化均在往年同月波动范围内。")).isEmpty();
        assertThat(check("来信47件次，比上年同月明显增加13件次、38.2%。")).isNotEmpty();
        assertThat(check("来信47件次，比上年同月基本持平（增加13件次）。")).isNotEmpty();
        assertThat(check("来信47件次，比上年同月增加13件次、38.24%。")).isNotEmpty();
        assertThat(check("信访总量927件次，比上年同月明显增加128件次、16.0%。其余变化均在往年同月波动范围内。")).isNotEmpty();
    }

    @Test
    void refusesWordsNobodyCanConfirm() {
        count("items", 100, Role.CURRENT);

        assertThat(check("信访总量100件次，较往年明显增长。")).hasSize(2);
        assertThat(check("信访总量100批次。")).singleElement().asString().contains("Cannot confirm \"100批次\"");
        assertThat(check("信访总量大幅下降。")).hasSize(1);
    }

    @Test
    void leavesOutsWhatHangsOnAWithheldNumberAndSaysSo() {
        count("visit_batches", 20, Role.CURRENT);
        count("collective_batches", 6, Role.CURRENT);

        Composed composed = compose();

        assertThat(paragraphs(composed)).contains("集体访6批次。");
        assertThat(composed.omissions())
                .extracting(Omission::toString)
                .contains("collective: collective_persons{} current is ABSENT");
    }

    private void grown(String category, long now, long lastYear) {
        count("items", now, Role.YTD, "category", category);
        count("items", lastYear, Role.YTD_LAST_YEAR, "category", category);
    }

    private void place(String region, long now, long lastYear) {
        count("items", now, Role.CURRENT, "region", region);
        count("items", lastYear, Role.SAME_LAST_YEAR, "region", region);
    }

    private List<String> check(String paragraph) {
        return new SentenceCheck(new Figures(figures), FakeEdition.tables(), FACTS).problems(paragraph);
    }

    private Composed compose() {
        return StandardDocuments.monthly(new Figures(figures), FakeEdition.tables(), FACTS);
    }

    /** Those before 数据说明; each of them read back. */
    private List<String> paragraphs() {
        List<String> paragraphs = paragraphs(compose());
        paragraphs.forEach(paragraph -> assertThat(check(paragraph)).isEmpty());
        return paragraphs;
    }

    private static List<String> paragraphs(Composed composed) {
        List<String> all = composed.document().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().replaceFirst("^（[一二三四五六]）[^。]{2,6}。", ""))
                .toList();
        return all.subList(0, (int)
                all.stream().takeWhile(text -> !text.startsWith("本报告依据")).count());
    }

    private void count(String metric, long value, Role role, String... dimension) {
        add(
                metric,
                role,
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK,
                dimension);
    }

    private void rate(String metric, long numerator, long denominator, Role role) {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
        add(metric, role, Optional.of(value), Optional.of(numerator), Optional.of(denominator), Status.OK);
    }

    private void suppressed(String metric, String... dimension) {
        add(metric, Role.CURRENT, Optional.empty(), Optional.empty(), Optional.empty(), Status.SUPPRESSED, dimension);
    }

    private void add(
            String metric,
            Role role,
            Optional<BigDecimal> value,
            Optional<Long> numerator,
            Optional<Long> denominator,
            Status status,
            String... dimension) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        if (dimension.length > 0) {
            dimensions.put(dimension[0], dimension[1]);
        }
        FigureKey key = new FigureKey(metric, dimensions, role);
        LocalDate start = FACTS.period(role).start();
        LocalDate end = FACTS.period(role).end();
        figures.add(new Figure("00000000", key, start, end, value, numerator, denominator, status));
    }
}
