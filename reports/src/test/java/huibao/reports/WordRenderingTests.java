package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class WordRenderingTests {
    private final byte[] bytes = bytes();

    @Test
    void hasRealHeadingsInTheirOrder() throws IOException {
        try (XWPFDocument word = read()) {
            assertThat(word.getParagraphs())
                    .filteredOn(
                            paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                    .extracting(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                    .startsWith("Heading1 一、总体情况", "Heading2 （一）主要指标", "Heading1 二、走势");
        }
    }

    @Test
    void hasRealTablesWithHeadersThatRepeat() throws IOException {
        try (XWPFDocument word = read()) {
            List<XWPFTable> tables = word.getTables();
            assertThat(tables).hasSize(2);
            assertThat(tables.get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(tables.get(1).getRow(1).isRepeatHeader()).isTrue();
            assertThat(tables.get(1).getRow(2).isRepeatHeader()).isFalse();
            assertThat(tables.get(1).getRow(2).getTableCells()).hasSize(10);
            assertThat(tables.get(0).getRow(1).getCell(1).getText()).isEqualTo("412");
            assertThat(tables.get(1).getRows())
                    .filteredOn(row -> row.getTableCells().size() == 1)
                    .singleElement()
                    .satisfies(
                            heading -> assertThat(heading.getCell(0).getText()).isEqualTo("2020年后设立的乡镇"));
        }
    }

    @Test
    void saysAllTheDocumentSays() throws IOException {
        try (XWPFDocument word = read()) {
            StringBuilder text = new StringBuilder();
            word.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    text.append(table.getText());
                }
            });
            String all = text.toString().replaceAll("\\s", "");
            assertThat(Intended.of(SampleDocument.read()))
                    .filteredOn(intended -> intended.kind() != Intended.IntendedPlace.LABEL)
                    .allSatisfy(
                            intended -> assertThat(all).contains(intended.text().replaceAll("\\s", "")));
        }
    }

    @Test
    void hasChartsWordDrawsItself() throws IOException {
        try (XWPFDocument word = read()) {
            assertThat(word.getCharts()).hasSize(4);
        }
    }

    @Test
    void numbersPagesOnBothSides() throws IOException {
        try (XWPFDocument word = read()) {
            assertThat(word.getFooterList()).hasSize(2).allSatisfy(footer -> assertThat(
                            footer._getHdrFtr().xmlText())
                    .contains("PAGE"));
        }
    }

    /** Without it Word opens the document in the manner of 2007. */
    @Test
    void isOfTheNewestManner() throws IOException, XmlException {
        assertThat(SettingsDocument.Factory.parse(part("word/settings.xml"))
                        .getSettings()
                        .getCompat()
                        .getCompatSettingList())
                .singleElement()
                .satisfies(setting ->
                        assertThat(setting.getName() + setting.getVal()).isEqualTo("compatibilityMode15"));
    }

    /** Programs that do not look themselves show what stands in the fields. */
    @Test
    void listsTheSectionsWithThePagesOfThePdf() throws IOException {
        List<String> pages = TextVerification.of(SampleDocument.read(), SampleDocument.pdf(SampleDocument.read()))
                .pages();
        List<String> wanted = new ArrayList<>();
        for (String heading : FormWords.contents(SampleDocument.read())) {
            for (int page = 1; page <= pages.size(); page++) {
                if (pages.get(page - 1).lines().anyMatch(heading::equals)) {
                    wanted.add(heading + " " + page);
                }
            }
        }
        try (XWPFDocument word = read()) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "TOC1".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText().replace('\t', ' '))
                    .containsExactlyElementsOf(wanted);
        }
        assertThat(wanted).hasSizeGreaterThan(3).anyMatch(entry -> !entry.endsWith(" 1"));
    }

    @Test
    void breaksTheTitleBySenseAsThePdfDoes() throws IOException {
        Document document = new Document(
                "briefing",
                "关于“深督导、重化解、促落实”专项行动情况的通报",
                Optional.empty(),
                Optional.empty(),
                List.of(new Block.Paragraph("正文。")),
                Optional.empty(),
                Instant.EPOCH);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(document)))) {
            assertThat(word.getParagraphs().get(0).getText().lines()).containsExactly("关于“深督导、重化解、促落实”", "专项行动情况的通报");
        }
        assertThat(TextVerification.of(document, SampleDocument.pdf(document))
                        .pages()
                        .get(0))
                .startsWith("关于“深督导、重化解、促落实”专项行动情况的通报\n");
    }

    @Test
    void laysAnAnnexOfManyColumnsCrosswise() throws IOException {
        Document document = SampleDocument.signed(
                SampleDocument.of(
                        new Block.Paragraph("正文。"),
                        new Block.Annex(1, "台账", Document.Layout.LANDSCAPE),
                        new Block.Paragraph("附件内容。")),
                "示例县信访局",
                "2021年7月3日");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(document)))) {
            List<String> errors = new ArrayList<>();
            validate(word.getDocument(), errors);
            assertThat(errors).isEmpty();
            String body = word.getDocument().xmlText();
            assertThat(body.indexOf("w:h=\"16838\"")).isPositive().isLessThan(body.indexOf("附件内容"));
            assertThat(body.indexOf("w:orient=\"landscape\"")).isGreaterThan(body.indexOf("附件内容"));
        }
    }

    private static InputStream part(String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()));
        while (!zip.getNextEntry().getName().equals(name)) {
            zip.closeEntry();
        }
        return zip;
    }

    @Test
    void keepsTheSignatureOnThePageOfTheLastParagraph() throws IOException {
        Document document = SampleDocument.signed(
                SampleDocument.of(
                        new Block.Paragraph("前一段。"), new Block.Paragraph("最后一段。"), new Block.Enclosure("附件：督办台账")),
                "示例县信访局",
                "2021年7月3日");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(document)))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> !paragraph.getText().isEmpty())
                    .extracting(paragraph -> paragraph.getText() + " "
                            + paragraph.getCTP().getPPr().isSetKeepNext())
                    .containsExactly(
                            "试排文件 false", "前一段。 false", "最后一段。 true", "附件：督办台账 true", "示例县信访局 true", "2021年7月3日 false");
        }
    }

    @Test
    void followsTheSchema() throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        try (XWPFDocument word = read()) {
            validate(word.getDocument(), errors);
            validate(StylesDocument.Factory.parse(WordStyle.stylesheet()), errors);
            validate(SettingsDocument.Factory.parse(WordParts.settings()), errors);
            validate(FtrDocument.Factory.parse(WordParts.footer("left")), errors);
            word.getCharts().forEach(chart -> validate(chart.getCTChartSpace(), errors));
        }
        assertThat(errors).isEmpty();
    }

    private static void validate(XmlObject object, List<String> errors) {
        List<XmlError> found = new ArrayList<>();
        object.validate(new XmlOptions().setErrorListener(found));
        found.forEach(error -> errors.add(error.getMessage()));
    }

    @Test
    void givesTheSameBytesForTheSameDocument() throws InterruptedException {
        Thread.sleep(2100);
        assertThat(bytes()).isEqualTo(bytes);
    }

    private XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes() {
        return bytes(SampleDocument.read());
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWord(document, out);
        return out.toByteArray();
    }
}
