package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.mart.MartTable;
import huibao.mart.Marts;
import huibao.metric.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions asked beside the demo's report, from the command line to the files. */
@Tag("system")
class AdhocTests extends DemoTest {
    private static final String CUTOFF = "2021-07-03T09:00:00+08:00";

    @Test
    void answersOnTheTerminalAndLeavesNoFile() {
        CommandRun answer = ask("--measures", "items,visit_persons", "--by", "form", "--period", "2021-06");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("按信访形式分列的信访总量、来访人次", "来信", "合计", "█");
        assertThat(answer.err()).contains("Reading 5,955 items");
        assertThat(editions("adhoc"))
                .noneMatch(edition -> edition.key().period().endsWith("2021-06")
                        && edition.manifest().parameters().get("question").contains("\"visit_persons\""));
        assertThat(run("runs").out())
                .contains("adhoc-from-lake", "990121 items,visit_persons by form 2021-06", "Beijing time")
                .doesNotContainPattern("\\dZ");
    }

    @Test
    void aPublishedAnswerIsMadeAgainByteForByteWhateverCameAfterIt() {
        ask("--measures", "items", "--by", "form", "--period", "2021-04", "--format", "csv", "--save", "first");
        ask("--measures", "items", "--by", "month", "--period", "2021-04", "--format", "csv", "--save", "second");
        String name = named("first").key().toString();

        CommandRun again = run("reproduce", name);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("The same bytes: " + name);
    }

    /** The office's folder as it was when the answer was made, whatever stands there later. */
    @Test
    void anOfficeSaysItInItsOwnWordsAndTheAnswerIsMadeAgainWithThem() throws IOException {
        String shipped = Files.readString(ROOT.resolve("reports/adhoc/document.yaml"));
        Path own = home.resolve("documents/adhoc/document.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                shipped.replace("title: \"{measures}\"", "title: 关于{measures}的查询")
                        .replace("blocks: [chart, table, definitions]", "blocks: [table]")
                        .replace("  notes:\n", "  notes:\n    - 共查询{measures}。\n"));
        String key;
        try {
            CommandRun asked = ask(
                    "--measures", "items", "--by", "form", "--period", "2021-05", "--format", "pdf", "--save", "own");
            assertThat(asked.exitCode()).as(asked.err()).isZero();
            key = named("own").key().toString();
            assertThat(Files.readString(named("own").folder().resolve("documents.json")))
                    .contains("关于信访总量的查询", "共查询信访总量。")
                    .doesNotContain("数据说明", "categories");

            Files.writeString(own, shipped.replace("{measures}", "{mesures}"));
            CommandRun refused = ask("--measures", "items", "--period", "2021-05");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("adhoc/document.yaml:2", "mesures");
        } finally {
            Files.delete(own);
        }
        assertThat(run("reproduce", key).exitCode()).isZero();
    }

    @Test
    void monthsBeforeTheRecordsBeginAreMarkedAndNotZero() throws IOException {
        CommandRun asked = ask(
                "--measures",
                "items",
                "--by",
                "month",
                "--period",
                "2018-07..2018-09",
                "--compare",
                "previous",
                "--format",
                "table,csv",
                "--save",
                "beginning");

        assertThat(asked.exitCode()).as(asked.err()).isZero();
        Edition edition = named("beginning");
        try (Stream<Path> files = Files.list(edition.folder())) {
            String csv = Files.readString(files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("figures.csv"))
                    .findFirst()
                    .orElseThrow());
            assertThat(csv)
                    .contains(
                            "2018-07-01,2018-08-01,,no_records,,no_records,,no_records,",
                            "2018-08-01,2018-09-01,152,ok,,no_records,,no_records,",
                            "2018-09-01,2018-10-01,131,ok,152,ok,-13.82,percent,",
                            "无数据表示该期在登记数据开始以前，不等于0，不作比较。");
        }
        assertThat(edition.figures().all())
                .allSatisfy(figure -> assertThat(figure.value()).isPresent());
    }

    @Test
    void saysOfBothPeriodsHowManyDaysTheyHaveWhereTheyDiffer() {
        CommandRun thirty = march("2021-03-30T12:00:00+08:00");
        CommandRun ten = march("2021-03-10T12:00:00+08:00");

        assertThat(thirty.out()).contains("本期30天，上期28天").doesNotContain("同样天数");
        assertThat(ten.out()).contains("比较期按同样天数计，各10天");
    }

    private static CommandRun march(String cutoff) {
        return run(
                "adhoc",
                "--measures",
                "items",
                "--period",
                "2021-03",
                "--compare",
                "previous",
                "--region",
                "990121",
                "--cutoff",
                cutoff);
    }

    @Test
    void saysWhichBaseIsZeroAndThatSharesChangeInPoints() throws IOException {
        CommandRun days = ask(
                "--measures",
                "collective_batches",
                "--by",
                "day",
                "--period",
                "2021-06-01..2021-06-03",
                "--period-kind",
                "day",
                "--compare",
                "previous");
        CommandRun share = ask(
                "--measures",
                "answered_within_60",
                "--period",
                "2021-03",
                "--compare",
                "same-last-year",
                "--format",
                "csv",
                "--save",
                "within");

        assertThat(days.out()).contains("上期为0的，不计算增减百分比，以—表示。");
        assertThat(share.exitCode()).as(share.err()).isZero();
        try (Stream<Path> files = Files.list(named("within").folder())) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))
                            .filter(file -> !file.endsWith("figures.csv")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains(",-4.14,points,"));
        }
    }

    @Test
    void comparesOnlyEditionsOfOneReportAndPeriod() {
        String monthly = editions("monthly").get(0).key().toString();
        String briefing = editions("briefing").get(0).key().toString();

        CommandRun refused = run("diff", monthly, briefing);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Expected two editions of one report, region and period");
    }

    @Test
    void whatTheReportShowedIsShownAndWhatItWithheldIsWithheld() {
        assertThat(ask(
                                "--measures",
                                "items,visit_batches",
                                "--by",
                                "region",
                                "--period",
                                "2021-06",
                                "--format",
                                "csv",
                                "--save",
                                "places")
                        .exitCode())
                .isZero();

        Figures report = editions("monthly").get(0).figures();
        Figures answer = named("places").figures();
        assertThat(answer.all()).hasSizeGreaterThan(20);
        for (Figure figure : answer.all()) {
            assertThat(report.find(figure.key())).as("%s", figure.key()).contains(figure);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--measures;itmes;Unknown measure: itmes. Expected one such as items",
                "--by;regoin;Unknown dimension: regoin. Expected one such as region",
                "--where;form=vist;Unknown form: vist. Expected one such as visit",
                "--where;region=x'; Unknown region: x'",
                "--period;2021-13;Unknown month period: 2021-13",
                "--period;2021-06..2021-01;ends before it begins",
                "--compare;yesterday;Unknown comparison: yesterday",
                "--format;doc;Unknown format: doc",
                "--top;0;Invalid --top: 0",
            })
    void refusesUnknownWordsWithTheNearestKnownOnes(String option, String word, String reason) {
        List<String> line = new ArrayList<>(List.of("--measures", "items", "--period", "2021-06"));
        int at = line.indexOf(option);
        if (at >= 0) {
            line.set(at + 1, word);
        } else {
            line.addAll(List.of(option, word));
        }
        CommandRun answer = ask(line.toArray(String[]::new));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(reason.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "upward_items;region;counted for the region as a whole",
                "items;region,issue_group;so small a cell could point at people",
                "items;registering_level,unit;it is not defined by that",
                "items;registering_level,region;Cannot cross levels above the reporting region",
                "answer_rate;size_band;it is not defined by that",
            })
    void refusesWhatTheCatalogueForbidsAndSaysWhy(String measure, String by, String reason) {
        CommandRun answer = ask("--measures", measure, "--by", by, "--period", "2021-06");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(reason);
    }

    @Test
    void aFilterIsADimensionAndPlacesAreNotRankedByVolumes() {
        assertThat(ask("--measures", "upward_items", "--where", "region=990121005", "--period", "2021-06")
                        .err())
                .contains("counted for the region as a whole");
        assertThat(ask("--measures", "items", "--by", "region", "--top", "3", "--period", "2021-06")
                        .err())
                .contains("Cannot rank places by volumes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region='; DROP TABLE petition_item; --",
                "region=990121005' OR '1'='1",
                "region=../../etc/passwd",
                "region=${jndi:ldap://x}",
                "region=%s%n",
                "region={0}",
                "region=\u0000",
                "1=1; SELECT 1=x",
            })
    void hostileFiltersAreValuesNobodyKnows(String filter) {
        CommandRun answer = ask("--measures", "items", "--where", filter, "--period", "2021-06");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("Unknown ");
    }

    /** Of 24 rows a page holds six: those that the chart above them draws, not the first by code. */
    @Test
    void thePageListsTheLargestRowsAsItsChartDraws(@TempDir Path out) throws IOException {
        CommandRun answer = ask(
                "--measures",
                "overdue_open,answer_rate",
                "--by",
                "unit",
                "--period",
                "2021-06",
                "--format",
                "pdf",
                "--out",
                out.toString());

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        try (PDDocument page = Loader.loadPDF(file(out, ".pdf").toFile())) {
            String text = new PDFTextStripper().getText(page);
            assertThat(text.substring(text.indexOf("表1")))
                    .contains("县民政局", "县市场监督管理局", "合计")
                    .doesNotContain("县教育局", "县退役军人事务局");
        }
    }

    @Test
    void everyFormatCanBeReadBack(@TempDir Path out) throws IOException {
        CommandRun answer = ask(
                "--measures",
                "items,answer_rate",
                "--by",
                "month",
                "--period",
                "2021-01..2021-06",
                "--compare",
                "same-last-year",
                "--format",
                "csv,xlsx,parquet,pdf,svg,png",
                "--out",
                out.toString());

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        List<String> csv = Files.readAllLines(file(out, ".csv"));
        assertThat(csv).hasSize(7);
        assertThat(csv.get(0)).startsWith("\uFEFFrow,period,period_start,period_end,items,items_status,");
        assertThat(csv.get(6)).startsWith("cell,'2021-06,2021-06-01,2021-07-01,");
        assertThat(Files.readString(file(out, ".svg"))).startsWith("<svg").contains("信访总量");
        assertThat(head(out, "pdf")).startsWith("%PDF");
        assertThat(head(out, "parquet")).startsWith("PAR1");
        assertThat(head(out, "png")).contains("PNG");
        try (ZipFile workbook = new ZipFile(file(out, ".xlsx").toFile())) {
            assertThat(workbook.stream().map(entry -> entry.getName())).contains("xl/worksheets/sheet1.xml");
        }
        assertThat(Files.readString(file(out, "-manifest.json"))).contains("csv,parquet,pdf,png,svg,xlsx");
        assertThat(Files.readAllLines(file(out, "-figures.csv"))).hasSize(25);
    }

    /** The one file of a folder whose name ends so; the figures are not the answer. */
    private static Path file(Path folder, String ending) {
        List<Path> found = Arrays.stream(
                        java.util.Objects.requireNonNull(folder.toFile().listFiles()))
                .map(java.io.File::toPath)
                .filter(path -> path.toString().endsWith(ending))
                .filter(path -> ending.startsWith("-") || !path.toString().endsWith("-figures.csv"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void partsThatDoNotFitAreCutAndMarkedAndComeToTheWhole() {
        CommandRun weeks = ask("--measures", "items", "--by", "week", "--period", "2021年6月");
        CommandRun quarters = ask("--measures", "信访总量", "--by", "季度", "--period", "2020-02..2020-09");

        assertThat(weeks.exitCode()).as(weeks.err()).isZero();
        assertThat(weeks.out()).contains("2021年第22周（6月1日至6月6日）", "2021年第26周（6月28日至6月30日）", "不足一周");
        String june = ask("--measures", "items", "--period", "2021-06").out();
        assertThat(numbers(weeks.out()).stream().mapToInt(Integer::intValue).sum())
                .as(weeks.out())
                .isEqualTo(numbers(june).get(0));
        assertThat(quarters.out()).contains("2020年第一季度（2月1日至3月31日）", "2020年第二季度 ", "2020年第三季度");
    }

    /** The first number of each row: what stands before the bar. */
    private static List<Integer> numbers(String table) {
        return java.util.regex.Pattern.compile("(?m) (\\d+)(?:  █.*)?$")
                .matcher(table)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    @Test
    void whatHasBegunIsAnsweredAndWhatHasNotIsSaid() {
        CommandRun year = ask("--measures", "items", "--by", "month", "--period", "2021");

        assertThat(year.exitCode()).as(year.err()).isZero();
        assertThat(year.out())
                .containsPattern("2021年4月 +167")
                .contains("2021年7月（截至7月3日）", "2021年8月至12月（5期）在统计时点尚未开始，未列");
        assertThat(ask("--measures", "items", "--period", "2021-09").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "信访总两;属地;信访形式=来访;没有这个指标：信访总两。应为目录中的指标，相近的有：信访总量",
                "信访总量;属弟;信访形式=来访;没有这个维度：属弟。应为已有的维度，相近的有：属地",
                "信访总量;属地;信访形式=来方;信访形式（form）中没有：来方。应为其中已有的，相近的有：来信",
                "赴省进京信访量;属地;信访形式=来访;只按本地区整体统计",
                "信访总量;属地;登记层级=省级;不能把本地区以上的登记层级与",
            })
    void refusesInTheLanguageOfTheOfficeWithoutCallingItAFailure(
            String measure, String by, String where, String reason) {
        CommandRun answer = CommandRun.in(
                Locale.CHINESE,
                home,
                Map.of(),
                "adhoc",
                "--measures",
                measure,
                "--by",
                by,
                "--where",
                where,
                "--period",
                "2021年6月",
                "--region",
                "990121",
                "--cutoff",
                CUTOFF);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(reason).doesNotContain("E-", "huibao.log", "Unknown", "Cannot");
    }

    @Test
    void theWorstComeFirstAndWhatIsNotListedIsCounted() {
        CommandRun worst = ask("--measures", "按期答复率", "--by", "单位", "--period", "2021年上半年", "--bottom", "3");

        assertThat(worst.exitCode()).as(worst.err()).isZero();
        assertThat(worst.out()).containsPattern("按期答复率由低到高，列前3项，可排序的共\\d+项；其他\\d+项未列");
        List<Double> rates = java.util.regex.Pattern.compile("(\\d+\\.\\d+)%")
                .matcher(worst.out())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(rates.subList(0, 3)).isSorted();
        assertThat(ask("--measures", "items", "--by", "region", "--bottom", "3", "--period", "2021-06")
                        .err())
                .contains("Cannot rank places by volumes");
    }

    @Test
    void categoriesOfEveryLevelAreRowsAndFiltersAndHaveShares() {
        CommandRun second =
                ask("--measures", "items", "--by", "类别二级", "--where", "category=03", "--period", "2021年上半年", "--share");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("占比", "100.00%");
        CommandRun one = ask("--measures", "items", "--where", "category=0301", "--period", "2021-H1");
        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(ask("--measures", "items", "--where", "category=0301,03", "--period", "2021-H1")
                        .err())
                .contains("Categories of several levels");
    }

    @Test
    void aPeriodIsComparedWithAnyOther() {
        CommandRun answer =
                ask("--measures", "items", "--period", "2021年2月11日至2月17日", "--compare-with", "2020年1月24日至1月30日");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("2020年1月24日至1月30日", "与2020年1月24日至1月30日比");
    }

    @Test
    void twoQuestionsHaveFilesOfTheirOwnThatSayWhatTheyHold(@TempDir Path out) throws IOException {
        ask("--measures", "items", "--period", "2021-03", "--format", "csv", "--out", out.toString());
        ask(
                "--measures",
                "items",
                "--where",
                "form=letter,visit",
                "--period",
                "2021-03",
                "--format",
                "csv",
                "--out",
                out.toString());

        assertThat(out.toFile().list()).hasSize(6);
        String filtered = Files.readString(
                Arrays.stream(java.util.Objects.requireNonNull(out.toFile().listFiles()))
                        .map(java.io.File::toPath)
                        .filter(path -> path.toString().contains("visit")
                                && !path.toString().contains("figures"))
                        .filter(path -> path.toString().endsWith(".csv"))
                        .findFirst()
                        .orElseThrow());
        assertThat(filtered).contains("form=letter|visit", "2021-07-03T01:00:00Z", "云桥县", "items=v1", "件（批）次");
    }

    /** Somebody may have worked on the copy. */
    @Test
    void aCopyThatWasWorkedOnIsNotReplaced(@TempDir Path out) throws IOException {
        String[] question = {"--measures", "items", "--period", "2021-03", "--format", "csv", "--out", out.toString()};
        ask(question);
        Path copy = file(out, ".csv");
        Files.writeString(copy, "worked on");

        CommandRun again = ask(question);

        String second = copy.toString().replaceFirst("\\.csv$", "-2.csv");
        assertThat(again.out()).contains(second);
        assertThat(copy).hasContent("worked on");
        assertThat(Path.of(second)).content().startsWith("\uFEFFrow,period,");
        assertThat(out.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aChartThatDoesNotHoldAllRowsShowsTheLargestAndSaysSo(@TempDir Path out) throws IOException {
        CommandRun answer = ask(
                "--measures",
                "items",
                "--by",
                "region,form",
                "--period",
                "2021-06",
                "--format",
                "svg",
                "--out",
                out.toString());

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(Files.readString(file(out, ".svg"))).containsPattern("信访总量（2021年6月；\\d+项中的前24项，按值从大到小）");
    }

    private static String head(Path folder, String ending) throws IOException {
        byte[] bytes = Files.readAllBytes(file(folder, "." + ending));
        return new String(Arrays.copyOf(bytes, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void aSavedQuestionIsAskedAgainAndForOtherPeriods() {
        assertThat(ask("--measures", "letters", "--period", "2021-06", "--save", "letters-of-month")
                        .exitCode())
                .isZero();

        assertThat(run("adhoc", "--list").out()).contains("letters-of-month", "letters 2021-06");
        CommandRun again = run(
                "adhoc",
                "--question",
                "letters-of-month",
                "--period",
                "2021-05",
                "--region",
                "990121",
                "--cutoff",
                CUTOFF);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("来信");
        assertThat(run("adhoc", "--question", "leters-of-month", "--region", "990121")
                        .err())
                .contains("Unknown question: leters-of-month", "letters-of-month");
    }

    @Test
    void aNameKeepsItsQuestionUnlessAnotherIsToTakeItsPlace() {
        String[] form = {"--measures", "items", "--by", "form", "--period", "2021-06", "--save", "kept"};
        String[] month = {"--measures", "items", "--by", "month", "--period", "2021-06", "--save", "kept"};
        assertThat(ask(form).exitCode()).isZero();
        assertThat(ask(form).exitCode()).isZero();

        CommandRun refused = ask(month);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains(
                        "kept is the name of another question (items by form 2021-06)",
                        "Expected a name of its own, or --replace");
        assertThat(run("adhoc", "--list").out()).contains("items by form 2021-06");
        List<String> replacing = new ArrayList<>(List.of(month));
        replacing.add("--replace");
        assertThat(ask(replacing.toArray(String[]::new)).exitCode()).isZero();
        assertThat(run("adhoc", "--list").out())
                .contains("items by month 2021-06")
                .doesNotContain("items by form 2021-06\n");
    }

    @Test
    void aPeriodSeenFromTheDayIsKeptAsItIsSaidAndAskedAsItIsMeant() {
        CommandRun answer = ask("--measures", "letters", "--period", "last 2 months", "--save", "moving");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("2021年5月").contains("2021年6月").doesNotContain("7月");
        assertThat(run("adhoc", "--list").out()).contains("letters last 2 months");
        assertThat(run("runs").out()).contains("moving: 990121 letters 2021-05..2021-06");
        assertThat(ask("--measures", "letters", "--period", "last mnth").err())
                .contains("Unknown period: last mnth. Expected a label such as 2021-06 or 2021年6月, or one of the kind"
                        + " of");
        assertThat(ask("--measures", "letters", "--period", "last month", "--period-kind", "week")
                        .err())
                .contains("Invalid period kind: week, of the period last month");
    }

    @Test
    void aQuestionThatWouldTakeTooLongIsNotAskedUnlessForced() {
        String[] words = {"--measures", "online", "--period", "2021-06", "--set", "adhoc.limit=1"};
        CommandRun refused = ask(words);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Not asked: it would take about");
        List<String> forced = new ArrayList<>(List.of(words));
        forced.add("--force");
        assertThat(ask(forced.toArray(String[]::new)).exitCode()).isZero();
    }

    @Test
    void martsAreWrittenAsFilesOfOneKindEachInAFolderOfTheirAudience(@TempDir Path out) {
        CommandRun marts = run("publish", "marts", "--out", out.toString());

        assertThat(marts.exitCode()).as(marts.err()).isZero();
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("internal", "release");
        assertThat(out.resolve("internal").toFile().list())
                .containsExactlyInAnyOrder("figure.parquet", "measure.parquet", "member.parquet", "edition.parquet");
    }

    @Test
    void anAnswerThatAnybodyMayReadIsRoundedAndGoesToAFolderAndAMartOfItsOwn(@TempDir Path out) {
        CommandRun answer =
                release("--measures", "items", "--period", "2021-06", "--format", "csv", "--save", "released");

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        Edition edition = named("released");
        assertThat(edition.key().toString()).startsWith("release/990121/adhoc/");
        assertThat(edition.files().toString()).contains("-公开-").doesNotContain("-内部-");
        assertThat(edition.manifest().parameters()).containsEntry("approved-by", "局长");
        Figure released = edition.figures().all().iterator().next();
        Figure counted =
                editions("monthly").get(0).figures().find(released.key()).orElseThrow();
        long rounded = (counted.value().orElseThrow().longValueExact() + 2) / 5 * 5;
        assertThat(released.value().orElseThrow().longValueExact()).isEqualTo(rounded);

        MartTable mart = figures(Audience.RELEASE);
        assertThat(mart.rows())
                .filteredOn(row -> cell(mart, row, "figure_id").equals(Optional.of(released.id())))
                .singleElement()
                .satisfies(row -> assertThat(cell(mart, row, "value"))
                        .contains(released.value().orElseThrow()));
        assertThat(run("publish", "marts", "--out", out.toString()).exitCode()).isZero();
        assertThat(out.resolve("release/figure.parquet")).isRegularFile();
    }

    @Test
    void whatNoReleaseHoldsIsRefusedWithItsReason() {
        assertThat(release("--measures", "items", "--by", "region", "--period", "2021-06")
                        .err())
                .contains("Cannot release numbers of single units or places from 2021-06-01 to 2021-06-30");
        assertThat(release("--measures", "visit_persons", "--by", "form", "--period", "2021-06")
                        .err())
                .contains("but by time and registering_level");
        assertThat(release("--measures", "overdue_longest_days", "--period", "2021-06")
                        .err())
                .contains("it is a single item's");
        assertThat(ask("--measures", "items", "--period", "2021-06", "--audience", "release")
                        .exitCode())
                .as("not approved")
                .isEqualTo(2);
    }

    @Test
    void rowsBelowTheThresholdAreCountedAndNotListedInARelease() {
        CommandRun answer = release("--measures", "items", "--by", "category", "--period", "2021-06");

        assertThat(answer.out() + answer.err()).doesNotContain("＊  ").containsAnyOf("个类别件数较少，未列", "公开数据：件数取5的整倍数");
    }

    private static CommandRun release(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--audience", "release", "--approved-by", "局长", "--approved-on", "2021-08-03"));
        return ask(line.toArray(String[]::new));
    }

    private static MartTable figures(Audience audience) {
        return new Marts(new Editions(home.resolve("output")).all(), audience)
                .tables(Catalogue.load(), (dimension, code) -> code).stream()
                        .filter(table -> table.name().equals("figure"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void marksWhatIsWithheldInTheMartsAndKeepsEveryNumberOfItOut() {
        MartTable figures = figureMart();
        List<List<Optional<Object>>> withheld = figures.rows().stream()
                .filter(row -> cell(figures, row, "status").equals(Optional.of("suppressed")))
                .toList();

        assertThat(withheld).isNotEmpty().allSatisfy(row -> assertThat(List.of("value", "numerator", "denominator"))
                .allSatisfy(column -> assertThat(cell(figures, row, column)).isEmpty()));
        assertThat(figures.rows())
                .anySatisfy(row -> assertThat(cell(figures, row, "value")).isPresent());
    }

    @Test
    void namesTheBreakdownOfEachRowOfTheMarts() {
        MartTable figures = figureMart();

        assertThat(figures.rows())
                .anySatisfy(row -> assertThat(cell(figures, row, "breakdown")).contains("whole"));
        assertThat(figures.rows())
                .allSatisfy(row -> assertThat(cell(figures, row, "breakdown")).contains(named(figures, row)));
    }

    /** The columns of dimensions that are not empty; they stand between the breakdown and the value. */
    private static String named(MartTable table, List<Optional<Object>> row) {
        List<String> columns =
                table.columns().stream().map(MartTable.MartColumn::name).toList();
        String dimensions = columns.subList(columns.indexOf("breakdown") + 1, columns.indexOf("value")).stream()
                .filter(column -> cell(table, row, column).isPresent())
                .sorted()
                .collect(Collectors.joining(","));
        return dimensions.isEmpty() ? "whole" : dimensions;
    }

    private static MartTable figureMart() {
        return figures(Audience.INTERNAL);
    }

    private static Optional<Object> cell(MartTable table, List<Optional<Object>> row, String column) {
        return row.get(table.columns().stream()
                .map(MartTable.MartColumn::name)
                .toList()
                .indexOf(column));
    }

    @Test
    void theRoleThatReadsTheSourceDoesNotWriteMarts() {
        CommandRun marts = run(
                "publish",
                "marts",
                "--set",
                "mart.url=jdbc:postgresql://localhost/x",
                "--set",
                "mart.user=reader",
                "--set",
                "source.user=reader");

        assertThat(marts.exitCode()).isEqualTo(2);
        assertThat(marts.err()).contains("Invalid mart.user: [reader]");
    }

    private static Edition named(String name) {
        return editions("adhoc").stream()
                .filter(edition -> edition.key().period().startsWith(name + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Edition> editions(String deliverable) {
        return new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().deliverable().equals(deliverable))
                        .toList();
    }

    private static CommandRun ask(String... words) {
        List<String> line = new ArrayList<>(List.of("adhoc"));
        line.addAll(List.of(words));
        line.addAll(List.of("--region", "990121", "--campaign", "SCZ2021", "--cutoff", CUTOFF));
        return run(line.toArray(String[]::new));
    }
}
