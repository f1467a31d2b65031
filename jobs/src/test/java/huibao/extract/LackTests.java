package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.problem.Problem;
import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A server that lacks what the fast way needs is read the slow way, to the same rows, and says so. */
@Tag("system")
class LackTests {
    @RegisterExtension
    final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    private County county;
    private List<String> ordered;

    @BeforeEach
    void readTheFastWay() {
        county = new County(database.database(), home);
        county.fillMany();
        county.evaluation(150, "unit");
        county.evaluation(7, "office");
        county.sql("ANALYZE");
        ordered = County.sorted(county.extract("fast", settings()));
    }

    @Test
    void readsByOneConnectionWhereNoSnapshotIsExported() {
        county.sql("REVOKE EXECUTE ON FUNCTION pg_export_snapshot() FROM PUBLIC");
        AtomicInteger made = new AtomicInteger();
        DataSource reader = county.source().reader();
        DataSource counted = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                made.incrementAndGet();
                return reader.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        LakeRun alone = Extractions.run(counted, "petition", county.lake(), "alone", settings());
        assertThat(alone.files(Relation.PETITION_ITEM)).hasSizeGreaterThan(4);
        assertThat(County.sorted(alone)).isEqualTo(ordered);
        assertThat(made).hasValue(1);
        assertThat(SourceSample.of(reader, 1).warnings()).contains(Problem.of("lack.EXPORTED_SNAPSHOTS"));
    }

    @Test
    void findsWhatChangedByOneConnection() {
        county.sql("REVOKE EXECUTE ON FUNCTION pg_export_snapshot() FROM PUBLIC");
        ExtractSettings changes = ExtractSettings.defaults("test")
                .withInstant(County.NOW)
                .withMaxRejectShare(1)
                .withItemsAPart(70)
                .withWorkers(2);
        county.sql(
                "UPDATE petition.petition_item SET persons = 9 WHERE item_id IN (SELECT item_id FROM petition.petition_item ORDER BY item_id LIMIT 2)");
        LakeRun next = county.extract("next", changes);
        assertThat(next.manifest().lineage().fullBecause()).isEmpty();
        assertThat(next.manifest().lineage().base()).contains("fast");
        assertThat(next.manifest().files().stream()
                        .filter(file -> file.relation() == Relation.PETITION_ITEM)
                        .mapToLong(LakeFile::rows)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void readsEverythingWhereTransactionsAreNotTold() {
        county.sql("REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
        assertThat(County.sorted(county.extract("untold", settings()))).isEqualTo(ordered);
        assertThat(SourceSample.of(county.source().reader(), 1).warnings())
                .contains(Problem.of("lack.TRANSACTION_NUMBERS"));
    }

    @Test
    void saysNothingOfAServerThatHasEverything() {
        assertThat(SourceSample.of(county.source().reader(), 1).warnings())
                .noneMatch(problem -> problem.key().startsWith("lack."));
    }

    @Test
    void knowsNoFunctionOfAServerThatHasNone() {
        assertThat(Lack.of(List.of())).containsExactlyInAnyOrder(Lack.values());
        assertThat(Lack.of(List.of(List.of("pg_export_snapshot"), List.of("hashtextextended"))))
                .containsExactly(Lack.TRANSACTION_NUMBERS);
    }

    private static ExtractSettings settings() {
        return County.settings().withItemsAPart(70).withWorkers(2);
    }
}
