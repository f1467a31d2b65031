package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen reader and a reader of the table of contents find. */
class StructureTests {
    private PDDocument pdf;

    @BeforeEach
    void open() throws IOException {
        pdf = Loader.loadPDF(SampleDocument.pdf(SampleDocument.read()));
    }

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @Test
    void saysItsLanguageTitleAndAuthor() {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("示例县信访形势分析月报");
        assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("示例县信访局");
    }

    @Test
    void tagsHeadingsTablesAndFiguresInReadingOrder() {
        List<String> tags =
                kids(root()).stream().map(PDStructureElement::getStructureType).toList();

        assertThat(tags)
                .startsWith(
                        "H1", "P", "P", "P", "TOC", "H2", "P", "H3", "P", "Caption", "Caption", "Table", "Note", "H2");
        assertThat(tags).filteredOn("Table"::equals).hasSize(2);
        assertThat(tags).filteredOn("Figure"::equals).hasSize(4);
    }

    @Test
    void tagsATableOverTwoPagesOnceWithItsHeaderOnce() {
        PDStructureElement table = kids(root()).stream()
                .filter(element -> element.getStructureType().equals("Table"))
                .reduce((first, second) -> second)
                .orElseThrow();

        List<PDStructureElement> rows = kids(table);
        assertThat(rows).hasSize(2 + 17);
        assertThat(kids(rows.get(0)))
                .extracting(PDStructureElement::getStructureType)
                .containsOnly("TH");
        assertThat(kids(rows.get(2)))
                .extracting(PDStructureElement::getStructureType)
                .startsWith("TH", "TD")
                .filteredOn("TH"::equals)
                .hasSize(1);
        assertThat(rows)
                .filteredOn(row -> kids(row).size() == 1)
                .singleElement()
                .satisfies(
                        heading -> assertThat(attributes(kids(heading).get(0)).getColSpan())
                                .isEqualTo(10));
    }

    @Test
    void saysWhetherAHeadingIsOfARowOrAColumn() {
        PDStructureElement table = kids(root()).stream()
                .filter(element -> element.getStructureType().equals("Table"))
                .findFirst()
                .orElseThrow();

        assertThat(kids(kids(table).get(0))).extracting(StructureTests::scope).containsOnly("Column");
        assertThat(kids(kids(table).get(1)))
                .extracting(StructureTests::scope)
                .startsWith("Row", "")
                .containsOnlyOnce("Row");
    }

    /** So many pages that their list is itself a tree. */
    @Test
    void leadsFromEachMarkOfALongTableToItsCell() throws IOException {
        List<Block.Row> rows = IntStream.range(0, 2500)
                .mapToObj(number -> TableTests.row(Block.RowKind.NORMAL, "示例镇", Integer.toString(number)))
                .toList();
        Document document =
                SampleDocument.of(TableTests.table(List.of(TableTests.words("属地"), TableTests.number("批次")), rows));
        try (PDDocument longTable = Loader.loadPDF(SampleDocument.pdf(document))) {
            assertThat(longTable.getNumberOfPages()).isGreaterThan(64);
            PDNumberTreeNode parents =
                    longTable.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            for (PDPage page : longTable.getPages()) {
                List<Integer> marks = marks(page.getCOSObject(), parents);
                assertThat(marks).isNotEmpty();
                assertThat(marks)
                        .isEqualTo(IntStream.range(0, marks.size()).boxed().toList());
            }
        }
    }

    /** What the elements of a page's marks, in the order of the marks, say is their mark. */
    private static List<Integer> marks(COSDictionary page, PDNumberTreeNode parents) throws IOException {
        PDParentTreeValue listed = (PDParentTreeValue) parents.getValue(page.getInt(COSName.STRUCT_PARENTS));
        COSArray elements = (COSArray) listed.getCOSObject();
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            COSDictionary element = (COSDictionary) elements.getObject(i);
            assertThat(element.getDictionaryObject(COSName.PG)).isSameAs(page);
            marks.add(element.getInt(COSName.K));
        }
        return marks;
    }

    private static String scope(PDStructureElement cell) {
        return Optional.ofNullable(attributes(cell))
                .map(PDTableAttributeObject::getScope)
                .orElse("");
    }

    /** @return null if it has none */
    private static PDTableAttributeObject attributes(PDStructureElement cell) {
        return cell.getAttributes().size() == 0
                ? null
                : (PDTableAttributeObject) cell.getAttributes().getObject(0);
    }

    @Test
    void listsSectionsWithThePagesTheyBeginOn() throws IOException {
        List<String> pages = TextVerification.of(SampleDocument.read(), SampleDocument.pdf(SampleDocument.read()))
                .pages();
        List<String> contents = pages.get(0)
                .lines()
                .dropWhile(line -> !line.equals("目录"))
                .skip(1)
                .takeWhile(line -> !line.equals("一、总体情况"))
                .toList();

        assertThat(contents).hasSize(2 * 4);
        for (int i = 0; i < contents.size(); i += 2) {
            String heading = contents.get(i).replaceAll("…+$", "");
            int page = Integer.parseInt(contents.get(i + 1));
            assertThat(contents.get(i)).endsWith("……");
            assertThat(pages.get(page - 1).lines()).contains(heading);
        }
    }

    @Test
    void describesFigures() {
        assertThat(kids(root()))
                .filteredOn(element -> element.getStructureType().equals("Figure"))
                .allSatisfy(figure -> assertThat(figure.getAlternateDescription())
                        .contains("图：")
                        .endsWith("。"));
    }

    @Test
    void listsHeadingsTablesAndFiguresAsBookmarks() {
        List<String> outline = new ArrayList<>();
        outline(outline, "", pdf.getDocumentCatalog().getDocumentOutline().children());

        assertThat(outline)
                .containsExactly(
                        "一、总体情况",
                        "  （一）主要指标",
                        "    表1　主要指标完成情况",
                        "二、走势",
                        "  图1　近13个月信访总量低于上年同期",
                        "  （二）层级结构",
                        "    图2　县级登记占比逐月提高",
                        "三、重点领域与问题类别",
                        "  （一）重点领域",
                        "    1.信访量居前的领域",
                        "      （1）城乡建设",
                        "        图3　城乡建设类信访事项最多",
                        "        表2　按问题属地和责任单位统计",
                        "四、存量与积案",
                        "  图4　本月存量减少14件");
    }

    private static void outline(List<String> lines, String indent, Iterable<PDOutlineItem> items) {
        for (PDOutlineItem item : items) {
            lines.add(indent + item.getTitle());
            outline(lines, indent + "  ", item.children());
        }
    }

    private PDStructureElement root() {
        return (PDStructureElement)
                pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
    }

    private static List<PDStructureElement> kids(PDStructureElement element) {
        return element.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }
}
