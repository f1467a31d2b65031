package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.Role;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.reports.Block;
import huibao.reports.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefingReportTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String PRACTICE =
            """
            ## 健全机制

            成立17个督导组。专项清单共{{campaign_items}}件，其中中央交办{{campaign_items tier=central current}}件，
            按期答复率{{answer_rate current}}。

            本句缺数：{{campaign_items tier=provincial ytd}}件。
            """;

    @Test
    void writesThreePartsWithAMeasureForEachProblem() {
        FakeEdition edition = FakeEdition.june(1, 600);

        List<String> headings = compose(edition, edition.figures(), OfficeText.none()).document().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();

        assertThat(headings).containsExactly("一、主要做法", "二、存在问题", "三、下步工作措施");
        assertThat(PlainText.of(
                        compose(edition, edition.figures(), OfficeText.none()).document()))
                .containsPattern("（二）部分单位答复超期。按期答复率")
                .containsPattern("（二）\\d+月\\d+日前，由分管县领导约谈")
                .contains("（一）交办事项办理情况。行动清单共");
    }

    /** Of a release no unit is named, and where nobody came there is no visit to look into. */
    @Test
    void saysWhatIsDoneWhereNoUnitAndNoVisitIsTold() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Figures few = new Figures(edition.figures().all().stream()
                .map(figure -> figure.key().dimensions().containsKey("unit")
                        ? figure.suppressed()
                        : figure.metric().equals("upward_visit_batches")
                                        || figure.metric().equals("unit_notice_states")
                                ? figure.with(Optional.of(BigDecimal.ZERO))
                                : figure)
                .toList());

        assertThat(PlainText.of(compose(edition, few, OfficeText.none()).document()))
                .contains("由分管县领导约谈答复超期的单位，限期答复，到期未答的列入督办。")
                .contains("由分管县领导牵头，对赴省进京事项逐件倒查，")
                .containsPattern("组织补办手续，未受理的\\d+件逐件销号。")
                .doesNotContain("赴省进京走访共", "行动期间");
        assertThat(PlainText.of(
                        compose(edition, edition.figures(), OfficeText.none()).document()))
                .containsPattern("限期答复，其中\\S+?\\d+件，到期未答的列入督办。")
                .containsPattern("；赴省进京走访共\\d+批次、\\d+人次；")
                .containsPattern("牵头，对走访的\\d+批次逐件倒查，")
                .containsPattern("未受理的\\d+件、未告知的\\d+件逐件销号。");
    }

    @Test
    void saysWhichFiguresItsTablesPrint() {
        FakeEdition edition = FakeEdition.june(1, 600);

        List<PrintedTable> tables =
                compose(edition, edition.figures(), OfficeText.none()).tables();

        assertThat(tables).extracting(PrintedTable::caption).containsExactly("专项交办事项办理情况", "各工作组督导调度情况");
        assertThat(tables).allSatisfy(table -> assertThat(table.figures()).isNotEmpty());
    }

    @Test
    void fillsPlaceholdersAndDropsSentencesThatLackAFigure() {
        FakeEdition edition = FakeEdition.june(1, 600);
        FigureKey lost = FigureKey.of("campaign_items", Role.YTD, "tier", "provincial");
        Composed composed = compose(edition, edition.with(lost, Figure::suppressed), text(PRACTICE));

        assertThat(composed.office())
                .anyMatch(paragraph ->
                        paragraph.matches("（一）健全机制。成立17个督导组。专项清单共\\d+件，其中中央交办\\d+件，按期答复率\\d+\\.\\d%（\\d+件中\\d+件）。"))
                .noneMatch(paragraph -> paragraph.contains("本句缺数"));
        assertThat(composed.omissions()).contains(new Omission("practice.md", lost, Comparison.Missing.SUPPRESSED));
    }

    @Test
    void saysOfEachPlaceholderWhichFigureFilledIt() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Block.Paragraph written = compose(edition, edition.figures(), text(PRACTICE)).document().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(paragraph -> paragraph.text().contains("成立17个督导组"))
                .findFirst()
                .orElseThrow();

        assertThat(written.marks()).hasSizeGreaterThan(2).allSatisfy(mark -> {
            assertThat(written.text().substring(mark.start(), mark.end())).matches("[\\d.]+(%（\\d+件中\\d+件）)?");
            assertThat(edition.figures().all()).extracting(Figure::id).contains(mark.figure());
        });
    }

    @Test
    void refusesPlaceholdersThatCanNeverBeFilled() {
        OfficeText text =
                text("好。\n{{letterz}} {{upward_items region=990101}} {{items yesterday}} {{items category=01 ytd}}");

        assertThat(text.problems(Catalogue.load())).hasSize(3).satisfies(problems -> {
            assertThat(problems.get(0).toString())
                    .isEqualTo("practice.md:2: {{letterz}}: unknown measure letterz. Expected one that huibao metrics"
                            + " lists");
            assertThat(problems.get(1).toString()).contains("upward_items has no dimension region");
            assertThat(problems.get(2).toString()).contains("unknown period yesterday");
        });
    }

    @Test
    void confirmsEverySentenceOfRandomEditions() {
        for (int seed = 0; seed < 30; seed++) {
            FakeEdition edition = FakeEdition.june(seed, seed % 2 == 0 ? 600 : 20);
            Figures figures = edition.damaged(0.1, 0.05, 0.1);

            assertThat(StandardDocuments.briefingProblems(
                            figures, FakeEdition.tables(), edition.facts(), brief(text(PRACTICE), DocumentForm.BRIEF)))
                    .isEmpty();
        }
    }

    @Test
    void leavesNoGapInNumbersWherePartsFallOut() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Figures figures = edition.without(figure -> figure.metric().startsWith("campaign_"));

        assertThat(PlainText.of(compose(edition, figures, OfficeText.none()).document()))
                .contains("（一）接访与督导调度情况。", "（二）重点问题。", "第1工作组")
                .doesNotContain("交办事项办理情况");
    }

    @Test
    void tellsOfAWorkGroupWhatItDidWithItsDaysWhereTheyAreKnown() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Set<FigureKey> none = Set.of(
                FigureKey.of("meetings", Role.CURRENT, "work_group", "1"),
                FigureKey.of("dispatched_items", Role.CURRENT, "work_group", "1"));
        Figures figures = edition.figures()
                .told(figure -> none.contains(figure.key()) ? figure.with(Optional.of(BigDecimal.ZERO)) : figure);
        Figures dayless = edition.without(figure -> figure.key().dimensions().containsKey("activity_day"));

        assertThat(groups(edition, figures))
                .containsPattern("第1工作组，开门接访\\d+次")
                .doesNotContainPattern("第1工作组[^；]*(召开会议|调度案件)")
                .containsPattern("第2工作组.*，召开会议\\d+次.*，调度案件\\d+件（6月23日\\d+件、7月3日\\d+件），");
        assertThat(groups(edition, dayless))
                .containsPattern("第2工作组.*，调度案件\\d+件，")
                .doesNotContain("（");
    }

    private static String groups(FakeEdition edition, Figures figures) {
        return compose(edition, figures, OfficeText.none()).document().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .filter(text -> text.endsWith("各工作组情况见下表。"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysSoWhereTheFiguresShowNoProblem() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Composed composed = compose(edition, new Figures(List.of()), OfficeText.none());

        assertThat(PlainText.of(composed.document())).contains("未发现需要单独列出的问题").doesNotContain("三、");
    }

    @Test
    void refusesListsOfMeasuresThatInventAProblem() {
        assertThatThrownBy(() ->
                        MeasureList.read("own.yaml", "answers-overdue: {post: 甲}\nstock: {measure: 乙。}", CATALOGUE))
                .hasMessageContaining("own.yaml:2: ")
                .hasMessageContaining("stock");
    }

    /** Who, what, by when: from the office's own list, with the numbers from the figures. */
    @Test
    void takesTheOfficesOwnMeasures() {
        FakeEdition edition = FakeEdition.june(1, 600);
        MeasureList own = MeasureList.read(
                "measures.yaml",
                """
                answers-overdue:
                  problem: 答复拖延
                  post: 常务副县长
                  days: 20
                  measure: "{by}前由{post}督办{number answer_states state=overdue}。"
                """,
                CATALOGUE);
        CampaignBrief brief = new CampaignBrief("C1", "示例市信访局", OfficeText.none(), own, DocumentForm.BRIEF);

        Composed composed = StandardDocuments.briefing(edition.figures(), FakeEdition.tables(), edition.facts(), brief);

        assertThat(PlainText.of(composed.document())).contains("答复拖延").containsPattern("7月21日前由常务副县长督办\\d+件。");
        assertThat(StandardDocuments.briefingProblems(edition.figures(), FakeEdition.tables(), edition.facts(), brief))
                .isEmpty();
    }

    @Test
    void aCircularTellsThoseBelowAndABriefingReportsToThoseAbove() {
        FakeEdition edition = FakeEdition.june(1, 600);
        String brief = PlainText.of(document(edition, edition.figures(), DocumentForm.BRIEF));
        String circular = PlainText.of(document(edition, edition.figures(), DocumentForm.CIRCULAR));

        assertThat(brief).contains("情况的汇报", "情况汇报如下。", "三、下步工作措施").doesNotContain("情况通报", "情况的通报");
        assertThat(circular).contains("情况的通报", "情况通报如下。", "三、下步工作要求").doesNotContain("汇报");
    }

    @Test
    void callsACampaignAsTheOfficeDoes() {
        FakeEdition edition = FakeEdition.june(1, 600);
        Document document = document(edition, edition.figures(), DocumentForm.BRIEF);

        assertThat(document.title()).isEqualTo("关于深督导重化解促落实情况的汇报");
        assertThat(PlainText.of(document)).contains("现将示例县深督导重化解促落实情况汇报如下。").doesNotContain("专项行动情况");
    }

    @Test
    void refusesUnknownCampaigns() {
        FakeEdition edition = FakeEdition.june(1, 600);
        CampaignBrief brief =
                new CampaignBrief("C9", "示例市信访局", OfficeText.none(), MeasureList.NONE, DocumentForm.BRIEF);

        assertThatThrownBy(() ->
                        StandardDocuments.briefing(edition.figures(), FakeEdition.tables(), edition.facts(), brief))
                .hasMessageContaining("Unknown campaign: C9. Expected one of [C1]");
    }

    private static CampaignBrief brief(OfficeText text, DocumentForm form) {
        return new CampaignBrief("C1", "示例市信访局", text, MeasureList.NONE, form);
    }

    private static OfficeText text(String practice) {
        return new OfficeText(Map.of(OfficeText.OfficeSection.PRACTICE, practice));
    }

    private static Document document(FakeEdition edition, Figures figures, DocumentForm form) {
        CampaignBrief brief = new CampaignBrief("C1", "示例市信访局", OfficeText.none(), MeasureList.NONE, form);
        return StandardDocuments.briefing(figures, FakeEdition.tables(), edition.facts(), brief)
                .document();
    }

    private static Composed compose(FakeEdition edition, Figures figures, OfficeText text) {
        CampaignBrief brief = new CampaignBrief("C1", "示例市信访局", text, MeasureList.NONE, DocumentForm.BRIEF);
        return StandardDocuments.briefing(figures, FakeEdition.tables(), edition.facts(), brief);
    }
}
