package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.metric.Subject;
import huibao.pipeline.DocumentFile;
import huibao.reports.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a release, beside what the office itself knows of the same quarter. */
@Tag("system")
class ReleasedFilesTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> QUARTER = List.of(
            "report",
            "monthly",
            "--period",
            "2021-Q2",
            "--period-kind",
            "quarter",
            "--region",
            "990121",
            "--cutoff",
            "2021-07-03T09:00:00+08:00",
            "--formats",
            "pdf,docx,xlsx");
    private static final BigDecimal BASE = BigDecimal.valueOf(5);
    private static final Pattern CACHED = Pattern.compile("<c:v>([^<]*)</c:v>");

    @TempDir
    static Path home;

    private static Edition internal;
    private static Edition release;

    @BeforeAll
    static void makeBoth() {
        System.setProperty("huibao.root", ROOT.toString());
        assertThat(run(List.of("load", "--dir", ROOT.resolve("data-samples").toString())))
                .isZero();
        assertThat(run(QUARTER)).isZero();
        List<String> released = new ArrayList<>(QUARTER);
        released.addAll(
                List.of("--audience", "release", "--approved-by", "县信访局局长", "--approved-on", "2021-07-05", "--run"));
        released.add("newest");
        assertThat(run(released)).isZero();
        internal = only(Audience.INTERNAL);
        release = only(Audience.RELEASE);
    }

    @AfterAll
    static void forgetTheRoot() {
        System.clearProperty("huibao.root");
    }

    @Test
    void thereAreDocumentsFiguresAndAManifestAndNothingElse() {
        assertThat(release.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "documents.json",
                        "figures.csv",
                        "信访形势分析季报-2021-Q2-公开.docx",
                        "信访形势分析季报-2021-Q2-公开.pdf",
                        "信访形势分析季报-2021-Q2-公开.xlsx",
                        "manifest.json");
    }

    /** The daily sheet has the work list beside it, inside. */
    @Test
    void aDayIsReleasedWithoutTheListOfItems() {
        assertThat(run(List.of(
                        "report",
                        "daily",
                        "--period",
                        "2021-06-15",
                        "--region",
                        "990121",
                        "--run",
                        "newest",
                        "--audience",
                        "release",
                        "--approved-by",
                        "县信访局局长",
                        "--approved-on",
                        "2021-07-05")))
                .isZero();
        Edition day = new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().deliverable().equals("daily"))
                        .findFirst()
                        .orElseThrow();
        assertThat(day.files())
                .extracting(file -> file.getFileName().toString())
                .contains("日调度表-2021-06-15-公开.pdf")
                .noneMatch(name -> name.contains("督办台账"));
        assertThat(DocumentFile.of(day)).singleElement().satisfies(sheet -> assertThat(
                        Block.only(Block.Paragraph.class, sheet.blocks()))
                .last()
                .extracting(Block.Paragraph::text)
                .isEqualTo("公开数据不足一季的，不列各单位情况。"));
    }

    @Test
    void theManifestCountsNoRecords() throws IOException {
        assertThat(release.manifest().rows()).isEmpty();
        assertThat(release.manifest().aggregated()).isEmpty();
        assertThat(release.manifest().comparedWith()).isEmpty();
        String text = Files.readString(release.folder().resolve("manifest.json"));
        for (var rows : internal.manifest().rows()) {
            if (rows.read() > 1000) {
                assertThat(text).doesNotContain(Long.toString(rows.read()), Long.toString(rows.inLake()));
            }
        }
    }

    @Test
    void noFigureIsAsExactAsInside() {
        Figures inside = internal.figures();
        List<Figure> counts = release.figures().all().stream()
                .filter(figure ->
                        figure.numerator().isEmpty() && figure.denominator().isEmpty())
                .filter(figure -> figure.value().isPresent())
                .filter(figure -> !isWorkOfPosts(figure))
                .toList();
        assertThat(counts).hasSizeGreaterThan(500);
        assertThat(counts)
                .filteredOn(
                        figure -> figure.value().orElseThrow().remainder(BASE).signum() != 0)
                .isEmpty();
        assertThat(counts)
                .filteredOn(figure -> figure.value().orElseThrow().signum() != 0)
                .filteredOn(figure -> inside.find(figure.key())
                        .flatMap(Figure::value)
                        .filter(exact -> exact.compareTo(BigDecimal.valueOf(8)) >= 0)
                        .isEmpty())
                .isEmpty();
        assertThat(release.figures().all())
                .filteredOn(figure -> figure.status() == Status.SUPPRESSED)
                .allMatch(figure -> figure.value().isEmpty()
                        && figure.numerator().isEmpty()
                        && figure.denominator().isEmpty());
    }

    @Test
    void chartsKeepNoOtherNumbersInDocumentOrWorkbook() throws IOException {
        List<BigDecimal> cached = new ArrayList<>();
        for (Path file : release.files()) {
            if (file.toString().endsWith(".docx") || file.toString().endsWith(".xlsx")) {
                cached.addAll(cached(Files.readAllBytes(file)));
            }
        }
        assertThat(cached).hasSizeGreaterThan(40);
        assertThat(cached)
                .filteredOn(number -> number.stripTrailingZeros().scale() <= 0)
                .allMatch(number -> number.remainder(BASE).signum() == 0);
    }

    /** The one visit of 36 persons, and the exact totals, are the office's own. */
    @Test
    void theTextHasNoExactTotal() throws Exception {
        FigureKey items = FigureKey.whole("items", Role.CURRENT);
        String exact = internal.figures()
                .find(items)
                .flatMap(Figure::value)
                .orElseThrow()
                .toPlainString();
        String shown = release.figures()
                .find(items)
                .flatMap(Figure::value)
                .orElseThrow()
                .toPlainString();
        assertThat(exact).isNotEqualTo(shown);
        String text = textOf(release.document().orElseThrow());
        assertThat(text).contains(shown + "件次").doesNotContain(exact + "件次", "剔除", "不合规", "rejected");
        assertThat(textOf(internal.document().orElseThrow())).contains(exact + "件次");
    }

    /** What posts did is counted, not what came in: docs/measures.md §9 leaves it as it is. */
    private static boolean isWorkOfPosts(Figure figure) {
        return Catalogue.load().measure(figure.metric()).subject() == Subject.ACTIVITY;
    }

    private static String textOf(Path pdf) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", "");
        }
    }

    /** What the charts of a document keep for their drawing; workbooks inside of documents, too. */
    private static List<BigDecimal> cached(byte[] office) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] bytes = parts.readAllBytes();
                if (part.getName().endsWith(".xlsx")) {
                    numbers.addAll(cached(bytes));
                } else if (part.getName().contains("/charts/")) {
                    CACHED.matcher(new String(bytes, UTF_8))
                            .results()
                            .map(found -> found.group(1))
                            .filter(text -> text.matches("-?[0-9.]+"))
                            .map(BigDecimal::new)
                            .forEach(numbers::add);
                }
            }
        }
        return numbers;
    }

    private static Edition only(Audience audience) {
        return new Editions(home.resolve("output"))
                .all().stream()
                        .filter(edition -> edition.key().deliverable().equals("monthly"))
                        .filter(edition -> edition.key().audience().equals(Optional.of(audience)))
                        .findFirst()
                        .orElseThrow();
    }

    private static int run(List<String> arguments) {
        CommandRun run =
                CommandRun.of(home, Stream.of(arguments).flatMap(List::stream).toArray(String[]::new));
        assertThat(run.err()).as(run.out()).doesNotContain("Error");
        return run.exitCode();
    }
}
