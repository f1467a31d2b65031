package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** A county of few rows in a real database, and a lake to extract it to. */
final class County {
    static final Instant NOW = Instant.parse("2021-08-01T04:00:00Z");
    static final String ITEM =
            """
            INSERT INTO petition.petition_item VALUES (%d, NULL, 'visit', '2021-07-01', '2021-07-01 09:00+08', 'county',
            'U1', 'R1', NULL, NULL, 'K1', 'request', 3, false, true, NULL, NULL, false, true,
            '2021-07-01 09:30+08', '2021-07-01 09:30+08', NULL)""";
    static final String EVENT =
            """
            INSERT INTO petition.petition_event VALUES (%d, %d, '%s', '%s', 'U1', NULL, NULL, NULL, '2021-07-02 10:00+08')""";
    static final String EVALUATION =
            """
            INSERT INTO petition.petition_evaluation VALUES (%d, '%s', 'pending', NULL, '2021-07-20 10:00+08',
            '2021-07-20 10:00+08', '2021-07-20 10:00+08')""";

    private static final Configuration CONFIGURATION = new Configuration();

    private final SourceDatabase source;
    private final Lake lake;

    County(SourceDatabase source, Path home) {
        this.source = source;
        lake = new Lake(home.resolve("lake").toUri());
        sql("TRUNCATE "
                + Arrays.stream(Relation.values())
                        .filter(Relation::isOfSource)
                        .map(relation -> "petition." + relation.word())
                        .collect(Collectors.joining(", ")));
        sql("INSERT INTO petition.region VALUES ('R0', NULL, '某市', 'city', '2000-01-01', NULL), "
                + "('R1', 'R0', '某县', 'county', '2000-01-01', NULL)");
        sql("INSERT INTO petition.unit VALUES ('U1', '某局', 'R1', 'responsible_unit', '2000-01-01', NULL)");
        sql("INSERT INTO petition.post VALUES ('P1', '县委书记', 1)");
        sql("INSERT INTO petition.category VALUES ('K1', NULL, '城乡建设', 1, '2020')");
        sql("INSERT INTO petition.issue_group VALUES ('G1', '劳资', 1)");
        sql("INSERT INTO petition.campaign VALUES ('C1', '专项', '2021-01-01', NULL)");
    }

    /** Reads everything each time. */
    static ExtractSettings settings() {
        return ExtractSettings.defaults("test")
                .withInstant(NOW)
                .withMaxRejectShare(1)
                .withEverything();
    }

    Lake lake() {
        return lake;
    }

    SourceDatabase source() {
        return source;
    }

    void sql(String... statements) {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void item(long id) {
        sql(ITEM.formatted(id));
    }

    void event(long id, long item, String kind, String at) {
        sql(EVENT.formatted(id, item, kind, at));
    }

    void evaluation(long item, String target) {
        sql(EVALUATION.formatted(item, target));
    }

    /** 300 items with three events each, half of them closed; the events lie newest first. */
    void fillMany() {
        sql(
                "INSERT INTO petition.petition_item SELECT id, NULL, 'letter', '2021-06-01', '2021-06-01 09:00+08', 'county',"
                        + " 'U1', 'R1', NULL, NULL, 'K1', 'request', 1, false, true, NULL, NULL, false, true,"
                        + " '2021-06-01 09:30+08', '2021-06-01 09:30+08', NULL FROM generate_series(-50, 249) id",
                "INSERT INTO petition.petition_event SELECT id * 3 + part, id, CASE WHEN part = 2 AND id % 2 = 0 THEN"
                        + " 'closed' ELSE 'accepted' END, '2021-06-02 09:00+08'::timestamptz + part * interval '1 day', 'U1',"
                        + " NULL, NULL, NULL, '2021-06-10 09:00+08' FROM generate_series(-50, 249) id,"
                        + " generate_series(0, 2) part ORDER BY part DESC, id DESC");
    }

    LakeRun extract(String runId, ExtractSettings settings) {
        try (Extraction extraction = new Extraction(source.reader(), source.schema(), lake, runId, settings)) {
            extraction.begin();
            extraction.ranges().forEach(range -> extraction.extract(range, () -> false));
            return extraction.finish();
        }
    }

    static List<String> sorted(LakeRun run) {
        return rows(run, Relation.PETITION_ITEM).stream().sorted().toList();
    }

    /** The rows of a relation, as Parquet's own reader shows them. */
    static List<String> rows(LakeRun run, Relation relation) {
        return groups(run, relation).stream().map(Group::toString).toList();
    }

    static List<Group> groups(LakeRun run, Relation relation) {
        List<Group> rows = new ArrayList<>();
        for (String file : run.files(relation)) {
            try (ParquetReader<Group> reader = open(file)) {
                for (Group row = reader.read(); row != null; row = reader.read()) {
                    rows.add(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }

    /** Each reject as {@code relation key rule column}. */
    static List<String> rejects(LakeRun run) {
        return groups(run, Relation.REJECTS).stream()
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.getString("relation", 0),
                                row.getString("key", 0),
                                row.getString("rule", 0),
                                row.getString("column", 0)))
                .toList();
    }

    // The obvious builder makes a configuration for each file, which takes longer than to read it.
    private static ParquetReader<Group> open(String file) throws IOException {
        return new ParquetReader.Builder<Group>(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file), CONFIGURATION),
                new HadoopParquetConfiguration(CONFIGURATION)) {
            @Override
            protected ReadSupport<Group> getReadSupport() {
                return new GroupReadSupport();
            }
        }.build();
    }
}
