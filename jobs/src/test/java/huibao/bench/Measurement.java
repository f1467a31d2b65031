package huibao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
    Measurement(Path postmaster) throws IOException {
        this.postmaster = postmaster;
        client = clientSeconds();
        server = serverSeconds();
    }

    /** Seconds. @param client processor time of this process @param server processor time of the database */
    record Cost(double wall, double client, double server) {}

    /** What was used since the beginning. */
    Cost cost() throws IOException, InterruptedException {
        double seconds = (System.nanoTime() - wall) / 1e9;
        double clientUsed = clientSeconds() - client;
        // The server counts a connection's time once it has ended.
        Thread.sleep(500);
        return new Cost(seconds, clientUsed, serverSeconds() - server);
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
