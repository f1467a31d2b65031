package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.cli.DemoHome;
import huibao.edition.Edition;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and programs are told what the report prints. */
@Tag("system")
class EditionContentsTests {
    @TempDir
    Path home;

    /** Nothing was registered then because nothing was kept, and a line at zero would say otherwise. */
    @Test
    void beforeTheRecordsBeganThereIsNoNumber() throws IOException {
        DemoHome.copyTo(home);
        Figures figures = new EditionContents().figures(edition("2021-02-01"));

        FigureKey items = FigureKey.whole("items", Role.CURRENT);
        assertThat(figures.find(items).orElseThrow().status()).isEqualTo(Status.OK);
        assertThat(figures.find(items.with("month", "2021-03")).orElseThrow().status())
                .isEqualTo(Status.OK);
        assertThat(figures.find(items.with("month", "2021-01")).orElseThrow())
                .satisfies(figure -> assertThat(figure.status()).isEqualTo(Status.NO_RECORDS))
                .satisfies(figure -> assertThat(figure.isPrintable()).isFalse());
        assertThat(figures.find(FigureKey.whole("items", Role.SAME_LAST_YEAR))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.NO_RECORDS);
    }

    /** The monthly report of the demo, of a source that begins on a day. */
    private Edition edition(String since) throws IOException {
        Path manifest;
        try (Stream<Path> files = Files.walk(home.resolve("output/internal/990121/monthly"))) {
            manifest = files.filter(file ->
                            file.endsWith("manifest.json") && !file.getParent().endsWith("latest"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("(\"records_since\" *: *)\"[^\"]*\"", "$1\"" + since + "\""));
        return Edition.read(manifest.getParent());
    }
}
