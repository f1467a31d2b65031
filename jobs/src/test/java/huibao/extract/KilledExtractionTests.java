package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceDatabase;
import huibao.source.SourceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class KilledExtractionTests {
    @RegisterExtension
    static final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    @Test
    void leavesNothingBehindAndGivesTheSameRowsTheNextTime() throws Exception {
        County county = new County(database.database(), home);
        county.fillMany();
        county.sql("ANALYZE");
        List<String> rows = County.sorted(county.extract("whole", settings()));

        SourceSettings source = database.settings();
        assertThat(killedChild(source.url(), source.user(), source.password(), home.toString()))
                .isEqualTo(137);
        assertThat(home.resolve("lake/runs/killed/petition_item")).isNotEmptyDirectory();
        assertThat(county.lake().runs()).extracting(LakeRun::id).containsExactly("whole");

        LakeRun again = county.extract("killed", settings());
        assertThat(County.sorted(again)).isEqualTo(rows);
        assertThat(again.manifest().relations())
                .isEqualTo(county.lake().run("whole").manifest().relations());
        county.lake().verify(again);
        assertThat(home.resolve("lake/runs").toFile().list()).containsExactlyInAnyOrder("whole", "killed");
        assertThat(again.files(Relation.PETITION_ITEM)).hasSizeGreaterThan(4);
    }

    private static int killedChild(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledExtraction.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static ExtractSettings settings() {
        return County.settings().withItemsAPart(70).withWorkers(2);
    }

    /** Ends in the middle, without a word and without any clean-up. */
    static final class KilledExtraction {
        private KilledExtraction() {}

        public static void main(String[] arguments) {
            SourceDatabase source =
                    SourceDatabase.external(SourceSettings.of(arguments[0], arguments[1], arguments[2]));
            Lake lake = new Lake(Path.of(arguments[3], "lake").toUri());
            ExtractSettings halting = settings().withProgress((rows, estimate) -> {
                if (rows > 600) {
                    Runtime.getRuntime().halt(137);
                }
            });
            try (Extraction extraction = new Extraction(source.reader(), source.schema(), lake, "killed", halting)) {
                extraction.begin();
                extraction.ranges().forEach(range -> extraction.extract(range, () -> false));
                extraction.finish();
            }
        }
    }
}
