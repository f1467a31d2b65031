package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.RunKind;
import huibao.source.SourceDatabase;
import huibao.source.SourceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A server whose files were set back, and that was then written to: its transaction numbers come a second time. */
class SetBackTests {
    private static final String CORRECTION =
            "UPDATE petition.petition_item SET persons = 5, updated_at = '2021-07-30 09:00+08' WHERE item_id = ";

    @TempDir
    private Path folder;

    private Lake lake;
    private int runs;

    @BeforeEach
    void fill() {
        lake = new Lake(folder.resolve("lake").toUri());
        try (SourceDatabase server = server()) {
            SourceSchema.create(server.owner());
            new County(server, folder).fillMany();
        }
    }

    @Test
    void isReadWhole() throws Exception {
        // What was written last is lost, and something else comes in its place.
        writtenTwice(CORRECTION + 7, CORRECTION + 9);
        // Nothing comes in its place.
        writtenTwice(CORRECTION + 11, "SELECT 1");
        // No item was written last, but one is in its place.
        writtenTwice("UPDATE petition.region SET name = '别县' WHERE region_code = 'R1'", CORRECTION + 13);
    }

    @Test
    void ordinaryWorkIsNoSetBack() throws SQLException {
        try (SourceDatabase server = server()) {
            extract(server);
            for (String work : List.of(
                    CORRECTION + 7,
                    CORRECTION + 7,
                    "UPDATE petition.petition_event SET recorded_at = '2021-07-30 09:00+08' WHERE item_id < 0",
                    "VACUUM (FREEZE) petition.petition_item",
                    CORRECTION + 8)) {
                sql(server, work);
                assertThat(extract(server).manifest().lineage().fullBecause())
                        .as(work)
                        .isNotEqualTo(Optional.of(FullBecause.OTHER_SOURCE));
            }
            assertThat(lake.newest().orElseThrow().manifest().kind()).isEqualTo(RunKind.INCREMENTAL);
        }
    }

    private void writtenTwice(String lost, String instead) throws Exception {
        Path data = folder.resolve("home/postgres/data");
        FileSystemUtils.copyRecursively(data, folder.resolve("snapshot"));
        try (SourceDatabase server = server()) {
            sql(server, lost);
            extract(server);
        }
        restore(data);
        try (SourceDatabase server = server()) {
            sql(server, instead);
            sql(
                    server,
                    IntStream.range(0, 300)
                            .mapToObj(number -> "SELECT pg_current_xact_id()")
                            .toArray(String[]::new));
            LakeRun run = extract(server);
            assertThat(run.manifest().lineage().fullBecause())
                    .as(lost + ", then " + instead)
                    .contains(FullBecause.OTHER_SOURCE);
            assertThat(County.sorted(run))
                    .isEqualTo(County.sorted(Extractions.run(
                            server, lake, "full" + runs, County.settings().withInstant(County.NOW.plusSeconds(runs)))));
        }
    }

    private void restore(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        Files.move(folder.resolve("snapshot"), data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private SourceDatabase server() {
        return SourceDatabase.embedded(folder.resolve("home"));
    }

    private LakeRun extract(SourceDatabase server) {
        runs++;
        return Extractions.run(
                server,
                lake,
                "run" + runs,
                County.settings().withLargestShare(1).withInstant(County.NOW.plusSeconds(runs)));
    }

    private static void sql(SourceDatabase server, String... statements) throws SQLException {
        try (Connection connection = server.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
