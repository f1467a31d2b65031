package huibao.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class FolderLockTests {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("lock");
    }

    @Test
    void aSecondLookInTheSameProcessDoesNotGiveTheLockAway() throws Exception {
        try (FolderLock held = FolderLock.tryLock(file).orElseThrow()) {
            held.write("report");
            assertThat(FolderLock.tryLock(file)).isEmpty();
            assertThat(FolderLock.tryLock(link().resolve("lock"))).isEmpty();
            assertThat(FolderLock.holder(file)).isEqualTo("report");
            assertThat(othersGetIt()).isFalse();
        }
        assertThat(othersGetIt()).isTrue();
    }

    @Test
    void aLockThatIsClosedTwiceDoesNotCloseTheNext() throws Exception {
        FolderLock first = FolderLock.tryLock(file).orElseThrow();
        first.close();
        try (FolderLock second = FolderLock.tryLock(file).orElseThrow()) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(FolderLock.tryLock(file)).isEmpty();
            assertThat(othersGetIt()).isFalse();
        }
    }

    private Path link() throws Exception {
        Path link = folder.resolveSibling(folder.getFileName() + "-link");
        return Files.exists(link) ? link : Files.createSymbolicLink(link, folder);
    }

    private boolean othersGetIt() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = other.inputReader().readLine();
        assertThat(other.waitFor()).isZero();
        return Boolean.parseBoolean(said);
    }

    /** Says whether it gets the lock of a file. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) {
            System.out.println(FolderLock.tryLock(Path.of(arguments[0])).isPresent());
        }
    }
}
