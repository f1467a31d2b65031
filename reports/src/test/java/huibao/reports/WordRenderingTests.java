package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
                    .filteredOn(intended -> intended.kind() != Intended.Kind.LABEL)
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
