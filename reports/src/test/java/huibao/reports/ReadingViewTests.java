package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Cell;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Mark;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is read in a browser is what is read on paper, and says where each number comes from. */
class ReadingViewTests {
    private static final Document LINKED = SampleDocument.of(
            new Heading(1, "一、要情"),
            new Paragraph("信访总量12件次，其中<来信>3件。", List.of(new Mark(4, 6, "f1"), new Mark(15, 16, "f2"))),
            new Block.Table(
                    "volumes",
                    1,
                    "总量",
                    "件",
                    "f1—f3",
                    List.of(TableTests.words("地方"), TableTests.number("件数")),
                    List.of(
                            new Row(
                                    RowKind.TOTAL,
                                    List.of(
                                            Cell.words("全县"),
                                            new Cell("12▲", Optional.of(BigDecimal.valueOf(12)), NumberFormat.COUNT)
                                                    .of("f1"))),
                            new Row(
                                    RowKind.NORMAL,
                                    List.of(Cell.words("城关镇"), Cell.words("＊").of("f3")))),
                    List.of("＊为不予公布")),
            new Block.Chart(
                    "trend",
                    1,
                    "走势",
                    "件",
                    "数据来源：示例",
                    "走势。",
                    ChartKind.LINE,
                    List.of("5月", "6月"),
                    List.of(new Series(
                            "本年",
                            List.of(Optional.of(BigDecimal.TEN), Optional.empty()),
                            List.of(Optional.of("f4"), Optional.of("f5"))))));

    static Stream<Document> documents() {
        return Stream.of(SampleDocument.read(), LINKED, AnnexTests.DOCUMENT, AnnexTests.PAPER);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysWhatThePaperSays(Document document) {
        String paper = plain(TaggedText.of(SampleDocument.pdf(document), "Figure", "TOCI", "TOC", "Reference"));
        assertThat(plain(text(read(document), List.of("svg", "details", "ol")))).isEqualTo(paper);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void drawsChartsWithTheWordsOfThePaper(Document document) {
        List<String> drawn =
                elements(read(document), "text").map(Node::getTextContent).toList();
        document.blocks().forEach(block -> {
            if (block instanceof Block.Chart chart) {
                assertThat(drawn).containsAll(DrawnWords.of(chart));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isWithoutStyleAndScript(Document document) {
        String html = ReadingView.html(document, id -> "/f/" + id);
        assertThat(html).doesNotContain("style=", "<script", "<style", " on", "javascript:");
    }

    @Test
    void linksEveryNumberToItsOrigin() {
        List<String> links = elements(read(LINKED), "a")
                .map(link -> link.getTextContent() + " " + link.getAttribute("href"))
                .toList();
        assertThat(links)
                .containsExactly(
                        "12 /figures/f1?a&b",
                        "3 /figures/f2?a&b",
                        "12▲ /figures/f1?a&b",
                        "＊ /figures/f3?a&b",
                        "10 /figures/f4?a&b");
    }

    @Test
    void escapesEveryText() {
        String html = ReadingView.html(
                SampleDocument.of(new Paragraph("<img src=x onerror=alert(1)>&\"'", List.of(new Mark(0, 4, "f\"1")))),
                id -> "/f/" + id);
        assertThat(html)
                .contains("<p class=\"body\"><a class=\"figure-link\" href=\"/f/f&quot;1\">&lt;img</a>"
                        + " src=x onerror=alert(1)&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void saysWhatRowsAndColumnsAreAbout() {
        org.w3c.dom.Document html = read(LINKED);
        assertThat(elements(html, "th").map(head -> head.getAttribute("scope") + " " + head.getTextContent()))
                .startsWith("col 地方", "col 件数", "row 全县", "row 城关镇");
        assertThat(elements(html, "h1").map(Node::getTextContent)).containsExactly("试排文件");
        assertThat(elements(html, "h2").map(Node::getTextContent)).containsExactly("一、要情");
        assertThat(elements(html, "svg").map(svg -> svg.getAttribute("role"))).containsExactly("img");
    }

    /** Two charts on one page, each with hatches of its own. */
    @Test
    void givesNoTwoPartsOneName() {
        List<String> names = elements(read(SampleDocument.read()), "*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    }

    private static org.w3c.dom.Document read(Document document) {
        String html = ReadingView.html(document, id -> "/figures/" + id + "?a&b");
        return XmlReading.parse(html.replace("<br>", "<br/>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Stream<Element> elements(org.w3c.dom.Document html, String name) {
        NodeList found = html.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String text(Node node, List<String> without) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getTextContent();
        }
        NodeList children = node.getChildNodes();
        return without.contains(node.getNodeName())
                ? ""
                : IntStream.range(0, children.getLength())
                        .mapToObj(i -> text(children.item(i), without))
                        .collect(Collectors.joining());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
