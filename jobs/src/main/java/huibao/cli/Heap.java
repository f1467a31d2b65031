package huibao.cli;

import huibao.problem.Problem;
import huibao.settings.SettingsException;
import java.util.List;
import java.util.Set;

/** How much memory Java may use for objects. */
record Heap(long bytes) {
    /** Counting needs it, whatever is counted; below it the engine does not start. */
    private static final long LEAST = 450L << 20;
    /** What a user has to ask for, since Java keeps some of it for itself. */
    private static final String LEAST_ASKED = "512m";

    private static final Set<String> COUNTING = Set.of(
            "demo",
            "extract",
            "monthly",
            "briefing",
            "daily",
            "ledger",
            "adhoc",
            "shell",
            "restart",
            "reproduce",
            "schedule",
            "serve");

    static Heap ofProcess() {
        return new Heap(Runtime.getRuntime().maxMemory());
    }

    /** @throws SettingsException before anything is read if the command could not count what it reads */
    void requireEnoughFor(String command) {
        if (bytes < LEAST && COUNTING.contains(command)) {
            throw new SettingsException(
                    List.of(Problem.of("heap.small", Long.toString(bytes >> 20) + " MB", LEAST_ASKED)));
        }
    }
}
