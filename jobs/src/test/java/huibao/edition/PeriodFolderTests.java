package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.edition.Manifest.PublishedFile;
import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodFolderTests {
    private static final Instant CUTOFF = Instant.parse("2021-07-03T01:00:00Z");

    @TempDir
    Path folder;

    private Path output;
    private Path files;

    @BeforeEach
    void writeFiles() throws IOException {
        output = folder.resolve("output");
        files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("figures.csv"), "a\n");
        Files.writeString(files.resolve("信访形势分析月报-2021-06.pdf"), "%PDF");
    }

    @Test
    void publishesEverythingAtOnceForOwnerAndGroup() throws IOException {
        Edition edition = publish("e1", CUTOFF);

        assertThat(edition.folder()).isEqualTo(output.resolve("internal/990121/monthly/2021-06/e1"));
        assertThat(edition.files()).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-r-----"));
        assertThat(mode(edition.folder())).isEqualTo("rwxr-x---");
        assertThat(mode(output)).isEqualTo("rwxr-x---");
        assertThat(edition.manifest().files())
                .containsExactly(
                        new PublishedFile(
                                "figures.csv", 2, "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"),
                        new PublishedFile(
                                "信访形势分析月报-2021-06.pdf",
                                4,
                                "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027"));
        edition.verify();
    }

    @Test
    void latestPointsToTheNewestCutoff() throws IOException {
        publish("e2", CUTOFF);
        publish("e1", CUTOFF.minusSeconds(60));

        Path latest = output.resolve("internal/990121/monthly/2021-06/latest");
        assertThat(Files.readSymbolicLink(latest)).isEqualTo(Path.of("e2"));
        assertThat(new Editions(output).all())
                .extracting(edition -> edition.key().id())
                .containsExactly("e1", "e2");
    }

    @Test
    void theSameEditionAgainStaysAsItIs() throws IOException {
        Edition first = publish("e1", CUTOFF);
        var written = Files.getLastModifiedTime(first.folder());

        assertThat(publish("e1", CUTOFF)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.folder())).isEqualTo(written);
    }

    @Test
    void refusesOtherBytesUnderTheSameName() throws IOException {
        publish("e1", CUTOFF);
        Files.writeString(files.resolve("figures.csv"), "b\n");

        assertThatThrownBy(() -> publish("e1", CUTOFF))
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("990121/monthly/2021-06/e1 again: [figures.csv] came out with other bytes");
        assertThat(output.resolve("internal/990121/monthly/2021-06/e1/figures.csv"))
                .hasContent("a");
        assertThat(output.resolve("internal/990121/monthly/2021-06/.e1.part")).doesNotExist();
    }

    @Test
    void noticesAPublishedFileThatWasAltered() throws IOException {
        Edition edition = publish("e1", CUTOFF);
        Path altered = edition.folder().resolve("figures.csv");
        Files.writeString(altered, "c\n");

        assertThatThrownBy(edition::verify).hasMessageContaining("is damaged: figures.csv");
    }

    @Test
    void removesWhatAKilledPublicationLeft() throws IOException {
        publish("e1", CUTOFF);
        Path left = Files.createDirectory(output.resolve("internal/990121/monthly/2021-06/.e9.part"));
        Files.writeString(left.resolve("figures.csv"), "half");

        assertThat(new Editions(output).all()).hasSize(1);
        publish("e1", CUTOFF);
        assertThat(left).doesNotExist();
    }

    @Test
    void theSecondOfTwoRunsAtOnceRefuses() {
        EditionKey key = key("e1");
        try (PeriodFolder first = PeriodFolder.open(output, key)) {
            assertThatThrownBy(() -> PeriodFolder.open(output, key))
                    .isInstanceOf(EditionException.class)
                    .hasMessageContaining("another run is making an edition of this period");
            assertThat(first).isNotNull();
        }
        PeriodFolder.open(output, key).close();
    }

    @Test
    void aNameCanNotLeaveItsFolder() {
        assertThatThrownBy(() -> new EditionKey(Audience.INTERNAL, "..", "monthly", "2021-06", "e1"))
                .hasMessageContaining("Invalid region: ..");
        assertThatThrownBy(() -> new EditionKey(Audience.INTERNAL, "990121", "monthly", "2021/06", "e1"))
                .hasMessageContaining("Invalid period: 2021/06");
    }

    private Edition publish(String id, Instant cutoff) throws IOException {
        try (PeriodFolder period = PeriodFolder.open(output, key(id))) {
            return period.publish(files, manifest(id, cutoff));
        }
    }

    private static EditionKey key(String id) {
        return new EditionKey(Audience.INTERNAL, "990121", "monthly", "2021-06", id);
    }

    private static Manifest manifest(String id, Instant cutoff) {
        return new Manifest(
                "0.1.0",
                key(id),
                new Manifest.ReportedPeriod(
                        "month", "2021-06", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1), false),
                cutoff,
                Map.of("region", "990121"),
                List.of(new Manifest.LakeRunUsed("r1", "FULL", "s", cutoff, "1", Optional.empty())),
                List.of(new Manifest.RelationRows("petition_item", 3, 2, 0, 1, Map.of("unknown", 1L), Map.of())),
                Map.of("items", 2L),
                Map.of("ok", 1L),
                List.of(new Manifest.PassedCheck("text", 12)),
                List.of("990121/monthly/2021-05/x"),
                Map.of("items", 1),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Lineage.of(key(id), cutoff, "0.1.0", List.of(Lineage.input("petition_item", "r1", 2)))),
                Optional.of(LocalDate.of(2018, 8, 1)),
                Map.of("仿宋", "FandolFang-Regular.otf"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
