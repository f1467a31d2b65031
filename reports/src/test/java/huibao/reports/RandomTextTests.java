package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.reports.Block.RowKind;
import huibao.text.CleanText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** Whatever a name holds, it is printed in a file that everybody can read, or refused by the number of a character. */
class RandomTextTests {
    private static final int STRINGS = 5000;
    private static final int IN_ONE_DOCUMENT = 500;
    private static final int[][] RANGES = {
        {0x00, 0x1F},
        {0x20, 0x7E},
        {0x7F, 0x9F},
        {0xA0, 0x24F},
        {0x300, 0x36F},
        {0x590, 0x6FF},
        {0x900, 0x109F},
        {0x1100, 0x11FF},
        {0x1F00, 0x2BFF},
        {0x2E80, 0x33FF},
        {0x3400, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7FF},
        {0xD800, 0xDFFF},
        {0xE000, 0xF8FF},
        {0xF900, 0xFFFF},
        {0x10000, 0x1FFFF},
        {0x20000, 0x2FFFF},
        {0x30000, 0x3FFFF},
        {0xE0000, 0xE01EF},
        {0xF0000, 0x10FFFF},
        {0, 0x10FFFF}
    };

    private final Renderer renderer = new Renderer(SampleDocument.FACES);

    @Test
    void endInFilesThatNobodyObjectsTo() throws IOException, InterruptedException {
        List<String> texts = strings()
                .map(CleanText::of)
                .filter(CleanText::isUsable)
                .map(CleanText::text)
                .toList();
        List<String> drawn = texts.stream().filter(this::isDrawn).toList();
        assertThat(texts.size()).isGreaterThan(STRINGS / 4);
        assertThat(drawn.size()).isGreaterThan(STRINGS / 20);

        for (int from = 0; from < texts.size(); from += IN_ONE_DOCUMENT) {
            Document document = document(texts.subList(from, Math.min(texts.size(), from + IN_ONE_DOCUMENT)));
            checkWord(document);
            checkWorkbook(document);
            checkSvg(document);
        }
        for (int from = 0; from < drawn.size(); from += IN_ONE_DOCUMENT) {
            checkPdf(document(drawn.subList(from, Math.min(drawn.size(), from + IN_ONE_DOCUMENT))));
        }
    }

    @Test
    void areRefusedByTheirNumberWhereTheyCannotBePrinted() {
        strings().forEach(raw -> CleanText.unprintable(raw).ifPresent(codePoint -> {
            Document document = SampleDocument.of(new Block.Paragraph(raw));
            for (Runnable rendering : List.<Runnable>of(
                    () -> renderer.render(document, new ByteArrayOutputStream()),
                    () -> renderer.renderWord(document, new ByteArrayOutputStream()),
                    () -> renderer.renderWorkbook(document, new ByteArrayOutputStream()))) {
                assertThatThrownBy(rendering::run)
                        .isInstanceOf(MissingGlyphException.class)
                        .hasMessageContaining(CleanText.notation(codePoint))
                        .hasMessageNotContaining(Character.toString(codePoint));
            }
        }));
    }

    private static Stream<String> strings() {
        Random random = new Random(20211128);
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    int length = 1 + random.nextInt(8);
                    int[] range = RANGES[random.nextInt(RANGES.length)];
                    for (int i = 0; i < length; i++) {
                        int[] from = random.nextInt(4) == 0 ? RANGES[random.nextInt(RANGES.length)] : range;
                        int codePoint = from[0] + random.nextInt(from[1] - from[0] + 1);
                        text.append(
                                codePoint > 0xFFFF ? Character.toString(codePoint) : String.valueOf((char) codePoint));
                    }
                    return text.toString();
                })
                .limit(STRINGS);
    }

    private boolean isDrawn(String text) {
        try {
            new GlyphCheck(SampleDocument.FACES).check(SampleDocument.of(new Block.Paragraph(text)));
            return true;
        } catch (MissingGlyphException e) {
            return false;
        }
    }

    /** Each text in a row; some of them also as captions, paragraphs and labels. */
    private static Document document(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "一、" + texts.get(0)));
        texts.stream().limit(100).map(Block.Paragraph::new).forEach(blocks::add);
        blocks.add(new Block.Table(
                "random",
                1,
                texts.get(1),
                "件",
                "f1—f2",
                List.of(TableTests.words("名称"), TableTests.number("件数")),
                texts.stream()
                        .map(text -> TableTests.row(RowKind.NORMAL, text, "1"))
                        .toList(),
                List.of(texts.get(2))));
        List<String> labels = texts.stream().distinct().limit(12).toList();
        blocks.add(new Block.Chart(
                "labels",
                1,
                texts.get(3),
                "件",
                "数据来源：信访业务数据",
                texts.get(4),
                Block.ChartKind.BAR,
                labels,
                List.of(new Block.Series(
                        "本年",
                        labels.stream()
                                .map(label -> Optional.of(BigDecimal.TEN))
                                .toList()))));
        return SampleDocument.of(blocks.toArray(Block[]::new));
    }

    private void checkWord(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.renderWord(document, out);
        assertThat(OfficeVerification.problems(document, out.toByteArray())).isEmpty();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(errors(read.getDocument())).isEmpty();
        }
        keep("docx", out);
    }

    private void checkWorkbook(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.renderWorkbook(document, out);
        assertThat(OfficeVerification.problems(document, out.toByteArray())).isEmpty();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(errors(read.getCTWorkbook())).isEmpty();
            assertThat(errors(read.getStylesSource().getCTStylesheet())).isEmpty();
            read.forEach(sheet -> assertThat(errors(((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).getCTWorksheet()))
                    .isEmpty());
        }
        keep("xlsx", out);
    }

    private void checkSvg(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.renderSvg((Block.Chart) document.blocks().get(document.blocks().size() - 1), out);
        assertThat(XmlReading.problem(out.toByteArray())).isEmpty();
        keep("svg", out);
    }

    private void checkPdf(Document document) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        assertThat(TextVerification.of(document, out.toByteArray()).missing().stream()
                        .map(CleanText::shown))
                .isEmpty();
        Path file = keep("pdf", out);
        if (Files.isExecutable(Path.of("/usr/bin/qpdf"))) {
            Process check = new ProcessBuilder("/usr/bin/qpdf", "--check", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes());
            assertThat(check.waitFor()).as(said).isZero();
        }
    }

    /** For other programs to be tried by hand. */
    private static Path keep(String ending, ByteArrayOutputStream out) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "random-texts"));
        return Files.write(folder.resolve(out.size() + "." + ending), out.toByteArray());
    }

    private static List<String> errors(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }
}
