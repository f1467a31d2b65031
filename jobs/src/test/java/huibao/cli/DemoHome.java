package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The home folder {@code huibao demo} makes, once for all tests of a run. {@code HUIBAO_DEMO_HOME} names one that is there
 * already, which saves its half minute when a single test is tried.
 */
public final class DemoHome {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PUBLISHED = List.of("output", "lake", "briefing", "texts");

    private static Path home;

    private DemoHome() {}

    /** What was published, the texts it was made with, and the lake, copied; without database and job records. */
    public static synchronized void copyTo(Path other) {
        Path from = home();
        for (String folder : PUBLISHED) {
            copy(from.resolve(folder), other.resolve(folder));
        }
    }

    /** The samples in a database of its own, as an office has its source, and nothing published. */
    public static void loadTo(Path other) {
        CommandRun load = CommandRun.of(
                other, "load", "--dir", ROOT.resolve("data-samples").toString());
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    private static Path home() {
        if (home == null) {
            String there = System.getenv("HUIBAO_DEMO_HOME");
            home = there == null ? made() : Path.of(there);
        }
        return home;
    }

    private static Path made() {
        try {
            Path fresh = Files.createTempDirectory("huibao-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(fresh)));
            System.setProperty("huibao.root", ROOT.toString());
            CommandRun demo = CommandRun.of(fresh, "demo");
            assertThat(demo.exitCode()).as(demo.err()).isZero();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty("huibao.root");
        }
    }

    private static void copy(Path from, Path to) {
        walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void remove(Path folder) {
        walk(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
