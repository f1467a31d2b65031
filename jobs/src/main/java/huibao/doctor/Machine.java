package huibao.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * The machine and the Java the program runs on.
 *
 * @param java the version's first number
 * @param heap most bytes for objects
 * @param memory bytes of the whole machine
 * @param encoding how Java writes file names
 * @param locale that of the terminal the command was typed in, such as {@code zh_CN.UTF-8}; empty if it was started otherwise
 */
public record Machine(int java, long heap, long memory, String encoding, String locale, String user) {
    private static final int OLDEST_JAVA = 17;
    private static final int NEWEST_TRIED = 25;
    private static final long LEAST_HEAP = 450L << 20;
    private static final long LEAST_MEMORY = 1800L << 20;

    public static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.version().feature(),
                Runtime.getRuntime().maxMemory(),
                system.getTotalMemorySize(),
                System.getProperty("sun.jnu.encoding", ""),
                System.getProperty("huibao.locale", ""),
                System.getProperty("user.name", ""));
    }

    public List<Finding> findings() {
        return List.of(javaVersion(), heapSize(), memorySize(), names(), account());
    }

    private Finding javaVersion() {
        if (java < OLDEST_JAVA) {
            return Finding.wrong("java", "doctor.java.old", java, OLDEST_JAVA);
        }
        return java > NEWEST_TRIED
                ? Finding.warning("java", "doctor.java.new", java, NEWEST_TRIED)
                : Finding.ok("java", "doctor.java", Runtime.version(), System.getProperty("java.home"));
    }

    private Finding heapSize() {
        return heap < LEAST_HEAP
                ? Finding.wrong("heap", "heap.small", megabytes(heap), "512m")
                : Finding.ok("heap", "doctor.heap", megabytes(heap));
    }

    private Finding memorySize() {
        return memory < Math.max(LEAST_MEMORY, heap + (heap >> 1))
                ? Finding.warning("memory", "doctor.memory.small", megabytes(memory), megabytes(heap))
                : Finding.ok("memory", "doctor.memory", megabytes(memory));
    }

    /** Files have Chinese names; a terminal that is not UTF-8 shows them as question marks. */
    private Finding names() {
        if (!isUtf8(encoding)) {
            return Finding.wrong("locale", "doctor.locale.names", encoding);
        }
        return locale.isEmpty() || isUtf8(locale)
                ? Finding.ok("locale", "doctor.locale", locale.isEmpty() ? encoding : locale)
                : Finding.warning("locale", "doctor.locale.terminal", locale);
    }

    private Finding account() {
        return user.equals("root")
                ? Finding.warning("user", "doctor.user.root")
                : Finding.ok("user", "doctor.user", user);
    }

    private static boolean isUtf8(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
