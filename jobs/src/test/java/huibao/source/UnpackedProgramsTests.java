package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lock.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramsTests {
    @TempDir
    Path binaries;

    private final String cache = System.getProperty(UnpackedPrograms.CACHE, "");

    @AfterEach
    void restoreCache() {
        System.setProperty(UnpackedPrograms.CACHE, cache);
    }

    @Test
    void unpacksIntoTheCacheOfTheLauncher() {
        System.setProperty(UnpackedPrograms.CACHE, binaries.resolve("cache").toString());

        assertThat(UnpackedPrograms.place(binaries.resolve("home"))).isEqualTo(binaries.resolve("cache/postgres"));
    }

    @Test
    void unpacksBesideTheDataWithoutACacheOrOneThatIsNoFolder() throws IOException {
        System.setProperty(UnpackedPrograms.CACHE, "");
        assertThat(UnpackedPrograms.place(binaries)).isEqualTo(binaries.resolve("binaries"));

        System.setProperty(
                UnpackedPrograms.CACHE,
                Files.createFile(binaries.resolve("file")).toString());
        assertThat(UnpackedPrograms.place(binaries)).isEqualTo(binaries.resolve("binaries"));
    }

    @Test
    void waitsForAnotherThatUnpacks() {
        FolderLock other = UnpackedPrograms.lock(binaries, Duration.ZERO);
        assertThatThrownBy(() -> UnpackedPrograms.lock(binaries, Duration.ZERO))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Cannot unpack PostgreSQL to " + binaries);

        other.close();

        UnpackedPrograms.lock(binaries, Duration.ZERO).close();
    }

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
