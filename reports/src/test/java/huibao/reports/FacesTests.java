package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.reports.Block.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacesTests {
    @TempDir
    private Path folder;

    @Test
    void saysHowToGetTheFontsThatAreMissing() {
        assertThatThrownBy(() -> Faces.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("仿宋、楷体、小标宋、宋体")
                .hasMessageContaining("bin/fetch-fonts");
    }

    @Test
    void standsInWithHeiOnlyWhenAsked() {
        assertThat(Faces.inOrPlain(folder).face("仿宋").name()).isEqualTo("Noto Sans SC");
    }

    @Test
    void prefersTheOfficesOwnFont() throws IOException {
        Path fetched = Path.of(System.getProperty("huibao.fonts"));
        for (FaceName face : FaceName.values()) {
            if (face.file() != null) {
                Files.copy(fetched.resolve(face.file()), folder.resolve(face.file()));
            }
        }
        Files.copy(fetched.resolve("FandolKai-Regular.otf"), folder.resolve("own.otf"));
        Files.writeString(folder.resolve("fonts.properties"), "仿宋=own.otf\n");

        assertThat(Faces.in(folder).face("仿宋").font().getPostscriptFontName()).isEqualTo("FandolKai-Regular");
    }

    @Test
    void drawsACharacterItsFaceLacksInHei() {
        Document document = SampleDocument.of(new Paragraph("龘乡党委"));

        assertThat(PlacedCharacters.of(SampleDocument.pdf(document)))
                .filteredOn(character -> character.text().equals("龘"))
                .singleElement()
                .satisfies(character -> assertThat(character.font()).startsWith("NotoSansSC"));
    }

    @Test
    void refusesACharacterNoFaceHasAndSaysWhere() {
        Document document = SampleDocument.of(new Paragraph("地名😀镇"));

        assertThatThrownBy(() -> SampleDocument.pdf(document))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("😀 (U+1F600) in paragraph 地名😀镇");
    }
}
