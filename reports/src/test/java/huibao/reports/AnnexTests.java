package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Mark;
import huibao.reports.Block.Paragraph;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What belongs to an official document besides its text: masthead, list of annexes, annexes behind the signature. */
class AnnexTests {
    static final Document DOCUMENT = new Document(
            "monthly",
            "试排文件",
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new Heading(1, "一、要情"),
                    new Paragraph("信访总量12件次。"),
                    new Annex(1, "口径"),
                    new Paragraph("件次：登记一次计一件次。"),
                    new Annex(2, "数据核对"),
                    new Paragraph("读取12件。")),
            Optional.of(new Document.Signature("示例县信访局", "2021年7月3日")),
            Instant.EPOCH,
            Document.Layout.PORTRAIT,
            Optional.of("内部资料　注意保存"),
            Optional.empty(),
            Optional.of(new Document.Masthead(
                    "2021年第6期（总第42期）", Optional.of("张三"), Optional.of("李四"), Optional.empty(), Optional.of("县委、县政府"))),
            List.of());

    /** Under a red head, to others, with its annex in a file of its own. */
    static final Document PAPER = SampleDocument.signed(
                    SampleDocument.of(new Paragraph("现将情况通报如下："), new Block.Enclosure("附件：督办台账")),
                    "示例县信访局",
                    "2021年7月3日")
            .under(new Document.RedHead("示例县信访局文件", Optional.of("示信〔2021〕12号")));

    @Test
    void standInTheOrderOfAnOfficialDocument() {
        TextVerification read = TextVerification.of(DOCUMENT, SampleDocument.pdf(DOCUMENT));
        assertThat(read.missing()).isEmpty();
        assertThat(read.pages()).hasSize(3);
        assertThat(read.pages().get(0).replaceAll("[\\s　]", ""))
                .isEqualTo("内部资料注意保存2021年第6期（总第42期）试排文件编制：张三审核：李四签发：报送：县委、县政府"
                        + "一、要情信访总量12件次。附件：1.口径2.数据核对示例县信访局2021年7月3日");
        assertThat(read.pages().get(1).replaceAll("\\s", "")).isEqualTo("附件1口径件次：登记一次计一件次。");
        assertThat(read.pages().get(2).replaceAll("\\s", "")).isEqualTo("附件2数据核对读取12件。");
    }

    @Test
    void stateWhomItGoesToBesideTheHandsWhereNobodyIsNamed() {
        Document.Masthead named = DOCUMENT.masthead().orElseThrow();

        assertThat(FormWords.hands(named)).containsExactly("编制：张三", "审核：李四", "签发：");
        assertThat(FormWords.hands(new Document.Masthead(
                        named.issue(), named.compiledBy(), named.reviewedBy(), named.issuedBy(), Optional.empty())))
                .containsExactly("编制：张三", "审核：李四", "签发：", "报送：");
    }

    @Test
    void haveNoNumberWhereThereIsOne() {
        Document document = SampleDocument.signed(
                SampleDocument.of(new Paragraph("正文。"), new Annex(1, "督办台账"), new Paragraph("附件内容。")),
                "示例县信访局",
                "2021年7月3日");
        List<String> pages =
                TextVerification.of(document, SampleDocument.pdf(document)).pages();
        assertThat(pages.get(0)).contains("附件：督办台账");
        assertThat(pages.get(1)).startsWith("附件\n督办台账\n");
    }

    @Test
    void areInTheWordDocument() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWord(DOCUMENT, out);
        assertThat(OfficeVerification.problems(DOCUMENT, out.toByteArray())).isEmpty();
    }

    @Test
    void areNotLeftByASignatureAlone() {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < 18; line++) {
            blocks.add(new Paragraph("第" + line + "段。"));
        }
        blocks.add(new Annex(1, "口径"));
        blocks.add(new Paragraph("附件内容。"));
        Document document =
                SampleDocument.signed(SampleDocument.of(blocks.toArray(Block[]::new)), "示例县信访局", "2021年7月3日");
        List<String> pages =
                TextVerification.of(document, SampleDocument.pdf(document)).pages();
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).startsWith("第17段。").contains("附件：口径", "示例县信访局");
    }

    @Test
    void marksOfNumbersLieWithinTheText() {
        assertThat(new Paragraph("共12件。", List.of(new Mark(1, 3, "f1"))).marks())
                .hasSize(1);
        for (Mark wrong : List.of(new Mark(1, 6, "f1"), new Mark(2, 2, "f1"), new Mark(-1, 2, "f1"))) {
            assertThatThrownBy(() -> new Paragraph("共12件。", List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Invalid mark");
        }
    }
}
