package huibao.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {
    @TempDir
    private Path folder;

    @Test
    void takesThePlaceOfWhatWasThereAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("做法.md");
        WholeFile.at(file).write("一");
        WholeFile.at(file).write("二");

        assertThat(file).hasContent("二");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void isForOwnerAndGroupOrForTheOwnerAloneWhateverItWasBefore() throws IOException {
        Path file = folder.resolve("accounts.json");
        WholeFile.at(file).write("[]");
        assertThat(mode(file)).isEqualTo("rw-r-----");

        WholeFile.secretAt(file).write("[]");
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void staysAsItWasWhereTheNewOneCannotTakeItsPlace() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();

        assertThatThrownBy(() -> WholeFile.at(taken).write("x")).isInstanceOf(IOException.class);
        assertThat(taken.resolve("inside")).isDirectory();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(taken);
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
