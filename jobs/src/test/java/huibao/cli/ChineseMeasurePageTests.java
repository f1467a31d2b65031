package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The Chinese page on measures is the catalogue, printed. After a change of the catalogue this test writes it anew when it is
 * run with {@code HUIBAO_WRITE_PAGES=1}.
 */
class ChineseMeasurePageTests {
    private static final Path PAGE = Path.of("../docs/zh/指标口径.md");

    private static final String HEAD =
            """
            # 指标口径

            本页由指标目录（[sql/metrics](../../sql/metrics)）生成，不要手工修改。英文的完整说明见 [measures.md](../measures.md)。
            每个指标都按同一定义统计两次：一次由程序，一次由 [sql/checks](../../sql/checks) 中独立编写的查询，两者必须相等。

            “类型”说明能否相加：流量可按月、按单位相加；存量可按单位相加，不能按月相加；比率和分布都不能相加，合计由全部事项重新计算。
            """;

    private static final Messages WORDS = Messages.of(Locale.CHINA);

    private static final Map<Subject, String> TITLES = Map.ofEntries(
            Map.entry(Subject.VOLUME, "信访量"),
            Map.entry(Subject.ITEM_ROW, "逐件的量"),
            Map.entry(Subject.VISIT, "单批来访"),
            Map.entry(Subject.UPWARD_VISIT, "赴省进京"),
            Map.entry(Subject.ACCEPTANCE, "受理的及时"),
            Map.entry(Subject.NOTICE, "告知的及时"),
            Map.entry(Subject.ANSWER, "答复的及时"),
            Map.entry(Subject.CLOSURE, "到期办结"),
            Map.entry(Subject.FIRST_TIME, "一次化解"),
            Map.entry(Subject.UNFORWARDED, "未转送"),
            Map.entry(Subject.OVERDUE, "超期"),
            Map.entry(Subject.DUE_NEXT, "将到期"),
            Map.entry(Subject.SETBACK, "退回和延期"),
            Map.entry(Subject.HANDLING, "办理天数"),
            Map.entry(Subject.SURVIVAL, "答复所需天数"),
            Map.entry(Subject.FLOW, "进出和复信访"),
            Map.entry(Subject.RESOLUTION, "化解"),
            Map.entry(Subject.REGISTRATION, "当期登记事项的去向"),
            Map.entry(Subject.REVIEW, "复查复核"),
            Map.entry(Subject.STOCK, "期末存量"),
            Map.entry(Subject.UNIT_WORK, "单位办理"),
            Map.entry(Subject.LISTING, "交办、包案、督办"),
            Map.entry(Subject.EVALUATION, "群众评价"),
            Map.entry(Subject.ACTIVITY, "领导活动"));

    private static final Map<Measure.Additivity, String> KINDS = Map.of(
            Measure.Additivity.FLOW, "流量",
            Measure.Additivity.STOCK, "存量",
            Measure.Additivity.RATIO, "比率",
            Measure.Additivity.DISTRIBUTION, "分布");

    @Test
    void thePageIsTheCatalogue() throws IOException {
        String expected = page();
        if ("1".equals(System.getenv("HUIBAO_WRITE_PAGES"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/zh/指标口径.md is stale: run this test with HUIBAO_WRITE_PAGES=1, and commit the page")
                .isEqualTo(expected);
    }

    /** Every measure can be explained, in both languages. */
    @Test
    void everySubjectHasItsWords() {
        for (Subject subject : Subject.values()) {
            assertThat(TITLES).containsKey(subject);
            assertThat(Messages.of(Locale.ENGLISH).text("term.cohort." + subject))
                    .isNotBlank();
            assertThat(WORDS.text("term.cohort." + subject)).isNotBlank();
        }
    }

    private static String page() {
        Map<Subject, List<Measure>> bySubject = Catalogue.load().all().stream()
                .collect(Collectors.groupingBy(Measure::subject, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        bySubject.values().forEach(measures -> page.append(section(measures)));
        return page.toString();
    }

    private static String section(List<Measure> measures) {
        Subject subject = measures.get(0).subject();
        return "\n## " + TITLES.get(subject) + "\n\n范围：" + WORDS.text("term.cohort." + subject)
                + "。\n\n| 指标 | 单位 | 类型 | 定义 | 例 | 版本 |\n|---|---|---|---|---|---|\n"
                + measures.stream().map(ChineseMeasurePageTests::row).collect(Collectors.joining());
    }

    private static String row(Measure measure) {
        return "| " + measure.label() + " `" + measure.name() + "` | " + measure.unit() + " | "
                + KINDS.get(measure.kind()) + " | " + cell(measure.definition()) + " | " + cell(measure.example())
                + " | " + measure.version() + "（" + measure.effective() + " 起） |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\n\\s*", "");
    }
}
