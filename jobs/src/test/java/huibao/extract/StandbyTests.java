package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.Standby;
import huibao.source.SourceDatabase;
import huibao.source.SourceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A real standby, made of a copy of a primary's files, whose replay stands still for want of a primary. */
class StandbyTests {
    @TempDir
    private Path folder;

    @Test
    void isReadWithinTheLimitAndRefusedBeyondIt() throws Exception {
        Instant before = Instant.now();
        copyOfAPrimary();
        try (SourceDatabase standby = SourceDatabase.embedded(folder.resolve("standby"))) {
            Thread.sleep(2_100);
            Lake lake = new Lake(folder.resolve("lake").toUri());

            LakeRun run =
                    Extractions.run(standby, lake, "run", County.settings().withMaxLag(Duration.ofHours(1)));
            Standby state = run.manifest().lineage().standby().orElseThrow();
            assertThat(run.manifest().stateOf(Relation.PETITION_ITEM).read()).isEqualTo(300);
            assertThat(state.replayedTo().orElseThrow()).isBetween(before.minusSeconds(1), Instant.now());
            assertThat(state.lagSeconds().orElseThrow()).isBetween(2L, 300L);

            assertThatThrownBy(() -> Extractions.run(
                            standby, lake, "late", County.settings().withMaxLag(Duration.ofSeconds(1))))
                    .isInstanceOfSatisfying(StandbyBehind.class, refused -> assertThat(
                                    refused.problems().get(0).in(Locale.CHINESE))
                            .contains("备库", "应不超过 1 秒", "source.max-lag"))
                    .hasMessageContaining("is a standby that is too far behind");
            assertThat(Extractions.run(standby, lake, "any", County.settings().withMaxLag(Duration.ZERO))
                            .id())
                    .isEqualTo("any");
        }
    }

    private void copyOfAPrimary() throws IOException, SQLException {
        Path home = folder.resolve("primary");
        try (SourceDatabase primary = SourceDatabase.embedded(home)) {
            SourceSchema.create(primary.owner());
            County county = new County(primary, folder.resolve("unused"));
            try (Connection connection = primary.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            }
            // Since the checkpoint, so that the standby has something to replay.
            county.fillMany();
            FileSystemUtils.copyRecursively(home, folder.resolve("standby"));
        }
        Path data = folder.resolve("standby/postgres/data");
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        Files.createFile(data.resolve("standby.signal"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }
}
