package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import huibao.disclosure.Disclosure;
import huibao.disclosure.ReaderKnowledge;
import huibao.disclosure.ReleaseRule;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.lake.run.CodeTables;
import huibao.metric.Catalogue;
import huibao.metric.Formula;
import huibao.reports.Block;
import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Renderer;
import huibao.reports.TextVerification;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of random offices, as many as {@code -Dhuibao.offices} says: none is left blank, and page one is whole. */
@Tag("system")
class DeliverablePagesTests {
    private static final Renderer RENDERER =
            new Renderer(Faces.in(Path.of(System.getenv().getOrDefault("HUIBAO_FONTS", "../.huibao/fonts"))));

    private static final Catalogue CATALOGUE = Catalogue.load();

    private record OfficePeriod(PeriodKind kind, String label) {}

    private static final List<OfficePeriod> PERIODS = List.of(
            new OfficePeriod(PeriodKind.MONTH, "2021-06"),
            new OfficePeriod(PeriodKind.QUARTER, "2021-Q2"),
            new OfficePeriod(PeriodKind.YEAR, "2021"),
            new OfficePeriod(PeriodKind.WEEK, "2021-W20"),
            new OfficePeriod(PeriodKind.HALF_YEAR, "2021-H1"));

    static IntStream offices() {
        return IntStream.range(0, Integer.getInteger("huibao.offices", 20));
    }

    @ParameterizedTest
    @MethodSource("offices")
    void ofTheMonthlyAndItsLikesAreFilledAndTheFirstHoldsAllThatMatters(int seed) {
        RandomOffice office = new RandomOffice(seed);
        OfficePeriod period = PERIODS.get(seed % PERIODS.size());
        FakeEdition edition = office.edition(period.kind(), period.label());
        boolean isRelease = seed % 3 == 2;
        Figures figures = isRelease ? released(edition.figures()) : edition.figures();
        DocumentInput input = new DocumentInput(
                figures,
                isRelease ? List.of() : office.ledger(),
                office.tables(),
                isRelease ? edition.released() : edition.facts(),
                Optional.empty());

        UnaryOperator<Composed> finish = isRelease ? ReleaseForm::of : one -> one.marked("内部资料　注意保存");
        DocumentFolder folder = StandardDocuments.folder("monthly");
        Composed composed = folder.compose(input, new PageFit(finish, RENDERER::pages));
        assertThat(folder.problems(composed, input)).isEmpty();
        Document document = RENDERER.arranged(composed.document()).document();

        byte[] pdf = pdf(document);
        String pageOne = TextVerification.of(document, pdf).pages().get(0).replaceAll("\\s", "");
        assertThat(document.blocks().stream()
                        .takeWhile(Block.Paragraph.class::isInstance)
                        .map(block -> ((Block.Paragraph) block).text()))
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(pageOne).contains(paragraph.replaceAll("\\s", "")));
        assertThat(flaws(pdf, document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offices")
    void ofTheLedgerAreFilled(int seed) {
        RandomOffice office = new RandomOffice(seed);
        FakeEdition edition = office.edition(PeriodKind.MONTH, "2021-06");

        Document document = laidOut(
                "ledger",
                new DocumentInput(
                        edition.figures(), office.ledger(), office.tables(), edition.facts(), Optional.empty()),
                UnaryOperator.identity());

        assertThat(flaws(pdf(document), document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 12})
    void ofTheBriefingAreFilled(int seed) {
        RandomOffice office = new RandomOffice(seed);
        FakeEdition edition = office.edition(PeriodKind.MONTH, "2021-06");
        CampaignBrief brief =
                new CampaignBrief("C1", "示例市信访局", OfficeText.none(), MeasureList.NONE, DocumentForm.BRIEF);

        Document document = laidOut(
                "briefing",
                new DocumentInput(
                        edition.figures(), office.ledger(), office.tables(), edition.facts(), Optional.of(brief)),
                UnaryOperator.identity());

        assertThat(flaws(pdf(document), document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offices")
    void ofTheDailySheetAreOne(int seed) {
        RandomOffice office = new RandomOffice(seed);
        FakeEdition edition = office.edition(PeriodKind.DAY, "2021-06-15");

        Document document = laidOut(
                "daily",
                new DocumentInput(edition.figures(), List.of(), office.tables(), edition.facts(), Optional.empty()),
                UnaryOperator.identity());

        assertThat(RENDERER.pages(document)).isEqualTo(1);
    }

    /** Names of three lines: first the text names nobody, then the table fewer. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7})
    void ofTheDailySheetAreOneWhereNamesAreLong(int seed) {
        RandomOffice office = new RandomOffice(seed);
        FakeEdition edition = office.edition(PeriodKind.DAY, "2021-06-15");

        Document document = laidOut(
                "daily",
                new DocumentInput(
                        edition.figures(), List.of(), longNames(office.tables()), edition.facts(), Optional.empty()),
                UnaryOperator.identity());

        assertThat(RENDERER.pages(document)).isEqualTo(1);
    }

    private static CodeTables longNames(CodeTables tables) {
        return new CodeTables(
                tables.regions(),
                tables.units().stream()
                        .map(unit -> new CodeTables.Unit(
                                unit.code(),
                                unit.name() + "房屋征收与补偿安置综合行政执法服务中心",
                                unit.region(),
                                unit.kind(),
                                unit.validFrom(),
                                unit.validTo()))
                        .toList(),
                tables.posts(),
                tables.categories(),
                tables.issueGroups(),
                tables.issueGroupCategories(),
                tables.campaigns(),
                tables.calendarPeriods(),
                tables.holidays());
    }

    private static Figures released(Figures figures) {
        return Disclosure.to(
                        Audience.RELEASE,
                        new ReleaseRule(ReleaseRule.DEFAULT_THRESHOLD, ReleaseRule.Places.NAMED),
                        CATALOGUE,
                        ReaderKnowledge.none())
                .disclose(new Figures(figures.all().stream()
                        .map(DeliverablePagesTests::counted)
                        .toList()));
    }

    /** As figures are before they are disclosed: a share of a curve with the number of those answered. */
    private static Figure counted(Figure figure) {
        if (!(CATALOGUE.measure(figure.metric()).formula() instanceof Formula.Survival)) {
            return figure;
        }
        long all = figure.denominator().orElseThrow();
        Optional<Long> answered = figure.value()
                .map(share -> share.multiply(BigDecimal.valueOf(all)).longValue());
        return figure.with(figure.value(), answered, figure.denominator(), figure.status());
    }

    private static Document laidOut(String folder, DocumentInput input, UnaryOperator<Composed> finish) {
        PageFit fit = new PageFit(finish, RENDERER::pages);
        return RENDERER.arranged(
                        StandardDocuments.folder(folder).compose(input, fit).document())
                .document();
    }

    /** Pages left blank, and those that end in a heading or a caption; a text under （一） may be parted after a line. */
    private static List<String> flaws(byte[] pdf, Document document) {
        List<String> texts = Block.only(Block.Paragraph.class, document.blocks())
                .map(Block.Paragraph::text)
                .toList();
        List<String> pages = TextVerification.of(document, pdf).pages();
        return Stream.concat(
                        PageEnds.blank(pdf).stream(),
                        pages.stream()
                                .map(page -> page.strip()
                                        .lines()
                                        .reduce((one, next) -> next)
                                        .orElse(""))
                                .filter(line -> line.matches("[一二三四五六七八九]、[^。]*|（[一二三四五六七八九]）[^。]*|续?表\\d+　[^：]*"))
                                .filter(line -> texts.stream().noneMatch(text -> text.startsWith(line)))
                                .map(line -> "a page ends in: " + line))
                .toList();
    }

    private static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(document, out);
        return out.toByteArray();
    }
}
