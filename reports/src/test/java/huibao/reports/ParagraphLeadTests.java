package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.reports.Block.Mark;
import huibao.reports.Block.Paragraph;
import huibao.reports.PlacedCharacters.PlacedCharacter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** GB/T 9704-2012 7.3.3: a heading （一） is in 楷体, also where its text goes on in the same line. */
class ParagraphLeadTests {
    private static final String HEADING = "（一）总量。";
    private static final Paragraph LED = new Paragraph("6月信访176件次。", List.of(new Mark(4, 7, "f1"))).under(HEADING);

    @Test
    void standsBeforeTheMarksOfItsText() {
        assertThat(LED).isEqualTo(new Paragraph("（一）总量。6月信访176件次。", 6, List.of(new Mark(10, 13, "f1"))));
        assertThat(LED.and("下同。").lead()).isEqualTo(6);
        assertThatThrownBy(() -> new Paragraph("短", 2, List.of()))
                .hasMessage("Invalid lead: 2 of 1 characters. Expected 0 to all of them");
    }

    @Test
    void isSetInTheFaceOfHeadings() {
        assertThat(words(List.of(LED), character -> character.font().contains("FandolKai")))
                .isEqualTo(HEADING);
        assertThat(words(List.of(LED), character -> !character.font().contains("FandolKai")))
                .isEqualTo("6月信访176件次。");
    }

    /** Of the line it begins only: not of the one that follows, nor of what is carried over to the next page. */
    @Test
    void endsWithItsCharacters() {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(18, new Paragraph("正文。")));
        blocks.add(new Paragraph("统计".repeat(90)).under(HEADING));

        assertThat(words(blocks, character -> character.page() == 2)).contains("统计");
        assertThat(words(blocks, character -> character.font().contains("FandolKai")))
                .isEqualTo(HEADING);
    }

    @Test
    void isACharacterStyleInWord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(SampleDocument.FACES).renderWord(SampleDocument.of(LED), out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().equals(LED.text()))
                    .singleElement()
                    .satisfies(paragraph -> assertThat(paragraph.getRuns())
                            .extracting(run -> run.getStyle() + " " + run.text())
                            .containsExactly("Lead （一）总量。", " 6月信访176件次。"));
            assertThat(word.getStyles().getStyle("Lead").getCTStyle().xmlText()).contains("楷体");
        }
    }

    @Test
    void isMarkedInTheReadingView() {
        assertThat(ReadingView.html(SampleDocument.of(LED), figure -> "/f/" + figure))
                .contains("<p class=\"body\"><span class=\"lead\">（一）总量。</span>6月信访<a");
    }

    /** As whoever writes a document by hand does, and editions from before there were any. */
    @Test
    void mayBeLeftOut() {
        assertThat(DocumentJson.MAPPER.readValue("{\"block\":\"Paragraph\",\"text\":\"正文。\"}", Block.class))
                .isEqualTo(new Paragraph("正文。"));
    }

    private static String words(List<? extends Block> blocks, Predicate<PlacedCharacter> wanted) {
        StringBuilder words = new StringBuilder();
        PlacedCharacters.of(SampleDocument.pdf(SampleDocument.of(blocks.toArray(Block[]::new)))).stream()
                .filter(character -> character.size() == 15.75f)
                .filter(wanted)
                .forEach(character -> words.append(character.text()));
        return words.toString();
    }
}
