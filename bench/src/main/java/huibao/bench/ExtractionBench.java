package huibao.bench;

import huibao.extract.ExtractSettings;
import huibao.extract.ExtractStep;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.source.SourceDatabase;
import huibao.source.SourceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ExtractionBench HOME generate ITEMS DATA.sql | copy N | extract N | extract-without-index N | spark N | psql-duckdb N}:
 * one way in one process; {@code extract-warm} does it twice and measures the second, {@code copy-tls} and
 * {@code extract-tls-warm} on encrypted connections.
 */
final class ExtractionBench {
    /** Items to change: one of two of the newest, one of a hundred of all. */
    private static final String RECENT =
            "item_id > (SELECT max(item_id) * 0.98 FROM petition.petition_item) AND item_id %% 2 = %d";

    private static final String ANY = "item_id %% 100 = %d";

    private static final List<String> RELATIONS = List.of("petition_item", "petition_event", "petition_evaluation");

    private final Path home;
    private final SourceDatabase source;
    /** What is read from: the same server, encrypted or not. */
    private SourceDatabase reading;

    private ExtractionBench(Path home, SourceDatabase source) {
        this.home = home;
        this.source = source;
        this.reading = source;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (SourceDatabase source = SourceDatabase.embedded(home)) {
            ExtractionBench bench = new ExtractionBench(home, source);
            if (arguments[1].equals("serve")) {
                System.out.println("serving");
                System.in.read();
            } else if (arguments[1].equals("generate")) {
                bench.generate(arguments[2], Path.of(arguments[3]));
            } else {
                bench.measure(arguments[1], Integer.parseInt(arguments[2]));
            }
        }
        System.exit(0);
    }

    private void generate(String items, Path script) throws SQLException, IOException {
        SourceSchema.create(source.owner());
        execute("TRUNCATE petition.region, petition.unit, petition.post, petition.category, petition.petition_item,"
                + " petition.petition_event, petition.petition_evaluation");
        for (String sql : Files.readString(script).split(";\n")) {
            execute(sql.replace(":items", items));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void measure(String way, int parallel) throws Exception {
        long rows = rows();
        warm();
        if (way.startsWith("extract-") && way.endsWith("changes")) {
            extractInto(lake(), parallel);
            change(way.contains("recent") ? RECENT : ANY);
        }
        String cold = way.replace("-warm", "").replace("-tls", "");
        if (way.contains("-tls")) {
            reading = EncryptedSource.of(source, home);
        } else {
            EncryptedSource.end(source);
        }
        if (way.endsWith("-warm")) {
            run(cold, parallel);
        }
        Measurement measurement = Measurement.of(source);
        long bytes = run(cold, parallel);
        System.out.print(measurement.line(way + " " + parallel, rows, bytes));
    }

    private long run(String way, int parallel) throws Exception {
        return switch (way) {
            case "copy" -> copy(parallel);
            case "chunk-of-nothing" -> chunkOfNothing(parallel);
            case "extract" -> extract(parallel);
            case "extract-changes", "extract-recent-changes" -> extract(parallel);
            case "extract-without-index" -> extractWithoutIndex(parallel);
            case "spark" -> spark(parallel);
            case "psql-duckdb" -> duckDb(parallel);
            default -> throw new IllegalArgumentException("Unknown way: " + way);
        };
    }

    /** Reads every relation once, so that no way pays for a cold cache. */
    private void warm() throws SQLException {
        for (String relation : RELATIONS) {
            execute("SELECT count(*), max(recorded_at) FROM petition." + relation);
        }
    }

    private long rows() throws SQLException {
        long rows = 0;
        for (String relation : RELATIONS) {
            rows += Long.parseLong(value("SELECT count(*) FROM petition." + relation));
        }
        return rows;
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The limit: what the server can send, thrown away. */
    private long copy(int connections) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Future<?>> halves = new ArrayList<>();
        for (int part = 0; part < connections; part++) {
            int number = part;
            halves.add(threads.submit(() -> {
                copy(number, connections);
                return null;
            }));
        }
        for (Future<?> half : halves) {
            half.get();
        }
        threads.shutdown();
        return 0;
    }

    private void copy(int part, int parts) throws SQLException {
        for (String relation : RELATIONS) {
            long pages = Long.parseLong(
                    value("SELECT relpages FROM pg_class WHERE oid = 'petition." + relation + "'::regclass"));
            String to = part == parts - 1 ? "" : " AND ctid < '(%d,0)'".formatted(pages * (part + 1) / parts);
            String sql = "COPY (SELECT * FROM petition.%s WHERE ctid >= '(%d,0)'%s) TO STDOUT (FORMAT binary)"
                    .formatted(relation, pages * part / parts, to);
            try (Connection connection = reading.reader().getConnection()) {
                CopyOut copy =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
                while (copy.readFromCopy() != null) {
                    continue;
                }
            }
        }
    }

    /** What Spring Batch's item-at-a-time step costs by itself: an item counted, passed on and forgotten, for each there is. */
    private long chunkOfNothing(int thousandsAChunk) throws Exception {
        long items = Long.parseLong(value("SELECT count(*) FROM petition.petition_item"));
        AtomicLong next = new AtomicLong();
        try (BatchRecords records = new BatchRecords()) {
            records.run(
                    new StepBuilder("chunk", records.repository())
                            .<Long, Long>chunk(1_000 * thousandsAChunk)
                            .transactionManager(records.transactions())
                            .reader(() -> next.get() < items ? next.incrementAndGet() : null)
                            .processor(item -> item)
                            .writer(chunk -> {})
                            .build(),
                    ExtractStep.RUN_ID,
                    "chunk");
        }
        return 0;
    }

    private long extract(int workers) throws Exception {
        LakeRun run = extractInto(lake(), workers);
        System.err.println(run.manifest().kind() + " " + run.manifest().totalRows() + " rows");
        FileSystemUtils.deleteRecursively(home.resolve("bench-lake"));
        return run.manifest().totalBytes();
    }

    private Lake lake() {
        return new Lake(home.resolve("bench-lake").toUri());
    }

    /** One item in a hundred is corrected, and one gets another event: 2 % of all, or the newest 2 %. */
    private void change(String items) throws SQLException {
        execute("UPDATE petition.petition_item SET persons = persons + 1, updated_at = now() WHERE "
                + items.formatted(0));
        execute("INSERT INTO petition.petition_event (event_id, item_id, kind, occurred_at, recorded_at) SELECT"
                + " (SELECT max(event_id) FROM petition.petition_event) + row_number() OVER (), item_id, 'reviewed',"
                + " now(), now() FROM petition.petition_item WHERE " + items.formatted(1));
    }

    private LakeRun extractInto(Lake lake, int workers) throws Exception {
        return new ExtractJob(reading, lake)
                .run(
                        UUID.randomUUID().toString(),
                        ExtractSettings.defaults("bench").withWorkers(workers));
    }

    /** As from a source whose owner has made no index on the item of an event. */
    private long extractWithoutIndex(int workers) throws Exception {
        String change =
                "UPDATE pg_index SET indisvalid = %s WHERE indexrelid = 'petition.petition_event_in_order'::regclass";
        execute(change.formatted("false"));
        try {
            return extract(workers);
        } finally {
            execute(change.formatted("true"));
        }
    }

    /** Spark's own way: each table over JDBC in ranges of item_id, written as Parquet. */
    private long spark(int partitions) throws SQLException {
        String from = value("SELECT min(item_id) FROM petition.petition_item");
        String to = value("SELECT max(item_id) FROM petition.petition_item");
        PGSimpleDataSource reader = (PGSimpleDataSource) source.reader();
        Path folder = home.resolve("bench-spark");
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + partitions + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            for (String relation : RELATIONS) {
                spark.read()
                        .format("jdbc")
                        .option("url", reader.getURL())
                        .option("user", reader.getUser())
                        .option("password", reader.getPassword())
                        .option("dbtable", "petition." + relation)
                        .option("partitionColumn", "item_id")
                        .option("lowerBound", from)
                        .option("upperBound", to)
                        .option("numPartitions", partitions)
                        .option("fetchsize", 10_000)
                        .load()
                        .write()
                        .mode(SaveMode.Overwrite)
                        .option("compression", "zstd")
                        .parquet(folder.resolve(relation).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size(folder);
    }

    /** Each table sent by psql as CSV and written as Parquet by DuckDB. */
    private long duckDb(int threads) throws Exception {
        Path folder = Files.createDirectories(home.resolve("bench-duckdb"));
        try (DuckDb duckDb = new DuckDb(threads)) {
            for (String relation : RELATIONS) {
                duckDb.pipe(
                        source,
                        relation,
                        folder,
                        "COPY (SELECT * FROM %s) TO '" + folder.resolve(relation + ".parquet")
                                + "' (FORMAT parquet, COMPRESSION zstd)");
            }
        }
        return size(folder);
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
