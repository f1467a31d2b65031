package huibao.bench;

import huibao.aggregate.Aggregated;
import huibao.aggregate.Aggregation;
import huibao.aggregate.AggregationInput;
import huibao.aggregate.EditionQuestion;
import huibao.aggregate.SparkContexts;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.extract.ExtractSettings;
import huibao.extract.ExtractStep;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.Relation;
import huibao.metric.Catalogue;
import huibao.source.SourceDatabase;
import huibao.source.generate.Generator;
import huibao.source.generate.GeneratorSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code FiguresBench HOME generate ITEMS MONTHS | lake | WAY ROUNDS}: every figure of the monthly edition of June 2021, by
 * one way in one process. A round before the others warms up; with 0 rounds the only one is measured from the start of the
 * process, cold.
 */
final class FiguresBench {
    private static final String REGION = "990121";
    private static final int THREADS = 2;

    private final Path home;
    private final SourceDatabase source;
    private final Lake lake;

    /** Loaded by a way that keeps it between rounds. */
    private JavaSparkContext spark;

    private FiguresBench(Path home, SourceDatabase source) {
        this.home = home;
        this.source = source;
        this.lake = new Lake(home.resolve("bench-lake").toUri());
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String way = arguments[1];
        try (SourceDatabase source = SourceDatabase.embedded(home)) {
            FiguresBench bench = new FiguresBench(home, source);
            switch (way) {
                case "serve" -> {
                    System.out.println("serving");
                    System.in.read();
                }
                case "generate" -> bench.generate(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
                case "lake" -> bench.extract("lake");
                default -> bench.measure(way, Integer.parseInt(arguments[2]));
            }
        }
        System.exit(0);
    }

    private void generate(int items, int months) {
        new Generator(new GeneratorSettings(20210731, items, YearMonth.of(2021, 7), months)).into(source);
    }

    private void measure(String way, int rounds) throws Exception {
        List<Measurement.Cost> costs = new ArrayList<>();
        Path server = Path.of("/proc", postmaster());
        long figures = 0;
        if (rounds == 0) {
            double before = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
            Measurement measurement = new Measurement(server);
            figures = run(way);
            Measurement.Cost cost = measurement.cost();
            costs.add(new Measurement.Cost(before + cost.wall(), Measurement.clientSeconds(), cost.server()));
        } else {
            run(way);
        }
        for (int round = 0; round < rounds; round++) {
            Measurement measurement = new Measurement(server);
            figures = run(way);
            costs.add(measurement.cost());
        }
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %d | %,d | %s |%n",
                rounds == 0 ? way + ", cold" : way,
                median(costs, Measurement.Cost::wall),
                median(costs, Measurement.Cost::client),
                median(costs, Measurement.Cost::server),
                Measurement.peakMegabytes(),
                figures,
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static double median(List<Measurement.Cost> costs, ToDoubleFunction<Measurement.Cost> part) {
        return costs.stream()
                .map(part::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(costs.size() / 2);
    }

    /** @return how many figures came out */
    private long run(String way) throws Exception {
        return switch (way) {
            case "extract+figures" -> extractAndCount();
            case "figures-from-lake" -> count(lake.newest().orElseThrow());
            case "extract" -> extract(UUID.randomUUID().toString(), true);
            case "psql+duckdb-figures" -> duckDbFromSource();
            case "duckdb-from-lake" -> duckDbFromLake();
            case "direct-queries" -> direct();
            default -> throw new IllegalArgumentException("Unknown way: " + way);
        };
    }

    private long extractAndCount() throws Exception {
        String run = UUID.randomUUID().toString();
        extract(run);
        long figures = count(lake.run(run));
        remove(run);
        return figures;
    }

    private long extract(String run, boolean forget) throws Exception {
        extract(run);
        if (forget) {
            remove(run);
        }
        return 0;
    }

    private void extract(String run) throws Exception {
        try (BatchRecords records = new BatchRecords()) {
            records.run(
                    new ExtractStep(
                                    records.repository(),
                                    records.transactions(),
                                    source.reader(),
                                    source.schema(),
                                    lake,
                                    ExtractSettings.defaults("bench")
                                            .withWorkers(THREADS)
                                            .withEverything())
                            .build(),
                    ExtractStep.RUN_ID,
                    run);
        }
    }

    private void remove(String run) throws IOException {
        FileSystemUtils.deleteRecursively(
                home.resolve("bench-lake").resolve("runs").resolve(run));
    }

    private long count(LakeRun run) {
        if (spark == null) {
            spark = SparkContexts.start("local[" + THREADS + "]", Map.of());
        }
        OfficeCalendar civil = OfficeCalendar.civil();
        EditionPeriods periods = EditionPeriods.of(
                civil,
                civil.period(PeriodKind.MONTH, "2021-06"),
                OffsetDateTime.parse("2021-07-03T09:00:00+08:00").toInstant());
        Aggregated counted = new Aggregation(spark)
                .count(
                        new AggregationInput(
                                lake.itemsNow(run),
                                lake.readCodes(run),
                                lake.readCampaignItems(run),
                                lake.readLeaderActivities(run)),
                        new EditionQuestion(
                                REGION,
                                periods,
                                Optional.of("SCZ2021"),
                                Optional.empty(),
                                LedgerScope.NONE,
                                false,
                                Catalogue.load().breakdowns("monthly")));
        System.err.println("letters of June: "
                + counted.figures().all().stream()
                        .filter(figure -> figure.metric().equals("letters")
                                && figure.key().dimensionText().isEmpty()
                                && figure.key().role().code().equals("current"))
                        .map(figure -> figure.value().orElseThrow())
                        .toList());
        return counted.figures().size();
    }

    private long duckDbFromSource() throws Exception {
        try (DuckDb duckDb = new DuckDb(THREADS)) {
            for (String relation : List.of("petition_item", "petition_event", "petition_evaluation", "region")) {
                duckDb.pipe(source, relation, home, "CREATE TABLE " + relation + " AS SELECT * FROM %s");
            }
            return figures(duckDb);
        }
    }

    private long duckDbFromLake() throws SQLException, IOException {
        LakeRun run = lake.newest().orElseThrow();
        try (DuckDb duckDb = new DuckDb(THREADS)) {
            String script = Files.readString(Path.of("bench", "figures-lake.sql"));
            for (Relation relation : List.of(Relation.PETITION_ITEM, Relation.REGION)) {
                script = script.replace(":" + relation.word(), quoted(run.files(relation)));
            }
            duckDb.runScript(script);
            return figures(duckDb);
        }
    }

    private static String quoted(List<String> files) {
        return String.join(
                ", ",
                files.stream()
                        .map(file -> "'" + file.replaceFirst("^file:/+", "/") + "'")
                        .toList());
    }

    private static long figures(DuckDb duckDb) throws SQLException, IOException {
        duckDb.runScript(Files.readString(Path.of("bench", "figures-duckdb.sql")));
        System.err.println("letters of June: "
                + duckDb.number(
                        "SELECT one FROM figures WHERE of = 'form' AND role = 'current' AND member = 'letter'"));
        return duckDb.number("SELECT count(*) FROM figures");
    }

    /** Each question reads all that comes back, as a tool for reports does. */
    private long direct() throws SQLException, IOException {
        long rows = 0;
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Files.readString(Path.of("bench", "direct.sql")).split(";\n")) {
                if (!sql.isBlank()
                        && statement.execute(sql.replace("CREATE TEMP VIEW", "CREATE OR REPLACE TEMP VIEW"))) {
                    try (ResultSet result = statement.getResultSet()) {
                        while (result.next()) {
                            rows++;
                        }
                    }
                }
            }
        }
        return rows;
    }

    private String postmaster() throws SQLException, IOException {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            return Files.readAllLines(Path.of(result.getString(1), "postmaster.pid"))
                    .get(0)
                    .strip();
        }
    }
}
