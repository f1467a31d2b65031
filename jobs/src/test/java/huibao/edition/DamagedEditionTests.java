package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.figure.Audience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the numbers of an edition is told by its name that they are damaged. */
class DamagedEditionTests {
    private static final String ROW = "f0123456789ab,items,form=letter,current,2021-06-01,2021-07-01,12,,,ok\n"
            + "f1123456789ab,items,form=visit,current,2021-06-01,2021-07-01,13,,,ok\n";

    @TempDir
    Path folder;

    private Edition edition;
    private Path figures;

    @BeforeEach
    void publish() throws IOException {
        edition = PublishedEdition.of(
                folder.resolve("output"),
                new EditionKey(Audience.INTERNAL, "990121", "monthly", "month-2021-06", "20210703T090000-0a1b2c3d"),
                Instant.parse("2021-07-03T01:00:00Z"),
                ROW);
        figures = edition.folder().resolve(FigureCsv.FILE);
        assertThat(edition.figures().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "figure_id",
                "f0123456789ab,items",
                "f0123456789ab,items,form=letter,current,2021-06-01,2021-07-01,12,,,o",
                "f0123456789ab,items,form=letter,now,2021-06-01,2021-07-01,12,,,ok",
                "f0123456789ab,items,form=letter,current,2021-06-31,2021-07-01,12,,,ok",
                "f0123456789ab,items,form=letter,current,2021-06-01,2021-07-01,twelve,,,ok",
                "f0123456789ab,items,form=letter,current,2021-06-01,2021-07-01,12,x,,ok"
            })
    void numbersThatAreNoneAreTold(String damaged) throws IOException {
        String header = Files.readAllLines(figures).get(0);
        Files.delete(figures);
        Files.writeString(figures, (damaged.startsWith("f0") ? header + "\n" : "") + damaged);
        expectDamage();
    }

    @Test
    void aFileThatIsGoneOrOfOtherBytesIsTold() throws IOException {
        Files.delete(figures);
        expectDamage();
        Files.write(figures, "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        expectDamage();
    }

    private void expectDamage() {
        assertThatThrownBy(edition::figures)
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("Edition " + edition.key() + " is damaged: figures.csv. Expected");
    }
}
