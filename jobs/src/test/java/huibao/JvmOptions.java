package huibao;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What Spark needs opened of the JVM, and where PostgreSQL is unpacked: of the tests, and of every process they start. */
public final class JvmOptions {
    private JvmOptions() {}

    public static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-Dhuibao.cache="))
                .toList();
    }
}
