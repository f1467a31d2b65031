package huibao.bench;

import huibao.extract.ExtractSettings;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.source.GeneratedRecords;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * {@code FiguresBench HOME generate ITEMS MONTHS | lake | WAY ROUNDS}: every figure of the monthly edition of June 2021, by
 * one way in one process. A round before the others warms up; with 0 rounds the only one is measured from the start of the
 * process, cold.
 */
final class FiguresBench {
    private static final int THREADS = 2;

    private final Path home;
    private final SourceDatabase source;
    private final Lake lake;

    /** Started by a way that keeps it between rounds. */
    private MonthlyCount counting;

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
        new GeneratedRecords(new GeneratorSettings(20210731, items, YearMonth.of(2021, 7), months)).into(source);
    }

    private void measure(String way, int rounds) throws Exception {
        List<Measurement.Cost> costs = new ArrayList<>();
        long figures = 0;
        if (rounds == 0) {
            double before = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
            Measurement measurement = Measurement.of(source);
            figures = run(way);
            Measurement.Cost cost = measurement.cost();
            costs.add(new Measurement.Cost(before + cost.wall(), Measurement.clientSeconds(), cost.server()));
        } else {
            run(way);
        }
        for (int round = 0; round < rounds; round++) {
            Measurement measurement = Measurement.of(source);
            figures = run(way);
            costs.add(measurement.cost());
        }
        System.out.printf(
                "| %s | %s | %d | %,d | %s |%n",
                rounds == 0 ? way + ", cold" : way,
                Measurement.Cost.medians(costs),
                Measurement.peakMegabytes(),
                figures,
                Measurement.load());
    }

    /** @return how many figures came out */
    private long run(String way) throws Exception {
        return switch (way) {
            case "extract+figures" -> extractAndCount();
            case "figures-from-lake" -> count(lake.newest().orElseThrow());
            case "extract" -> extractAndRemove(UUID.randomUUID().toString());
            case "psql+duckdb-figures" -> new DuckDbFigures(home, THREADS, BenchMonth.REPORTED).fromSource(source);
            case "duckdb-from-lake" ->
                new DuckDbFigures(home, THREADS, BenchMonth.REPORTED)
                        .fromLake(lake.newest().orElseThrow());
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

    private long extractAndRemove(String run) throws Exception {
        extract(run);
        remove(run);
        return 0;
    }

    private void extract(String run) throws Exception {
        new ExtractJob(source, lake)
                .run(run, ExtractSettings.defaults("bench").withWorkers(THREADS).withEverything());
    }

    private void remove(String run) throws IOException {
        FileSystemUtils.deleteRecursively(
                home.resolve("bench-lake").resolve("runs").resolve(run));
    }

    private long count(LakeRun run) {
        if (counting == null) {
            counting = new MonthlyCount(THREADS);
        }
        return counting.count(lake, run, BenchMonth.REPORTED);
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
}
