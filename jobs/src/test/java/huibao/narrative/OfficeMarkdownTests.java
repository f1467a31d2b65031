package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.narrative.OfficeMarkdown.MarkdownBlock;
import huibao.narrative.OfficeMarkdown.MarkdownKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeMarkdownTests {
    @Test
    void aHeadingEndsAtItsLine() {
        assertThat(pieces("## 健全工作机制\n县委成立专班。\n\n第二段。\n"))
                .containsExactly(
                        new MarkdownBlock(MarkdownKind.HEADING, "健全工作机制", 1),
                        new MarkdownBlock(MarkdownKind.PARAGRAPH, "县委成立专班。", 2),
                        new MarkdownBlock(MarkdownKind.PARAGRAPH, "第二段。", 4));
    }

    @Test
    void theMarkOfAnEditorBeforeTheFirstLineIsNoText() {
        assertThat(pieces("\uFEFF## 机制\n\n正文。")).extracting(MarkdownBlock::text).containsExactly("机制", "正文。");
    }

    @Test
    void linesIndentedByTwoCharactersAreParagraphs() {
        assertThat(pieces("　　第一段，\n接着写。\n　　第二段。\n　　\n　　第三段。"))
                .extracting(MarkdownBlock::text, MarkdownBlock::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("第一段，接着写。", 1),
                        org.assertj.core.groups.Tuple.tuple("第二段。", 3),
                        org.assertj.core.groups.Tuple.tuple("第三段。", 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我县建立|台账。|我县建立台账。",
                "the report|made by|the report made by",
                "按照 ISO|标准|按照 ISO标准",
                "共{{items}}|件。|共{{items}}件。",
                "硬换行  |之后|硬换行之后"
            })
    void chineseLinesJoinWithoutABlankAndWordsWithOne(String first, String second, String joined) {
        assertThat(pieces(first + "\n" + second))
                .extracting(MarkdownBlock::text)
                .containsExactly(joined);
    }

    @Test
    void numberedItemsAreParagraphsWithTheirNumbers() {
        assertThat(pieces("1. 建立台账。\n2. 逐件销号。")).extracting(MarkdownBlock::text).containsExactly("1.建立台账。", "2.逐件销号。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有**粗体**字。",
                "有*斜体*字。",
                "- 列表一\n- 列表二",
                "* 列表",
                "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
                "![图](a.png)",
                "[链接](a.html)",
                "[链接]: a.html",
                "有`代码`。",
                "```\n代码\n```",
                "    四个空格",
                "> 引用",
                "---",
                "# 一级",
                "### 三级\n\n正文。",
                "标题\n===",
                "标题\n---",
                "<b>粗</b>",
                "<div>块</div>",
                "## 共{{items}}件\n\n正文。",
                "##\n\n正文。"
            })
    void whatCannotBePrintedAsItIsMeantIsRefusedWithItsLine(String text) {
        assertThat(OfficeMarkdown.read("practice.md", "第一段。\n\n" + text).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).matches("practice\\.md:[3-5]: .+"));
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsLine() {
        String text = "## 标题\n正文第一段。\n\n第二段，有**粗体**和\n- 列表一\n- 列表二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n";

        assertThat(OfficeMarkdown.read("practice.md", text).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "practice.md:4: bold (**…**) cannot be printed. Expected plain text",
                        "practice.md:5: a list (-, *, +) cannot be printed. Expected paragraphs, ## headings, and"
                                + " paragraphs numbered 1. 2. 3.",
                        "practice.md:8: a table cannot be printed. Expected paragraphs, ## headings, and paragraphs"
                                + " numbered 1. 2. 3.");
    }

    @Test
    void aLineIsThatOfTheFileWhateverWasIndentedBefore() {
        assertThat(OfficeMarkdown.read("measures.md", "　　一。\n　　二。\n　　三**四**。").problems())
                .extracting(Object::toString)
                .containsExactly("measures.md:3: bold (**…**) cannot be printed. Expected plain text");
    }

    @Test
    void aHeadingWithNothingBelowItIsRefused() {
        assertThat(OfficeMarkdown.read("practice.md", "## 甲\n\n## 乙\n\n正文。").problems())
                .extracting(Object::toString)
                .containsExactly("practice.md:1: a heading with nothing below it. Expected a paragraph");
    }

    @Test
    void signsThatAreNoMarkUpStayAsTheyAre() {
        assertThat(pieces("金额<5万元、5*3、a_b_c、#号、“2+3+X”、50%&100%"))
                .extracting(MarkdownBlock::text)
                .containsExactly("金额<5万元、5*3、a_b_c、#号、“2+3+X”、50%&100%");
    }

    private static List<MarkdownBlock> pieces(String text) {
        OfficeMarkdown read = OfficeMarkdown.read("practice.md", text);
        assertThat(read.problems()).isEmpty();
        return read.pieces();
    }
}
