package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is laid out once is written as if it were laid out again. */
class ArrangedTests {
    private static final Block TEXT = new Block.Paragraph("前文。".repeat(100));

    private final Renderer renderer = new Renderer(SampleDocument.FACES);

    @Test
    void pagesOnWhichNoTableIsToBeDividedAreWrittenAsTheyAre() {
        assertThat(isKnownAndWrittenAsAnew(
                        SampleDocument.of(new Block.Contents(), heading(), TEXT, table(20), TEXT, heading(), TEXT)))
                .isTrue();
    }

    @Test
    void pagesWithATableToBeDividedAreLaidOutAgain() {
        assertThat(isKnownAndWrittenAsAnew(SampleDocument.of(TEXT, table(28), heading(), TEXT)))
                .isFalse();
    }

    private boolean isKnownAndWrittenAsAnew(Document document) {
        Arranged arranged = renderer.arranged(document);
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        int pages = renderer.render(arranged, once);
        renderer.render(arranged, twice);
        assertThat(renderer.render(arranged.document(), anew)).isEqualTo(pages);
        assertThat(once.toByteArray()).isEqualTo(anew.toByteArray());
        assertThat(twice.toByteArray()).isEqualTo(anew.toByteArray());

        ByteArrayOutputStream word = new ByteArrayOutputStream();
        ByteArrayOutputStream wordAnew = new ByteArrayOutputStream();
        renderer.renderWord(arranged, word);
        renderer.renderWord(arranged.document(), wordAnew);
        assertThat(word.toByteArray()).isEqualTo(wordAnew.toByteArray());
        return arranged.headingPages().isPresent();
    }

    private static Block heading() {
        return new Block.Heading(1, "二、后一部分");
    }

    private static Block table(int rows) {
        return TableTests.table(
                List.of(TableTests.words("单位"), TableTests.number("件数")),
                IntStream.range(0, rows)
                        .mapToObj(i -> TableTests.row(Block.RowKind.NORMAL, "单位" + i, "1"))
                        .toList());
    }
}
