package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, as a limit on the size of files makes it for a process of its own. */
@Tag("system")
class FullDiskTests {
    private static final EditionKey KEY =
            new EditionKey(Audience.INTERNAL, "990121", "monthly", "2021-06", "20210703T090000-0a1b2c3d");
    private static final Instant CUTOFF = Instant.parse("2021-07-03T01:00:00Z");

    @TempDir
    Path folder;

    private Path files;

    @BeforeEach
    void writeMoreThanTheDiskTakes() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        Files.write(files.resolve("report.pdf"), new byte[1 << 21]);
    }

    @Test
    void nothingIsVisibleAndTheNextPublicationIsWhole() throws Exception {
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 1024 && exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Publication.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isNotZero();
        assertThat(said).contains("Cannot publish " + KEY, "File too large");
        assertThat(new Editions(folder.resolve("output")).all()).isEmpty();
        assertThat(folder.resolve("output/internal/990121/monthly/2021-06/latest"))
                .doesNotExist();

        Edition edition = Publication.publish(folder);
        edition.verify();
        assertThat(Files.list(edition.folder().getParent())
                        .map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(".lock", "latest", KEY.id());
    }

    /** Publishes in a process of its own. */
    static final class Publication {
        private Publication() {}

        /** @param arguments the folder of the test */
        public static void main(String[] arguments) {
            publish(Path.of(arguments[0]));
        }

        static Edition publish(Path folder) {
            return PublishedEdition.of(folder.resolve("output"), folder.resolve("files"), KEY, CUTOFF);
        }
    }
}
