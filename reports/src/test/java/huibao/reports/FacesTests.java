package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.reports.Block.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.cff.CFFCharset;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacesTests {
    @TempDir
    private Path folder;

    @Test
    void theFontOfTheProgramStandsInForFacesThatAreMissingAndIsNamed() throws IOException {
        Path fetched = Path.of(System.getProperty("huibao.fonts"));
        Files.copy(fetched.resolve("FandolKai-Regular.otf"), folder.resolve("楷体.otf"));

        assertThat(Faces.in(folder).face("仿宋").name()).isEqualTo("Noto Sans SC");
        assertThat(Faces.missing(folder)).containsExactly("仿宋", "小标宋", "宋体");
        assertThat(Faces.files(folder))
                .containsEntry("仿宋", "NotoSansSC-Regular.ttf")
                .containsEntry("楷体", "楷体.otf")
                .containsEntry("黑体", "NotoSansSC-Regular.ttf")
                .hasSize(5);
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyOne() {
        assertThat(Faces.missing(folder.resolve("none"))).containsExactly("仿宋", "楷体", "小标宋", "宋体");
        assertThat(Faces.missing(Path.of(System.getProperty("huibao.fonts")))).isEmpty();
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

    /** Read a second time by another library: a glyph is drawn where its CID is its index. */
    @ParameterizedTest
    @EnumSource(
            value = FaceName.class,
            names = {"FANGSONG", "KAI", "TITLE_SONG", "SONG"})
    void takesNoGlyphThatWouldComeOutBlank(FaceName name) throws IOException {
        Path file = Path.of(System.getProperty("huibao.fonts")).resolve(name.file());
        Face face = SampleDocument.FACES.face(name.chinese());
        List<String> wrong = new ArrayList<>();
        try (OpenTypeFont font =
                (OpenTypeFont) new OTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            CFFCharset charset = font.getCFF().getFont().getCharset();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int code = 0x21; code < 0x1_0000; code++) {
                int glyph = glyphs.getGlyphId(code);
                boolean isDrawn = glyph > 0 && charset.getCIDForGID(glyph) == glyph;
                if (face.covers(code) != isDrawn && code != 0x2002 && code != 0x3000) {
                    wrong.add("U+%04X".formatted(code));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesACharacterNoFaceHasAndSaysWhere() {
        Document document = SampleDocument.of(new Paragraph("地名😀镇"));

        assertThatThrownBy(() -> SampleDocument.pdf(document))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("😀 (U+1F600) in paragraph 地名😀镇");
    }

    /** A font of the folder that is no face lends what all faces lack, and changes nothing else. */
    @Test
    void aFurtherFontLendsWhatTheFacesLack() throws IOException {
        String font = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream in = org.apache.pdfbox.Loader.class.getResourceAsStream(font)) {
            Files.copy(in, folder.resolve("more.ttf"));
        }
        Faces with = Faces.in(folder);
        Faces without = Faces.in(Files.createDirectory(folder.resolve("empty")));
        int lent = IntStream.range(0x400, 0x2000)
                .filter(one -> without.drawing(without.face("仿宋"), one).isEmpty()
                        && with.drawing(with.face("仿宋"), one).isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(with.drawing(with.face("仿宋"), lent).orElseThrow().name()).isEqualTo("more.ttf");
        assertThat(with.drawing(with.face("仿宋"), 'A').orElseThrow().name()).isNotEqualTo("more.ttf");
        Document document = SampleDocument.of(new Block.Paragraph("甲" + Character.toString(lent) + "乙"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(with).render(document, out);
        assertThat(TextVerification.of(document, out.toByteArray()).missing()).isEmpty();
    }
}
