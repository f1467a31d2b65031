package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.narrative.PageEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Briefing, daily sheet and ledger of the samples, from the command line to the page. */
@Tag("system")
class DeliverableTests extends DemoTest {
    private static final String CUTOFF = "2021-08-03T09:00:00+08:00";

    /** The figures of groups 1 and 2 that data-samples/README.md names, between them the site visits. */
    @Test
    void theBriefingPrintsWhatTheWorkGroupsDid() throws IOException {
        List<String> lines = text(pdf("briefing", "2021-06-21..2021-07-31", "专项行动情况汇报"))
                .lines()
                .toList();

        assertThat(lines).contains("第1工作组 1 4 7 1 16 5 54 3 8", "第2工作组 2 5 6 0 9 8 61 4 5");
        assertThat(lines).containsSubsequence("一、主要做法", "二、存在问题", "三、下步工作措施", "云桥县信访局", "2021年8月3日");
    }

    @Test
    void theBriefingHasFourPagesAtMostBeforeItsAnnex() throws IOException {
        Path briefing = pdf("briefing", "2021-06-21..2021-07-31", "专项行动情况汇报");

        assertThat(pagesBeforeAnnex(briefing)).isBetween(2, 4);
    }

    private static int pagesBeforeAnnex(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                if (stripper.getText(document).lines().anyMatch("附件"::equals)) {
                    return page - 1;
                }
            }
            return document.getNumberOfPages();
        }
    }

    @Test
    void aPaperForOthersHasARedHead() throws IOException {
        CommandRun paper =
                report("briefing", "2021-07", "--campaign", "SCZ2021", "--form", "通报", "--number", "云信发〔2021〕5号");

        assertThat(paper.exitCode()).as(paper.err()).isZero();
        assertThat(text(pdf("briefing", "2021-07", "专项行动情况通报")).replaceAll("\\s", ""))
                .contains("云桥县信访局文件", "云信发〔2021〕5号", "专项行动情况的通报", "各乡镇（街道），县直各有关单位：", "情况通报如下")
                .doesNotContain("情况汇报", "市信访局：");
        assertThat(report("monthly", "2021-07", "--form", "通报").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(report("briefing", "2021-07", "--campaign", "SCZ2021", "--number", "云信发〔2021〕5号")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(report("briefing", "2021-07", "--form", "命令").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theDailySheetIsOnePage() throws IOException {
        CommandRun daily = report("daily", "2021-06-15");

        assertThat(daily.exitCode()).as(daily.err()).isZero();
        Path sheet = pdf("daily", "2021-06-15", "日调度表");
        assertThat(pages(sheet)).isOne();
        assertThat(text(sheet)).contains("2021年6月15日", "超期");
    }

    /** Eight columns, and nothing else of an item: no category, place, form, persons or text. */
    @Test
    void theLedgerSaysOfAnItemOnlyWhatItsUnitMustDo() throws IOException {
        CommandRun ledger = report("ledger", "2021-06");

        assertThat(ledger.exitCode()).as(ledger.err()).isZero();
        assertThat(text(pdf("ledger", "2021-06", "督办台账")).replaceAll("\\s", ""))
                .contains("事项编号", "层级", "包案领导职务", "责任单位", "列入日期", "办理时限", "办理状态")
                .doesNotContain("进京", "赴省", "来访", "来信", "属地", "人次", "分类");
        try (ZipFile workbook = new ZipFile(
                folder("ledger", "2021-06").resolve("督办台账-2021-06-内部.xlsx").toFile())) {
            assertThat(workbook.stream().map(entry -> entry.getName())).contains("xl/worksheets/sheet1.xml");
        }
    }

    @Test
    void aPlaceholderThatCanNeverBeFilledStopsTheCommandWithFileAndLine() throws IOException {
        Path own = Files.createDirectories(home.resolve("own"));
        Files.writeString(own.resolve("practice.md"), "## 机制\n\n共{{itemz}}件。\n");

        CommandRun refused = report("briefing", "2021-07", "--set", "briefing.folder=" + own);

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("practice.md:3", "itemz").doesNotContain("aggregate");
    }

    @Test
    void aCharacterNoFaceHasPublishesNothing() {
        CommandRun missing = report("ledger", "2021-05", "--set", "office.name=云桥县\ue123信访局");

        assertThat(missing.exitCode()).as(missing.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(missing.err()).contains("U+E123");
        assertThat(home.resolve("output/internal/990121/ledger/month-2021-05/latest"))
                .doesNotExist();
    }

    @Test
    void aTimeBeforeTheRecordsBeginIsNotZeroAndComparedWithNothing() throws IOException {
        CommandRun year = report("monthly", "2018", "--period-kind", "year");

        assertThat(year.exitCode()).as(year.err()).isZero();
        String text = text(pdf("monthly", "2018", "信访形势分析年报")).replaceAll("\\s", "");
        assertThat(text)
                .contains("信访总量683件次", "无上年数据", "登记数据自2018年8月1日开始，起始日更早的对比期", "无数据为该期在登记数据开始以前，")
                .doesNotContain("为0的", "上年为0", "上年同期为0", "控制上限", "比上年增加", "比上年明显");
        assertThat(Files.readString(folder("monthly", "2018").resolve("figures.csv")))
                .contains(",items,,same_last_year,2017-01-01,2018-01-01,0,,,ok");
    }

    /** A quarter has numbers of a digit more than the month of the demo, a year one more again. */
    @ParameterizedTest
    @CsvSource({"month, 2021-06", "quarter, 2021-Q2", "half-year, 2021-H1", "year, 2020"})
    void noPageOfALongerPeriodIsLeftBlank(String kind, String period) throws IOException {
        CommandRun report = report("monthly", period, "--period-kind", kind);

        assertThat(report.exitCode()).as(report.err()).isZero();
        Path pdf = Files.list(folder("monthly", period))
                .filter(file -> file.toString().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(PageEnds.blank(Files.readAllBytes(pdf))).isEmpty();
    }

    /** What has not come to its end is told in other words, which the page must have room for and a reader must read. */
    @ParameterizedTest
    @CsvSource({
        "day, 2021-06-15, 2021-06-15T18:30",
        "week, 2021-W26, 2021-07-02T09:00",
        "week, 2020-W53, 2021-01-02T09:00",
        "ten-days, 2021-06-T3, 2021-06-28T09:00",
        "month, 2021-06, 2021-06-20T09:00",
        "quarter, 2021-Q2, 2021-06-20T09:00",
        "half-year, 2021-H1, 2021-06-20T09:00",
        "year, 2021, 2021-06-20T09:00",
        "year-to-date, 2021-06, 2021-06-20T09:00",
        "span, 2020-12-21..2021-10-31, 2021-07-20T09:00"
    })
    void everyKindOfPeriodIsMadeBeforeItIsOver(String kind, String period, String cutoff) {
        CommandRun report = run(
                "report",
                "monthly",
                "--region",
                "990121",
                "--period",
                period,
                "--period-kind",
                kind,
                "--cutoff",
                cutoff + ":00+08:00",
                "--run",
                "newest",
                "--formats",
                "pdf");

        assertThat(report.exitCode()).as(report.err()).isZero();
    }

    private static CommandRun report(String deliverable, String period, String... more) {
        return run(Stream.concat(
                        Stream.of("report", deliverable, "--region", "990121", "--period", period, "--cutoff", CUTOFF),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Path folder(String deliverable, String period) {
        return new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().deliverable().equals(deliverable))
                        .filter(edition -> edition.manifest().period().label().equals(period))
                        .map(Edition::folder)
                        .findFirst()
                        .orElseThrow();
    }

    private static Path pdf(String deliverable, String period, String title) {
        return folder(deliverable, period).resolve(title + "-" + period + "-内部.pdf");
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /** As one reads it: from the top down, the cells of a row beside one another. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document)
                    .replaceAll("[ \\u00a0\\u2002\\u3000]+", " ")
                    .replaceAll("(?m)^ | $", "");
        }
    }
}
