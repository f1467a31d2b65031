package huibao.bench;

import huibao.extract.ExtractSettings;
import huibao.extract.ExtractSettings.TrustInTimes;
import huibao.generate.GeneratorSettings;
import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.source.GeneratedRecords;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code IncrementBench HOME generate ITEMS MONTHS ROUNDS | months NEW CHANGED ROUNDS TRUST | duckdb ROUNDS}: a report a month,
 * each after the month's changes. The first month warms up; of the others, the one in the middle is always the same, and
 * it sees a history of about ITEMS over MONTHS.
 */
final class IncrementBench {
    private static final int THREADS = 2;
    /** The tenth of a history changes by a fifth a month, early on by more; it is to be read as an increment all the same. */
    private static final double LARGEST_SHARE = 0.5;

    private final Path home;
    private final SourceDatabase source;
    private final Lake lake;

    private IncrementBench(Path home, SourceDatabase source) {
        this.home = home;
        this.source = source;
        this.lake = new Lake(home.resolve("bench-lake").toUri());
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (SourceDatabase source = SourceDatabase.embedded(home)) {
            IncrementBench bench = new IncrementBench(home, source);
            switch (arguments[1]) {
                case "serve" -> {
                    System.out.println("serving");
                    System.in.read();
                }
                case "generate" -> bench.generate(number(arguments[2]), number(arguments[3]), number(arguments[4]));
                case "months" ->
                    bench.report(arguments[2], arguments[3], number(arguments[4]), TrustInTimes.valueOf(arguments[5]));
                case "duckdb" -> bench.duckDb(number(arguments[2]));
                default -> throw new IllegalArgumentException("Unknown way: " + arguments[1]);
            }
        }
        System.exit(0);
    }

    private static int number(String argument) {
        return Integer.parseInt(argument);
    }

    /** The history up to the month before the first one, and the lake of it. */
    private void generate(int items, int months, int rounds) throws Exception {
        YearMonth last = months(rounds).get(0).minusMonths(1);
        int fewer = months - 2 - rounds / 2;
        new GeneratedRecords(new GeneratorSettings(20210731, (int) ((long) items * fewer / months), last, fewer))
                .into(source);
        settle();
        extract(last, TrustInTimes.UNVOUCHED);
    }

    /** One to warm up, and one a round. */
    private static List<YearMonth> months(int rounds) {
        YearMonth first = BenchMonth.REPORTED.minusMonths(1 + rounds / 2);
        return IntStream.rangeClosed(0, rounds).mapToObj(first::plusMonths).toList();
    }

    private void report(String fresh, String changed, int rounds, TrustInTimes trust) throws Exception {
        List<Measurement.Cost> costs = new ArrayList<>();
        List<Measurement.Cost> extractions = new ArrayList<>();
        long items = 0;
        long figures = 0;
        try (MonthlyCount counting = new MonthlyCount(THREADS)) {
            for (YearMonth month : months(rounds)) {
                change(month, fresh, changed);
                Measurement measurement = Measurement.of(source);
                LakeRun run = extract(month, trust);
                extractions.add(measurement.soFar());
                figures = counting.count(lake, run, month);
                costs.add(measurement.cost());
                items = itemsOf(run);
                System.err.printf(
                        "%s: %s, %d items read, %s%n",
                        month, run.manifest().kind(), items, costs.get(costs.size() - 1));
            }
        }
        print(
                costs,
                "%.2f | %,d | %,d"
                        .formatted(
                                Measurement.Cost.median(measured(extractions), Measurement.Cost::wall),
                                items,
                                figures));
    }

    /** On the source as the last of the months left it. */
    private void duckDb(int rounds) throws Exception {
        List<YearMonth> months = months(rounds);
        DuckDbFigures peer = new DuckDbFigures(home, THREADS, months.get(rounds));
        List<Measurement.Cost> costs = new ArrayList<>();
        long figures = 0;
        for (int round = 0; round <= rounds; round++) {
            Measurement measurement = Measurement.of(source);
            figures = peer.fromSource(source);
            costs.add(measurement.cost());
        }
        print(costs, "– | all | %,d".formatted(figures));
    }

    private static void print(List<Measurement.Cost> costs, String more) throws IOException {
        System.out.printf(
                "| %s | %d | %s | %s |%n",
                Measurement.Cost.medians(measured(costs)), Measurement.peakMegabytes(), more, Measurement.load());
    }

    private static List<Measurement.Cost> measured(List<Measurement.Cost> costs) {
        return costs.subList(1, costs.size());
    }

    private void change(YearMonth month, String fresh, String changed) throws SQLException, IOException {
        String script = Files.readString(Path.of("bench", "increment-month.sql"));
        execute(BenchMonth.fill(script, month).replace(":new", fresh).replace(":changed", changed));
        settle();
    }

    /** What a server does by itself some time after its rows were written, so that it does not do it while it is measured. */
    private void settle() throws SQLException {
        execute("VACUUM ANALYZE petition.petition_item;\nVACUUM ANALYZE petition.petition_event;\n"
                + "VACUUM ANALYZE petition.petition_evaluation;\nCHECKPOINT;\n");
    }

    private void execute(String script) throws SQLException {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n")) {
                statement.execute(sql);
            }
        }
    }

    /** As of the morning the report is made, though the office's clock has gone on. */
    private LakeRun extract(YearMonth month, TrustInTimes trust) throws Exception {
        LakeRun run = new ExtractJob(source, lake)
                .run(
                        month.toString(),
                        ExtractSettings.defaults("bench")
                                .withWorkers(THREADS)
                                .withLargestShare(LARGEST_SHARE)
                                .withTrust(trust)
                                .withInstant(BenchMonth.cutoff(month).plusSeconds(1)));
        if (lake.runs().size() > 1 && run.manifest().kind() != RunManifest.RunKind.INCREMENTAL) {
            throw new IllegalStateException(
                    "Not an increment: " + run.manifest().kind());
        }
        if (run.manifest().lineage().vouched().stream()
                .anyMatch(times -> times.runsSince() == 0 && lake.runs().size() > 1)) {
            throw new IllegalStateException("Not by times");
        }
        return run;
    }

    private static long itemsOf(LakeRun run) {
        return run.manifest().relations().stream()
                .filter(count -> count.relation() == Relation.PETITION_ITEM)
                .mapToLong(RunManifest.RelationCount::read)
                .sum();
    }
}
