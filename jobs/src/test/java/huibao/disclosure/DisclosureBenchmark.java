package huibao.disclosure;

import huibao.figure.Figures;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Prints how long an edition takes to protect; how to run it and what came out stands in docs/decisions. */
final class DisclosureBenchmark {
    private static final int ROUNDS = 3;

    private DisclosureBenchmark() {}

    public static void main(String[] arguments) {
        System.out.println("items/month  figures  withheld  of them secondary  seconds");
        for (int perMonth : sizes(arguments)) {
            Figures raw = new County(7, County.Shape.ofMonthlyEdition(perMonth)).edition(LocalDate.of(2021, 6, 1));
            for (int round = 0; round < Integer.getInteger("rounds", ROUNDS); round++) {
                measure(perMonth, raw);
            }
        }
    }

    private static int[] sizes(String[] arguments) {
        return arguments.length == 0
                ? new int[] {40, 150, 600, 2500}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    }

    /** Seconds of this thread alone, so that a busy machine does not matter. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(int perMonth, Figures raw) {
        long begin = cpu();
        Protected result = new Disclosure(DisclosureSettings.standard()).protect(raw, Released.nothing());
        double seconds = (cpu() - begin) / 1e9;
        long secondary = result.suppressions().stream()
                .filter(suppression -> suppression.reason() == Suppression.Reason.SECONDARY)
                .count();
        System.out.printf(
                Locale.ROOT,
                "%11d %8d %9d %18d %8.2f%n",
                perMonth,
                raw.size(),
                result.suppressions().size(),
                secondary,
                seconds);
    }
}
