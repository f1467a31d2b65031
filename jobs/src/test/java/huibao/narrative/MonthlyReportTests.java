package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.reports.Block;
import huibao.reports.Document;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthlyReportTests {
    private final FakeEdition june = FakeEdition.june(1, 600);

    @Test
    void writesAFirstPageEightSectionsAndThreeAnnexes() {
        assertThat(headings(document(june, june.figures())))
                .filteredOn(heading -> heading.charAt(1) == '、')
                .containsExactly(
                        "一、总量与走势", "二、赴省进京与集体访", "三、办理时效", "四、责任单位与属地", "五、存量与积案", "六、重点领域", "七、接访下访与督办", "八、问题与建议");
        assertThat(document(june, june.figures()).blocks())
                .filteredOn(Block.Annex.class::isInstance)
                .extracting(block -> ((Block.Annex) block).title())
                .containsExactly("口径", "数据核对", "督办台账");
    }

    @Test
    void numbersTablesAndChartsWithoutGaps() {
        Document whole = document(june, june.figures());
        Document less = document(
                june,
                june.without(figure -> figure.metric().startsWith("visit_")
                        || figure.key().dimensions().containsKey("age_band")));

        assertThat(tables(whole))
                .extracting(Block.Table::number)
                .isEqualTo(countingTo(tables(whole).size()));
        assertThat(tables(less))
                .extracting(Block.Table::number)
                .isEqualTo(countingTo(tables(less).size()));
        assertThat(charts(less))
                .extracting(Block.Chart::number)
                .isEqualTo(countingTo(charts(less).size()));
        assertThat(tables(less)).extracting(Block.Table::name).doesNotContain("stock-age");
    }

    @Test
    void leavesOutSectionsOfMeasuresThatWereNotComputed() {
        Document document =
                document(june, june.without(figure -> figure.key().dimensions().containsKey("month")));
        Document withoutWork = document(
                june,
                june.without(figure -> figure.key().dimensions().containsKey("unit")
                        || figure.key().dimensions().containsKey("region")
                        || List.of("answer_states", "overdue_open", "due_next", "unforwarded_open")
                                .contains(figure.metric())));

        assertThat(charts(document)).isEmpty();
        assertThat(headings(document)).contains("一、总量与走势", "二、赴省进京与集体访");
        assertThat(headings(withoutWork)).contains("四、存量与积案").doesNotContain("四、责任单位与属地");
    }

    @Test
    void saysOnceInASectionThatLastYearHasNoRecords() {
        Figures firstYear = new Figures(june.figures().all().stream()
                .map(figure -> figure.key().role() == Role.SAME_LAST_YEAR
                                || figure.key().role() == Role.YTD_LAST_YEAR
                        ? unrecorded(figure)
                        : figure)
                .toList());

        String sections = document(june, firstYear).blocks().stream()
                .map(block -> block instanceof Block.Heading heading && heading.level() == 1
                        ? "#"
                        : block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
                .collect(Collectors.joining());

        assertThat(sections.split("#")[0]).contains("，无上年同月数据");
        assertThat(sections.split("#")).allSatisfy(section -> assertThat(section.split("无上年同[月期]数据", -1))
                .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void printsTheRatesOfAReleaseInWholePerCent() {
        FigureKey key = FigureKey.whole("answer_rate", Role.CURRENT);
        Figures figures = june.with(
                key,
                figure -> new Figure(
                        figure.id(),
                        key,
                        figure.start(),
                        figure.end(),
                        Optional.of(new BigDecimal("0.810000")),
                        Optional.of(65L),
                        Optional.of(80L),
                        Status.OK));

        assertThat(cells(StandardDocuments.monthly(figures, FakeEdition.tables(), june.released())))
                .contains("81%")
                .doesNotContain("81.25%");
        assertThat(cells(compose(june, figures))).contains("65/80 81.3%");
    }

    private static List<String> cells(Composed composed) {
        return tables(composed.document()).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Block.Cell::text)
                .toList();
    }

    private static Figure unrecorded(Figure figure) {
        return new Figure(
                figure.id(),
                figure.key(),
                figure.start(),
                figure.end(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.NO_RECORDS);
    }

    /** Of a month or a week no place and no unit is released, and section four had lost its tables without a word. */
    @Test
    void saysInAReleaseWhereNoPlaceAndNoUnitIsNamed() {
        String note = "各属地、各单位的数只列入季度及更长时期的公开版本。";
        Figures unnamed = june.without(figure -> figure.key().dimensions().containsKey("unit")
                || figure.key().dimensions().containsKey("region"));

        assertThat(PlainText.of(StandardDocuments.monthly(unnamed, FakeEdition.tables(), june.released())
                        .document()))
                .contains(note);
        assertThat(PlainText.of(StandardDocuments.monthly(june.figures(), FakeEdition.tables(), june.released())
                        .document()))
                .doesNotContain(note);
        assertThat(PlainText.of(StandardDocuments.monthly(unnamed, FakeEdition.tables(), june.facts())
                        .document()))
                .doesNotContain(note);
    }

    @Test
    void saysThatTheDataCameFromAStandbyAndHowFarItWasBehind() {
        EditionFacts.StandbyFacts standby =
                new EditionFacts.StandbyFacts(Optional.of(Instant.parse("2021-07-01T00:05:00Z")), Optional.of(95L));

        assertThat(text(june.facts(Optional.of(standby)))).contains("业务数据来自备库，读取时落后主库95秒，最后回放的数据变动时间为2021年7月1日8时05分。");
        assertThat(text(june.facts())).doesNotContain("备库");
    }

    private String text(EditionFacts facts) {
        return StandardDocuments.monthly(june.figures(), FakeEdition.tables(), facts).document().blocks().stream()
                .map(Block::toString)
                .collect(Collectors.joining());
    }

    @Test
    void printsNoTableWithoutAFigure() {
        Document document = document(june, new Figures(List.of()));

        assertThat(headings(document)).isEmpty();
        assertThat(tables(document)).allMatch(table -> !table.rows().isEmpty());
    }

    @Test
    void marksSuppressedNotComputableAndZeroApart() {
        FigureKey city = FigureKey.of("items", Role.CURRENT, "registering_level", "city");
        Document document = document(june, june.with(city, Figure::suppressed));
        Block.Table table = table(document, "volumes-by-level");

        assertThat(table.rows().get(2).cells())
                .extracting(Block.Cell::text)
                .startsWith("市级", "＊")
                .element(3)
                .isEqualTo("＊");
        assertThat(table.notes()).contains("＊为数值较小（可能为0）或可据以推算的数据，不予公布");
    }

    /** A release does not list the row, and then has no mark to explain. */
    @Test
    void explainsNoMarkThatIsNotPrinted() {
        FigureKey city = FigureKey.of("items", Role.CURRENT, "registering_level", "city");
        FigureKey persons = FigureKey.of("visit_persons", Role.CURRENT, "registering_level", "country");
        Figures row = june.with(city, Figure::suppressed);
        Figures both = new Figures(row.all().stream()
                .map(figure -> figure.key().equals(persons) ? figure.suppressed() : figure)
                .toList());

        assertThat(released(row).notes()).contains("另有1个层级件数较少，未列").noneMatch(note -> note.startsWith("＊"));
        assertThat(released(both).notes()).contains("＊为数值较小（可能为0）或可据以推算的数据，不予公布", "另有1个层级件数较少，未列");
    }

    @Test
    void explainsOtherUnitsWhereThereAreAny() {
        Figures foreign = new Figures(june.figures().all().stream()
                .flatMap(figure -> "U01".equals(figure.key().dimensions().get("unit"))
                        ? Stream.of(figure, of(figure, "X99"))
                        : Stream.of(figure))
                .toList());

        assertThat(workByUnit(foreign).notes()).contains("其他单位为上级机关和本地区以外的单位");
        assertThat(labels(workByUnit(foreign))).contains("其他单位");
        assertThat(workByUnit(june.figures()).notes()).noneMatch(note -> note.contains("其他单位"));
        assertThat(labels(workByUnit(june.figures()))).doesNotContain("其他单位");
    }

    private Block.Table workByUnit(Figures figures) {
        return table(document(june, figures), "work-by-unit");
    }

    private static List<String> labels(Block.Table table) {
        return table.rows().stream().map(row -> row.cells().get(0).text()).toList();
    }

    private static Figure of(Figure figure, String unit) {
        FigureKey key = new FigureKey(
                        figure.metric(), figure.key().dimensions(), figure.key().role())
                .with("unit", unit);
        return new Figure(
                figure.id() + unit,
                key,
                figure.start(),
                figure.end(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.status());
    }

    private Block.Table released(Figures figures) {
        Composed whole = StandardDocuments.monthly(figures, FakeEdition.tables(), june.released());
        return table(ReleaseForm.of(whole).document(), "volumes-by-level");
    }

    @Test
    void reportsWhatCouldNotBeSaid() {
        FigureKey total = FigureKey.whole("items", Role.CURRENT);
        Composed composed = compose(june, june.with(total, Figure::suppressed));

        assertThat(composed.omissions()).contains(new Omission("headline", total, Comparison.Missing.SUPPRESSED));
        assertThat(PlainText.of(composed.document())).doesNotContain("全县信访总量");
    }

    /** Whatever the number is: the pages, their tables and charts are the same. */
    @Test
    void printsNothingOfAProvisionalNumber() {
        Document one = document(june, provisional(june.figures(), "0.111111", 1L));
        Document other = document(june, provisional(june.figures(), "0.987654", 9L));

        assertThat(one.blocks()).isEqualTo(other.blocks());
        // were the numbers final, the pages would have them
        assertThat(document(june, june.figures()).blocks()).isNotEqualTo(one.blocks());
    }

    /** As on the first day after June 2021: what ended in the last 60 days may still change. */
    private static Figures provisional(Figures figures, String value, long numerator) {
        return new Figures(figures.all().stream()
                .map(figure -> isProvisional(figure) ? provisional(figure, value, numerator) : figure)
                .toList());
    }

    private static boolean isProvisional(Figure figure) {
        boolean looksOn = figure.metric().startsWith("first_time_resolution")
                || figure.metric().equals("answered_within_60");
        return looksOn && figure.end().isAfter(LocalDate.parse("2021-05-01"));
    }

    private static Figure provisional(Figure figure, String value, long numerator) {
        return new Figure(
                figure.id(),
                figure.key(),
                figure.start(),
                figure.end(),
                Optional.of(new BigDecimal(value)),
                figure.numerator().map(known -> numerator),
                figure.denominator(),
                Status.PROVISIONAL);
    }

    @Test
    void printsEightColumnsOfKeyFigures() {
        assertThat(table(document(june, june.figures()), "key-figures").columns())
                .extracting(Block.Column::header)
                .containsExactly("指标", "本月", "上月", "环比", "上年同月", "同比", "1—6月累计", "上年累计", "累计同比");
    }

    @Test
    void keepsUpwardVisitsToTheWholeRegion() {
        Document document = document(june, june.figures());

        assertThat(tables(document))
                .filteredOn(table ->
                        table.name().endsWith("by-region") || table.name().endsWith("by-unit"))
                .allSatisfy(table ->
                        assertThat(PlainText.of(table)).doesNotContain("进京").doesNotContain("赴省"));
    }

    @Test
    void saysHowFarAPeriodHasComeThatIsNotOver() {
        FakeEdition edition =
                new FakeEdition(1, 600, PeriodKind.MONTH, "2021-06", Instant.parse("2021-06-18T01:00:00Z"));
        Document document = document(edition, edition.figures());

        assertThat(issue(document)).isEqualTo("2021年第6期（2021年6月，截至2021年6月18日）");
        assertThat(PlainText.of(document))
                .contains("截至2021年6月18日，2021年6月，全县信访总量")
                .contains("本年累计");
        assertThat(table(document, "key-figures").columns())
                .extracting(Block.Column::header)
                .contains("上月同期", "上年同期")
                .doesNotContain("上月", "上年同月");
        assertThat(table(document, "timeliness").columns())
                .extracting(Block.Column::header)
                .contains("未到期");
        assertThat(check(edition, edition.figures())).isEmpty();
    }

    /** A share of a curve is no fraction of two counts: of fewer than ten it is not printed, nor is its change. */
    @Test
    void printsNoShareOfACurveOfFew() {
        Figures few = june.figures()
                .told(figure -> figure.metric().equals("answered_within_60")
                        ? figure.with(figure.value(), Optional.empty(), Optional.of(8L), figure.status())
                        : figure);

        assertThat(table(document(june, few), "results").rows())
                .filteredOn(row -> row.cells().get(0).text().startsWith("60日内答复比重"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(Block.Cell::text)
                        .contains("／")
                        .noneMatch(text -> text.contains("%")));
    }

    /** The table beside it has 1/3, and no line leaps to 33 and back. */
    @Test
    void drawsNoRateOfFew() {
        Figures few = june.figures()
                .told(figure -> figure.metric().endsWith("_rate")
                                && figure.key().dimensions().equals(Map.of("month", "2021-02"))
                        ? figure.with(
                                Optional.of(new BigDecimal("0.333333")), Optional.of(1L), Optional.of(3L), Status.OK)
                        : figure);
        Block.Chart rates = Block.only(Block.Chart.class, document(june, few).blocks())
                .filter(chart -> chart.name().equals("rates"))
                .findFirst()
                .orElseThrow();

        int february = rates.categories().size() - 5;
        assertThat(rates.series())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.values().get(february)).isEmpty());
        assertThat(rates.source()).isEqualTo("线中断处没有数据或基数不足10");
    }

    /** With 截至 as well the line of the issue was longer than the page is wide, and no such week was published. */
    @Test
    void namesTheDaysOfAWeekToDateOnce() {
        FakeEdition edition =
                new FakeEdition(1, 600, PeriodKind.WEEK, "2021-W26", Instant.parse("2021-07-02T01:00:00Z"));
        assertThat(issue(document(edition, edition.figures()))).isEqualTo("2021年第26期（2021年6月28日至7月2日）");
        assertThat(check(edition, edition.figures())).isEmpty();
    }

    /** 本年累计 was taken for the words of the accumulation beside a period, and no such edition was published. */
    @Test
    void readsAYearToDateThatIsNotOver() {
        for (int seed = 0; seed < 10; seed++) {
            FakeEdition edition = new FakeEdition(
                    seed, 600, PeriodKind.YEAR_TO_DATE, "2021-06", Instant.parse("2021-06-18T01:00:00Z"));
            assertThat(check(edition, edition.figures())).isEmpty();
        }
    }

    /** Week 26 of 2020 ends on 28 June, that of 2021 on 4 July: five days more are no growth. */
    @Test
    void comparesNoYearsToDateOfUnequalDays() {
        FakeEdition edition =
                new FakeEdition(1, 600, PeriodKind.WEEK, "2021-W26", Instant.parse("2021-08-03T01:00:00Z"));
        Document document = document(edition, edition.figures());

        assertThat(table(document, "key-figures").columns())
                .extracting(Block.Column::header)
                .contains("本年累计", "上年累计", "同比")
                .doesNotContain("累计同比");
        assertThat(PlainText.of(document)).containsPattern("本年累计\\d+件次。").doesNotContainPattern("本年累计\\d+件次，");
        assertThat(check(edition, edition.figures())).isEmpty();
    }

    private static String issue(Document document) {
        return document.masthead().orElseThrow().issue();
    }

    @Test
    void writesTheSameReportOfOtherPeriods() {
        Instant later = Instant.parse("2022-03-01T01:00:00Z");
        FakeEdition week = new FakeEdition(2, 90, PeriodKind.WEEK, "2021-W24", later);
        FakeEdition quarter = new FakeEdition(3, 1800, PeriodKind.QUARTER, "2021-Q2", later);
        FakeEdition year = new FakeEdition(4, 7200, PeriodKind.YEAR, "2021", later);
        FakeEdition january = new FakeEdition(5, 600, PeriodKind.MONTH, "2021-01", later);

        assertThat(document(week, week.figures()).title()).isEqualTo("示例县信访形势分析周报");
        assertThat(issue(document(week, week.figures()))).endsWith("期（2021年6月14日至6月20日）");
        assertThat(issue(document(quarter, quarter.figures()))).endsWith("期（2021年第二季度）");
        FakeEdition twoMonths = new FakeEdition(6, 900, PeriodKind.SPAN, "2021-06-21..2021-07-31", later);
        assertThat(issue(document(twoMonths, twoMonths.figures()))).isEqualTo("2021年6月21日至7月31日");
        assertThat(PlainText.of(document(year, year.figures())))
                .doesNotContain("环比")
                .doesNotContain("累计");
        assertThat(table(document(january, january.figures()), "key-figures").notes())
                .anyMatch(note -> note.contains("春节"));
        FakeEdition toDate = new FakeEdition(6, 3600, PeriodKind.YEAR_TO_DATE, "2021-06", later);
        FakeEdition span = new FakeEdition(7, 600, PeriodKind.SPAN, "2021-06-11..2021-07-20", later);
        assertThat(document(quarter, quarter.figures()).title()).isEqualTo("示例县信访形势分析季报");
        assertThat(document(year, year.figures()).title()).isEqualTo("示例县信访形势分析年报");
        assertThat(document(january, january.figures()).title()).isEqualTo("示例县信访形势分析月报");
        assertThat(document(toDate, toDate.figures()).title()).isEqualTo("示例县信访形势分析本年累计报告");
        assertThat(PlainText.of(table(document(toDate, toDate.figures()), "key-figures")))
                .contains("本年累计")
                .doesNotContain("本期", "上期", "环比");
        assertThat(document(span, span.figures()).title()).isEqualTo("示例县信访形势分析时段报告");
        for (FakeEdition edition : List.of(week, quarter, year, january, toDate, span)) {
            assertThat(check(edition, edition.figures())).isEmpty();
        }
    }

    private static List<String> check(FakeEdition edition, Figures figures) {
        return StandardDocuments.monthlyProblems(figures, FakeEdition.tables(), edition.facts());
    }

    private static Composed compose(FakeEdition edition, Figures figures) {
        return StandardDocuments.monthly(figures, FakeEdition.tables(), edition.facts());
    }

    private static Document document(FakeEdition edition, Figures figures) {
        return compose(edition, figures).document();
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    private static List<Block.Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static List<Block.Chart> charts(Document document) {
        return document.blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .toList();
    }

    private static Block.Table table(Document document, String name) {
        return tables(document).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> countingTo(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** A daily sheet is made while its day goes on: then it says the hour, and not the day twice. */
    @Test
    void saysOfADayThatGoesOnByWhichHourItIs() {
        FakeEdition noon = new FakeEdition(3, 600, PeriodKind.DAY, "2021-06-15", Instant.parse("2021-06-15T10:00:00Z"));
        FakeEdition half = new FakeEdition(3, 600, PeriodKind.DAY, "2021-06-15", Instant.parse("2021-06-15T03:30:00Z"));

        assertThat(new PeriodWords(noon.facts()).opening()).isEqualTo("截至2021年6月15日18时");
        assertThat(new PeriodWords(noon.facts()).nameToDate()).isEqualTo("截至2021年6月15日18时");
        assertThat(new PeriodWords(half.facts()).opening()).isEqualTo("截至2021年6月15日11时30分");
    }

    /** 截至2021年7月31日17时，全县信访总量1件次 was read as of all years, 周末 as Saturday and Sunday. */
    @Test
    void saysOfADayThatItIsOfTheDayAndOfAWeekItsLastDay() {
        FakeEdition noon = new FakeEdition(3, 600, PeriodKind.DAY, "2021-06-15", Instant.parse("2021-06-15T10:00:00Z"));
        FakeEdition over = new FakeEdition(3, 600, PeriodKind.DAY, "2021-06-15", Instant.parse("2021-06-16T10:00:00Z"));
        FakeEdition week = new FakeEdition(1, 600, PeriodKind.WEEK, "2021-W24", Instant.parse("2021-06-22T01:00:00Z"));

        assertThat(received(noon)).matches("截至2021年6月15日18时，全县当日登记信访\\d+件次（件批次，下同），来信\\d+件次，.*");
        assertThat(received(over)).matches("2021年6月15日，全县登记信访\\d+件次（件批次，下同），来信\\d+件次，.*");
        assertThat(PlainText.of(document(week, week.figures())))
                .contains("期末超期未答复")
                .doesNotContain("周末");
    }

    private static String received(FakeEdition day) {
        Material material = FakeEdition.material(day.figures(), day.facts());
        String said = TemplateSentencesTests.shipped("daily")
                .over(material)
                .say("daily-received")
                .orElseThrow()
                .text();
        assertThat(new SentenceReading(TemplateSentencesTests.shipped("daily").all(material), material).problems(said))
                .isEmpty();
        return said;
    }

    /** What nobody forwarded is due nowhere, so that no column of the daily sheet would show it. */
    @Test
    void saysOfADayWhatHasWaitedForMoreThan15Days() {
        FakeEdition day = new FakeEdition(3, 600, PeriodKind.DAY, "2021-06-15", Instant.parse("2021-06-16T01:00:00Z"));
        FigureKey unforwarded = FigureKey.whole("unforwarded_open", Role.CURRENT);

        assertThat(daily(day, day.with(unforwarded, one -> one.with(Optional.of(BigDecimal.valueOf(77))))))
                .contains("登记后超过15日未转送77件。");
        assertThat(daily(day, day.with(unforwarded, one -> one.with(Optional.of(BigDecimal.ZERO)))))
                .doesNotContain("未转送");
    }

    private static String daily(FakeEdition day, Figures figures) {
        return StandardDocuments.folder("daily")
                .compose(
                        new DocumentInput(figures, FakeEdition.tables(), day.facts()),
                        new PageFit(one -> one, page -> 1))
                .document()
                .blocks()
                .toString();
    }

    /** Whatever is compared on page one says with what, or the first paragraph says it of all. */
    /** 超期未答复 was 9 of those due in the month, and two lines below 95 of all that are open. */
    @Test
    void tellsOnPageOneWhatFellOverdueFromTheOverdueStock() {
        String pageOne = document(june, june.figures()).blocks().stream()
                .takeWhile(block -> !(block instanceof Block.Heading heading && heading.level() == 1))
                .map(block -> block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
                .collect(Collectors.joining());

        assertThat(pageOne).containsPattern("件）.*；其中超期未答复\\d+件").containsPattern("；超期未答复存量\\d+件");
        assertThat(pageOne.split("；超期未答复\\d")).hasSize(1);
    }

    @Test
    void namesOnPageOneWhatChangesAreAgainst() {
        FakeEdition edition = FakeEdition.june(1, 600);
        List<String> shortened = List.of("brief-volume-short", "brief-volume-few");
        Sentences sentences = TemplateSentencesTests.shipped("monthly")
                .over(FakeEdition.material(edition.figures(), FakeEdition.tables(), edition.facts()));

        assertThat(shortened)
                .allSatisfy(name ->
                        assertThat(sentences.say(name).orElseThrow().text()).contains("增减为同比"));
        assertThat(sentences.say("brief-volume").orElseThrow().text()).contains("比上年同月", "比上年同期");
    }

    /** Of the first month ever six of eight columns said 无数据 and nothing else. */
    @Test
    void leavesOutColumnsOfTheTimeBeforeTheRecordsBegin() {
        Figures first = new Figures(june.figures().all().stream()
                .map(figure -> figure.key().role().isComparison() ? unrecorded(figure) : figure)
                .toList());

        Block.Table table = table(document(june, first), "key-figures");

        assertThat(table.columns()).extracting(Block.Column::header).containsExactly("指标", "本月", "1—6月累计");
        assertThat(table.notes()).contains("登记数据开始以前的时期、登记数据中没有的办理环节无数据，不列，不作比较");
        assertThat(check(june, first)).isEmpty();
    }

    /** A total of nothing, of posts that did nothing, is no table. */
    @Test
    void printsNoActivitiesWhereThereAreNone() {
        Figures idle = new Figures(june.figures().all().stream()
                .map(figure -> SentenceJudge.ACTIVITIES.contains(figure.metric())
                        ? figure.with(Optional.of(BigDecimal.ZERO))
                        : figure)
                .toList());

        assertThat(PlainText.of(document(june, june.figures()))).contains("领导接访下访与调度");
        assertThat(PlainText.of(document(june, idle)))
                .doesNotContain("领导接访下访与调度")
                .contains("截至月末，历年挂牌督办");
    }

    /** A dot is no trend. */
    @Test
    void drawsNoLineOfTwoMonths() {
        Figures young = new Figures(june.figures().all().stream()
                .filter(figure -> !figure.key().dimensions().containsKey("month")
                        || !figure.start().isBefore(LocalDate.parse("2021-05-01")))
                .toList());

        assertThat(document(june, young).blocks()).noneMatch(Block.Chart.class::isInstance);
        assertThat(document(june, june.figures()).blocks()).anyMatch(Block.Chart.class::isInstance);
    }

    /** On 1 July: what was due in the week after the 24th is over, and of a year that ended in December nearly all of it. */
    @Test
    void advisesNothingOnDaysThatAreOver() {
        FakeEdition week = new FakeEdition(1, 600, PeriodKind.WEEK, "2021-W24", Instant.parse("2021-07-01T01:00:00Z"));
        FakeEdition year = new FakeEdition(1, 600, PeriodKind.YEAR, "2020", Instant.parse("2021-07-01T01:00:00Z"));

        assertThat(PlainText.of(document(june, june.figures())))
                .contains("下期到期事项需提前调度。7月到期待答复", "由信访局在到期前逐件提醒")
                .containsPattern("下月。7月到期待答复\\d+件")
                .containsPattern("是信访局在到期前调度\\D+7月将到期的事项。");
        assertThat(List.of(week, year)).allSatisfy(late -> assertThat(PlainText.of(document(late, late.figures())))
                .doesNotContain("到期待答复", "提前调度", "（五）下"));
    }

    /** Page one told of a year how many went to the province and to Beijing, and not whether they were more. */
    @Test
    void comparesWhoWentUpInAYearToo() {
        FakeEdition year = new FakeEdition(1, 600, PeriodKind.YEAR, "2020", Instant.parse("2021-01-03T01:00:00Z"));
        String said = PlainText.of(document(year, year.figures()));
        String month = PlainText.of(document(june, june.figures()));

        assertThat(said)
                .containsPattern("赴省进京。本年赴省\\d+件次，[比与]上年\\S+?；进京\\d+件次，\\S+?。赴省进京走访\\d+批次，")
                .containsPattern("赴省进京信访需持续关注。本年赴省进京信访\\d+件次，比上年")
                .containsPattern("对本年走访的\\d+批次逐件倒查");
        assertThat(month)
                .containsPattern("赴省进京。1—6月累计赴省\\d+件次，\\S+?。6月赴省\\d+件次、进京\\d+件次，共走访\\d+批次，")
                .containsPattern("6月赴省进京信访\\d+件次，[比与]上年同月\\S+，走访\\d+批次、\\d+人次\\S*；1—6月累计赴省进京信访\\d+件次，[比与]上年同期")
                .containsPattern("截至月末，历年挂牌督办\\d+件，已办结\\d+件、已化解\\d+件");
    }

    /** 112 until the 20th stood behind 178 of a whole month, as if it had fallen. */
    @Test
    void drawsNoNumberOfHalfAMonth() {
        FakeEdition july = new FakeEdition(1, 600, PeriodKind.MONTH, "2021-07", Instant.parse("2021-07-20T01:00:00Z"));
        List<Block.Chart> charts = charts(document(july, july.figures()));

        assertThat(charts).extracting(Block.Chart::name).containsExactly("trend", "rates", "stock");
        assertThat(charts).extracting(chart -> last(chart.categories())).containsOnly("2021年7月");
        // Last year's is whole, and so is a stock, of its day.
        assertThat(last(charts.get(0).series().get(0).values())).isEmpty();
        assertThat(charts.get(0).series().get(0).values().get(11)).isPresent();
        assertThat(last(charts.get(0).series().get(1).values())).isPresent();
        assertThat(charts.get(1).series())
                .allSatisfy(line -> assertThat(last(line.values())).isEmpty());
        assertThat(last(charts.get(2).series().get(0).values())).isPresent();
        assertThat(charts)
                .extracting(Block.Chart::source)
                .containsExactly("2021年7月未满，不列", "2021年7月未满，不列", "末点为2021年7月20日的数");
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
