package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.Lake;
import huibao.lake.format.DamagedLake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.RunKind;
import huibao.source.SourceDatabase;
import huibao.source.SourceSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever breaks an extraction, the next one gives the rows and the bytes of one that was never broken. */
@Tag("system")
class FaultTests extends CountyTest {
    @BeforeEach
    void fill() {
        county.fillMany();
        county.sql("ANALYZE");
    }

    @Test
    void theDatabaseGoesAwayInTheMiddle() {
        AtomicBoolean once = new AtomicBoolean(true);
        ExtractSettings cut = settings().withProgress((rows, estimate) -> {
            if (rows > 600 && once.getAndSet(false)) {
                county.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }
        });
        assertThatThrownBy(() -> county.extract("run", cut)).isInstanceOf(ExtractionException.class);
        expectNothingAndThenTheSame();
    }

    /** The file system refuses to let a file grow, as a full disk does. */
    @Test
    void theDiskIsFull() throws Exception {
        SourceSettings source = database.settings();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskExtraction.class.getName(),
                        source.url(),
                        source.user(),
                        source.password(),
                        home.toString())
                .redirectError(home.resolve("error").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor()).as(Files.readString(home.resolve("error"))).isEqualTo(3);
        expectNothingAndThenTheSame();
    }

    private void expectNothingAndThenTheSame() {
        assertThat(county.lake().runs()).isEmpty();
        LakeRun again = county.extract("run", settings());
        LakeRun whole = Extractions.run(
                county.source(), new Lake(home.resolve("undisturbed").toUri()), "run", settings());
        assertThat(again.manifest().files()).isEqualTo(whole.manifest().files());
        assertThat(again.manifest().relations()).isEqualTo(whole.manifest().relations());
        county.lake().verify(again);
        assertThat(home.resolve("lake/runs").toFile().list()).containsExactly("run");
    }

    @Test
    void aFileIsAlteredOrCutShort() throws Exception {
        LakeRun first = county.extract("first", settings());
        Path file = Path.of(URI.create(first.files(Relation.PETITION_ITEM).get(0)));
        byte[] bytes = Files.readAllBytes(file);
        for (byte[] damaged : List.of(altered(bytes), Arrays.copyOf(bytes, bytes.length / 2))) {
            Files.write(file, damaged);
            assertThatThrownBy(() -> county.lake().verify(first))
                    .isInstanceOf(DamagedLake.class)
                    .hasMessageContaining("petition_item/" + file.getFileName() + " has SHA-256");
        }
        LakeRun second = county.extract("second", settings());
        county.lake().verify(second);
        assertThat(second.manifest().files()).isEqualTo(first.manifest().files());
    }

    private static byte[] altered(byte[] bytes) {
        byte[] other = bytes.clone();
        other[bytes.length / 3] ^= 1;
        return other;
    }

    @Test
    void theClockOfThisMachineGoesBack() {
        county.extract("first", settings());
        county.item(900);
        Clock past = Clock.fixed(County.NOW.minusSeconds(86_400), ZoneOffset.UTC);
        LakeRun second = county.extract("second", settings().withLargestShare(1).withClock(past));
        assertThat(second.manifest().kind()).isEqualTo(RunKind.INCREMENTAL);
        assertThat(county.lake().newest()).map(LakeRun::id).contains("second");
        LakeRun whole = Extractions.run(
                county.source(), new Lake(home.resolve("undisturbed").toUri()), "whole", settings());
        assertThat(StateRows.of(county.lake(), second))
                .isEqualTo(StateRows.of(new Lake(home.resolve("undisturbed").toUri()), whole));
    }

    private static ExtractSettings settings() {
        return County.settings().withItemsAPart(70).withWorkers(2);
    }

    /** Extracts, and says by its exit code that a file could not be written. */
    static final class FullDiskExtraction {
        private FullDiskExtraction() {}

        private static void fill() throws Exception {
            String process = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("prlimit", "--pid", process, "--fsize=4096")
                    .start()
                    .waitFor();
        }

        public static void main(String[] arguments) throws Exception {
            SourceDatabase source =
                    SourceDatabase.external(SourceSettings.of(arguments[0], arguments[1], arguments[2]));
            Lake lake = new Lake(Path.of(arguments[3], "lake").toUri());
            // Compression unpacks a library once; only then is the disk full.
            Extractions.run(source, new Lake(Path.of(arguments[3], "warm").toUri()), "run", settings());
            fill();
            try {
                Extractions.run(source, lake, "run", settings());
            } catch (UncheckedIOException e) {
                System.exit(e.getMessage().contains("Cannot write") ? 3 : 4);
            }
        }
    }
}
