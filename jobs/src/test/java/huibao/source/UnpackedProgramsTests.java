package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramsTests {
    @TempDir
    Path binaries;

    @Test
    void dropsWhatAKilledFirstStartLeftAndKeepsTheRest() throws IOException {
        Path half = Files.createDirectories(binaries.resolve("PG-half").resolve("lib"));
        Files.createSymbolicLink(half.resolve("libicuuc.so"), Path.of("libicuuc.so.60"));
        Path whole = Files.createDirectories(binaries.resolve("PG-whole"));
        Files.createFile(whole.resolve(".exists"));

        UnpackedPrograms.dropHalfUnpacked(binaries);

        assertThat(binaries).isDirectoryNotContaining("glob:**PG-half").isDirectoryContaining("glob:**PG-whole");
    }
}
