package huibao.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as it is installed, a thin jar and its libraries, put together before Maven does so.
 *
 * @param libraries as a class path
 * @param logging a logback configuration that tells all on the standard output
 */
record ProgramFiles(Path jar, String libraries, Path logging) {
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    static ProgramFiles in(Path folder) throws IOException {
        Path jar = folder.resolve("huibao.jar");
        pack(jar);
        Path logging = Files.writeString(
                folder.resolve("logback.xml"),
                """
                <configuration>
                    <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                        <encoder><pattern>%d %-5level %logger{30} - %msg%n</pattern></encoder>
                    </appender>
                    <root level="INFO"><appender-ref ref="OUT"/></root>
                </configuration>
                """);
        return new ProgramFiles(
                jar,
                classPath(entry -> !entry.equals(CLASSES)
                        && !entry.equals(TEST_CLASSES)
                        && !entry.toString().contains("minicluster")),
                logging);
    }

    String classPath() {
        return jar + File.pathSeparator + libraries;
    }

    /** Hadoop's servers bring the libraries they need; the program's would be other versions of them. */
    static String hadoopClassPath() {
        return classPath(
                entry -> entry.toString().matches(".*(hadoop-client|slf4j-api|commons-logging|test-classes).*"));
    }

    private static String classPath(Predicate<Path> wanted) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(wanted)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void pack(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(CLASSES)) {
            for (Path path : classes.sorted().skip(1).toList()) {
                boolean isFolder = Files.isDirectory(path);
                // With its folders: what is found by folder, as the statements of the schema, is not found without.
                out.putNextEntry(new JarEntry(CLASSES.relativize(path) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(path, out);
                }
            }
        }
    }
}
