package huibao;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What Spark needs opened of the JVM: the tests run with it, and so does every process they start. */
public final class OpenedModules {
    private OpenedModules() {}

    public static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .toList();
    }
}
