package huibao.bench;

import huibao.source.SourceDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Wall time, processor time of this process (with those it started that have ended) and of a PostgreSQL server, and peak
 * memory of this process. Linux only.
 */
final class Measurement {
    private static final double TICKS_A_SECOND = 100;

    private final Path postmaster;
    private final long wall = System.nanoTime();
    private final double client;
    private final double server;

    /** @param postmaster its folder in {@code /proc} */
    private Measurement(Path postmaster) throws IOException {
        this.postmaster = postmaster;
        client = clientSeconds();
        server = serverSeconds();
    }

    /** Of the source's server. */
    static Measurement of(SourceDatabase source) throws SQLException, IOException {
        try (Connection connection = source.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            Path lock = Path.of(result.getString(1), "postmaster.pid");
            return new Measurement(
                    Path.of("/proc", Files.readAllLines(lock).get(0).strip()));
        }
    }

    /** Seconds. @param client processor time of this process @param server processor time of the database */
    record Cost(double wall, double client, double server) {
        static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
            return costs.stream()
                    .map(part::applyAsDouble)
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .get(costs.size() / 2);
        }

        /** The medians as cells of a row: wall, client, server. */
        static String medians(List<Cost> costs) {
            return "%.2f | %.2f | %.2f"
                    .formatted(median(costs, Cost::wall), median(costs, Cost::client), median(costs, Cost::server));
        }
    }

    /** Without the server's part, which is known only once its connections have ended. */
    Cost soFar() throws IOException {
        return new Cost((System.nanoTime() - wall) / 1e9, clientSeconds() - client, 0);
    }

    /** What was used since the beginning. */
    Cost cost() throws IOException, InterruptedException {
        Cost used = soFar();
        // The server counts a connection's time once it has ended.
        Thread.sleep(500);
        return new Cost(used.wall(), used.client(), serverSeconds() - server);
    }

    String line(String way, long rows, long bytes) throws IOException, InterruptedException {
        Cost cost = cost();
        return "| %s | %.1f | %,d k | %.1f | %.1f | %d | %d |%n"
                .formatted(
                        way,
                        cost.wall(),
                        Math.round(rows / cost.wall() / 1000),
                        cost.client(),
                        cost.server(),
                        peakMegabytes(),
                        bytes / 1_000_000)
                .toString();
    }

    static double clientSeconds() throws IOException {
        double own = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        return own + childrenSeconds(Path.of("/proc/self"));
    }

    /** Processor time of the server's connections that ended. */
    private double serverSeconds() throws IOException {
        return childrenSeconds(postmaster);
    }

    private static double childrenSeconds(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    /** Of the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
