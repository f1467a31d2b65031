package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.problem.Problem;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sentences written out by hand for numbers made by hand, and false ones the second reading must refuse. */
class SentencesTests extends HandMadeSentences {
    @Test
    void saysHowMuchWithAsManyDecimalsAsTheBaseBears() {
        count("items", 800, Role.CURRENT);
        count("items", 1000, Role.SAME_LAST_YEAR);
        count("items", 790, Role.PREVIOUS);
        count("letters", 22, Role.CURRENT);
        count("letters", 20, Role.SAME_LAST_YEAR);
        count("online", 7, Role.CURRENT);
        count("online", 3, Role.SAME_LAST_YEAR);

        assertThat(say("{items}，{change items}，{change items to previous}。"))
                .isEqualTo("信访总量800件次，比上年同月明显减少200件次、20.00%，比上月增加10件次、1.3%。");
        assertThat(say("{letters}，{change letters}。")).isEqualTo("来信22件次，比上年同月增加2件次、10%。");
        assertThat(say("{online}，{change online}。")).isEqualTo("网上信访7件次，比上年同月多4件次。");
    }

    @Test
    void saysZeroBasesWithoutPercent() {
        count("collective_batches", 6, Role.CURRENT);
        count("collective_batches", 0, Role.SAME_LAST_YEAR);

        assertThat(say("{collective_batches}，{change collective_batches}。")).isEqualTo("集体访6批次，上年同月为0。");
    }

    /** 36 of 81 persons are more than three tenths, 24 of 81 are not. */
    @Test
    void namesAVisitThatHasThreeTenthsOfThePersons() {
        count("collective_batches", 7, Role.CURRENT);
        count("collective_persons", 81, Role.CURRENT);
        count("collective_persons", 41, Role.SAME_LAST_YEAR);
        largest(36);

        assertThat(collective()).isEqualTo("集体访7批次、81人次，人次比上年同月增加40人次、97.6%，主要是1批36人。");
        assertThat(monthlyProblems("集体访7批次、81人次，人次比上年同月增加40人次、97.6%，主要是1批37人。")).isNotEmpty();
        figures.remove(figures.size() - 1);
        largest(24);
        assertThat(collective()).isEqualTo("集体访7批次、81人次，人次比上年同月增加40人次、97.6%。");
        assertThat(monthlyProblems("集体访7批次、81人次，人次比上年同月增加40人次、97.6%，主要是1批24人。")).isNotEmpty();
    }

    private String collective() {
        String said = TemplateSentencesTests.shipped("monthly")
                .over(material())
                .say("collective")
                .orElseThrow()
                .text();
        assertThat(monthlyProblems(said)).isEmpty();
        return said;
    }

    private List<String> monthlyProblems(String said) {
        return new SentenceCheck(TemplateSentencesTests.shipped("monthly"), material())
                .problems(said).stream().map(Problem::toString).toList();
    }

    private void largest(long persons) {
        add(
                "largest_visit_persons",
                Role.CURRENT,
                Optional.of(BigDecimal.valueOf(persons)),
                Optional.empty(),
                Optional.of(7L),
                Status.OK);
    }

    @Test
    void saysRatesWithTheirFractionAndOfFewTheFractionAlone() {
        rate("answer_rate", 96, 100, Role.CURRENT);
        rate("answer_rate", 90, 100, Role.SAME_LAST_YEAR);
        rate("closure_rate", 4, 6, Role.CURRENT);
        rate("closure_rate", 90, 100, Role.SAME_LAST_YEAR);

        assertThat(say("{answer_rate}[，{change answer_rate}]。")).isEqualTo("按期答复率96.0%（100件中96件），比上年同月提高6.0个百分点。");
        assertThat(say("{closure_rate}[，{change closure_rate}]。")).isEqualTo("办结率为6件中4件。");
        assertThat(check("{closure_rate}[，{change closure_rate}]。", "办结率66.7%（6件中4件）。"))
                .isNotEmpty();
        assertThat(check("{closure_rate}[，{change closure_rate}]。", "办结率为6件中4件，比上年同月下降23.3个百分点。"))
                .isNotEmpty();
    }

    @Test
    void ranksAllOfThemEqualOnesTogetherAndTheRestInOneNumber() {
        count("overdue_open", 9, Role.CURRENT);
        count("overdue_open", 4, Role.CURRENT, "unit", "U00");
        count("overdue_open", 2, Role.CURRENT, "unit", "U01");
        count("overdue_open", 2, Role.CURRENT, "unit", "U02");
        count("overdue_open", 1, Role.CURRENT, "unit", "U03");
        count("overdue_open", 0, Role.CURRENT, "unit", "U04");
        String all = "{overdue_open}：{ranking overdue_open by unit}。";
        String first = "{overdue_open}：{ranking overdue_open by unit first 1}。";

        assertThat(say(all)).isEqualTo("超期未答复9件：县信访局4件，县住建局、县人社局各2件，县自然资源局1件。");
        assertThat(say(first)).isEqualTo("超期未答复9件：县信访局4件，其余3个单位共5件。");
        assertThat(check(all, "超期未答复9件：县信访局4件，县住建局、县人社局各2件。")).isNotEmpty();
        assertThat(check(all, "超期未答复9件：县信访局4件，县住建局2件、县人社局2件、县自然资源局1件。")).isNotEmpty();
        assertThat(check(first, "超期未答复9件：县信访局4件，其余3个单位共4件。")).isNotEmpty();
        assertThat(check(first, "超期未答复9件：县住建局4件，其余3个单位共5件。")).isNotEmpty();
    }

    /** Where one is withheld nobody knows who has most. */
    @Test
    void saysSuperlativesOnlyOverAllMembers() {
        count("items", 100, Role.CURRENT);
        count("items", 40, Role.CURRENT, "category", "03");
        count("items", 40, Role.CURRENT, "category", "04");
        count("items", 20, Role.CURRENT, "category", "06");
        String most = "按内容分类，{most items by category places 2}。";

        assertThat(say(most)).isEqualTo("按内容分类，最多的是城乡建设、劳动和社会保障，各40件次，其次是教育20件次。");
        assertThat(check(most, "按内容分类，最多的是教育20件次。")).isNotEmpty();
        suppressed("items", "category", "05");
        assertThat(said(most)).isEmpty();
        assertThat(check(most, "按内容分类，最多的是城乡建设、劳动和社会保障，各40件次，其次是教育20件次。")).isNotEmpty();
    }

    @Test
    void listsPlacesByCodeWithTheirNumbersAndOnlyBeyondChance() {
        place("990101", 100, 60);
        place("990102", 50, 52);
        place("990103", 10, 40);
        String moved = "信访总量{moved items by region}。";

        assertThat(say(moved)).isEqualTo("信访总量比上年同月明显增加的有东山镇（增加40件次），明显减少的有南坪乡（减少30件次）。");
        assertThat(check(moved, "信访总量比上年同月明显增加的有东山镇（增加40件次）、西河镇（增加2件次）。")).isNotEmpty();
        assertThat(check(moved, "信访总量比上年同月明显增加的有东山镇（增加41件次），明显减少的有南坪乡（减少30件次）。"))
                .isNotEmpty();
        assertThat(check(moved, "信访总量比上年同月明显减少的有东山镇（减少40件次）。")).isNotEmpty();
        assertThat(check(moved, "信访总量比上月明显增加的有东山镇（增加40件次），明显减少的有南坪乡（减少30件次）。")).isNotEmpty();
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
        String makeup = "信访总量{makeup items ytd by category}。";

        assertThat(say(makeup)).isEqualTo("信访总量增加部分中，城乡建设占61件次、劳动和社会保障占20件次。");
        assertThat(check(makeup, "信访总量增加部分中，城乡建设占61件次。")).isNotEmpty();
        assertThat(check(makeup, "信访总量增加部分中，劳动和社会保障占20件次、城乡建设占61件次。")).isNotEmpty();
        assertThat(check(makeup, "信访总量增加部分中，城乡建设占61件次、教育占15件次。")).isNotEmpty();
    }

    /** 最多的是甲局54件, where 54 is all there is, leaves a reader looking for the others. */
    @Test
    void saysOfAllThatIsAtOneMemberThatItIsThere() {
        count("unforwarded_open", 54, Role.CURRENT);
        count("unforwarded_open", 54, Role.CURRENT, "unit", "U01");
        count("unforwarded_open", 0, Role.CURRENT, "unit", "U02");
        String template = "{unforwarded_open}[，{most unforwarded_open by unit places 2}]。";

        assertThat(say(template)).matches("超过15日未转送54件，均在[^\\d]+。");
        assertThat(check(template, say(template))).isEmpty();
        assertThat(check(template, say(template).replace("均在", "最多的是"))).isNotEmpty();
        assertThat(said("未转送的，{most unforwarded_open by unit places 2}。"))
                .as("without a number")
                .isEmpty();

        count("unforwarded_open", 1, Role.CURRENT, "unit", "U03");
        assertThat(check(template, say(template).replaceAll("，最多的是([^\\d]+)54件.*", "，均在$1。")))
                .isNotEmpty();
    }

    /** Matters of a former scheme are registered under the new one: that is no decrease. */
    @Test
    void tellsNoChangeOfCategoriesThatAreNoLongerUsed() {
        count("items", 927, Role.CURRENT);
        count("items", 799, Role.SAME_LAST_YEAR);
        count("items", 190, Role.CURRENT, "category", "01");
        count("items", 50, Role.SAME_LAST_YEAR, "category", "01");
        count("items", 10, Role.CURRENT, "category", "A02");
        count("items", 100, Role.SAME_LAST_YEAR, "category", "A02");
        String template = "信访总量{moved items by category}。";

        assertThat(say(template)).contains("明显增加的有").doesNotContain("减少", "国土资源");
        assertThat(check(template, say(template))).isEmpty();
        assertThat(check(template, say(template).replace("。", "，明显减少的有国土资源（减少90件次）。")))
                .isNotEmpty();
    }

    /** The table puts those of a former scheme into one row; a sentence names none that it does not list. */
    @Test
    void namesNoFormerCategoryAsSlow() {
        rate("resolution_rate", 300, 1000, Role.CURRENT);
        rate("resolution_rate", 10, 200, Role.CURRENT, "category", "01");
        rate("resolution_rate", 290, 600, Role.CURRENT, "category", "03");
        rate("resolution_rate", 0, 200, Role.CURRENT, "category", "A02");
        String template = "当期化解率{below resolution_rate by category}。";

        assertThat(say(template)).isEqualTo("当期化解率明显低于全县（30.0%，1000件中300件）的有农村农业（5.0%，200件中10件）。");
        assertThat(check(template, say(template).replace("）。", "）、国土资源（0.0%，200件中0件）。")))
                .isNotEmpty();
    }

    /** In the year before the scheme of today nearly nothing had its categories: they did not grow. */
    @Test
    void tellsNoChangeOfCategoriesWhereTheSchemeChanged() {
        count("items", 927, Role.CURRENT);
        count("items", 700, Role.SAME_LAST_YEAR);
        count("items", 190, Role.CURRENT, "category", "01");
        count("items", 1, Role.SAME_LAST_YEAR, "category", "01");
        String moved = "信访总量{moved items by category}。";
        String makeup = "信访总量{makeup items by category}。";
        assertThat(say(moved)).isEqualTo("信访总量比上年同月明显增加的有农村农业（增加189件次）。");
        assertThat(say(makeup)).isEqualTo("信访总量增加部分中，农村农业占189件次。");

        add(
                "items",
                Role.SAME_LAST_YEAR,
                Optional.of(BigDecimal.valueOf(137)),
                Optional.empty(),
                Optional.empty(),
                Status.NOT_COMPARABLE,
                "category",
                "A02");
        count("items", 10, Role.CURRENT, "category", "A02");

        assertThat(said(moved)).isEmpty();
        assertThat(said(makeup)).isEmpty();
        assertThat(check(moved, "信访总量比上年同月明显增加的有农村农业（增加189件次）。")).isNotEmpty();
        assertThat(check(makeup, "信访总量增加部分中，农村农业占189件次。")).isNotEmpty();
    }

    /** 比…持平 is no Chinese, in full or in short. */
    @Test
    void saysWithWhatAFigureIsLevel() {
        count("letters", 34, Role.CURRENT);
        count("letters", 34, Role.SAME_LAST_YEAR);
        String full = "{letters}，{change letters}。";
        String brief = "{letters}，{change letters short}。";

        assertThat(say(full)).isEqualTo("来信34件次，与上年同月持平。");
        assertThat(say(brief)).isEqualTo("来信34件次，持平。");
        assertThat(check(full, "来信34件次，与上年同月持平。")).isEmpty();
        assertThat(check(brief, "来信34件次，持平。")).isEmpty();
        assertThat(check(full, "来信34件次，比上年同月持平。")).isNotEmpty();
        assertThat(check(full, "来信34件次，与上年同月基本持平。")).isNotEmpty();
    }

    @Test
    void refusesAVerbOrAdverbTheFiguresDoNotBear() {
        count("items", 927, Role.CURRENT);
        count("items", 799, Role.SAME_LAST_YEAR);
        count("letters", 47, Role.CURRENT);
        count("letters", 34, Role.SAME_LAST_YEAR);
        String items = "{items}，{change items}。";
        String letters = "{letters}，{change letters}。";

        assertThat(check(items, "信访总量927件次，比上年同月明显增加128件次、16.0%。")).isEmpty();
        assertThat(check(items, "信访总量927件次，比上年同月增加128件次、16.0%。")).isNotEmpty();
        assertThat(check(letters, "来信47件次，比上年同月增加13件次、38.2%。其余变化均在往年同月波动范围内。")).isEmpty();
        assertThat(check(letters, "来信47件次，比上年同月明显增加13件次、38.2%。")).isNotEmpty();
        assertThat(check(letters, "来信47件次，与上年同月基本持平（增加13件次）。")).isNotEmpty();
        assertThat(check(letters, "来信47件次，比上年同月增加13件次、38.24%。")).isNotEmpty();
        assertThat(check(items, "信访总量927件次，比上年同月明显增加128件次、16.0%。其余变化均在往年同月波动范围内。"))
                .isNotEmpty();
    }

    @Test
    void refusesWordsNoTemplateHas() {
        count("items", 100, Role.CURRENT);

        assertThat(check("{items}。", "信访总量100件次，较往年明显增长。")).isNotEmpty();
        assertThat(check("{items}。", "信访总量100批次。")).isNotEmpty();
        assertThat(check("{items}。", "信访总量大幅下降。")).isNotEmpty();
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

    private void grown(String category, long now, long lastYear) {
        count("items", now, Role.YTD, "category", category);
        count("items", lastYear, Role.YTD_LAST_YEAR, "category", category);
    }

    private void place(String region, long now, long lastYear) {
        count("items", now, Role.CURRENT, "region", region);
        count("items", lastYear, Role.SAME_LAST_YEAR, "region", region);
    }

    private Composed compose() {
        return StandardDocuments.monthly(new Figures(figures), FakeEdition.tables(), facts);
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

    private void rate(String metric, long numerator, long denominator, Role role, String... dimension) {
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
        add(metric, role, Optional.of(value), Optional.of(numerator), Optional.of(denominator), Status.OK, dimension);
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
        LocalDate start = facts.period(role).start();
        LocalDate end = facts.period(role).end();
        figures.add(new Figure("00000000", key, start, end, value, numerator, denominator, status));
    }
}
