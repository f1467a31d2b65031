package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Figures;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints how long an edition takes to protect; how to run it and what came out stands in docs/decisions. */
final class DisclosureBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 6, 1);
    private static final int ROUNDS = 3;

    private DisclosureBenchmark() {}

    public static void main(String[] arguments) {
        System.out.println("items/month   earlier  figures  withheld  secondary  seconds");
        for (int perMonth : sizes(arguments)) {
            County county = new County(7, County.Shape.ofMonthlyEdition(perMonth));
            Figures raw = county.edition(LAST);
            for (int round = 0; round < ROUNDS; round++) {
                measure(perMonth, raw, Released.nothing());
            }
            inSequence(perMonth, county);
        }
    }

    /** Each month with all before it. */
    private static void inSequence(int perMonth, County county) {
        List<Figure> released = new ArrayList<>();
        for (LocalDate month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            Protected edition = measure(perMonth, county.edition(month), new Released(released));
            released.addAll(edition.figures().all());
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

    private static Protected measure(int perMonth, Figures raw, Released earlier) {
        long begin = cpu();
        Protected result = new Disclosure(DisclosureSettings.standard()).protect(raw, earlier);
        double seconds = (cpu() - begin) / 1e9;
        long secondary = result.suppressions().stream()
                .filter(suppression -> suppression.reason() == Suppression.Reason.SECONDARY)
                .count();
        System.out.printf(
                Locale.ROOT,
                "%11d %9d %8d %9d %10d %8.2f%n",
                perMonth,
                earlier.figures().size(),
                raw.size(),
                result.suppressions().size(),
                secondary,
                seconds);
        return result;
    }
}
