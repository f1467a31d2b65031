package huibao.extract;

import static java.util.Comparator.comparing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs of one version: those the distribution has installed, and those of other versions that the build has
 * fetched to {@code target/postgres}.
 */
record FieldPrograms(String version, Path bin) {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Path FETCHED = Path.of("target", "postgres").toAbsolutePath();

    /** Oldest first; of {@code -Dhuibao.postgres=…/bin} alone, if it is given. */
    static List<FieldPrograms> here() {
        String named = System.getProperty("huibao.postgres");
        if (named != null) {
            return List.of(new FieldPrograms(named, Path.of(named)));
        }
        return Stream.concat(installed().stream(), fetched().stream())
                .sorted(comparing(FieldPrograms::version))
                .toList();
    }

    /** The newest of them. */
    private static Optional<FieldPrograms> installed() {
        return listed(INSTALLED).stream()
                .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
                .max(comparing(Path::toString))
                .map(folder -> new FieldPrograms(folder.getFileName().toString(), folder.resolve("bin")));
    }

    private static List<FieldPrograms> fetched() {
        return listed(FETCHED).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .map(jar -> {
                    String version = jar.getFileName().toString().replaceFirst(".*-(\\d[\\d.]*)\\.jar", "$1");
                    return new FieldPrograms(
                            version, unpacked(jar, FETCHED.resolve(version)).resolve("bin"));
                })
                .toList();
    }

    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once; a second process that does the same finds it done. */
    private static Path unpacked(Path jar, Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Path part = Files.createTempDirectory(FETCHED, ".part");
            unpack(zip.getPath("postgres-linux-x86_64.txz"), part);
            return Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(packed));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & 0111) != 0);
                }
            }
        }
    }

    @Override
    public String toString() {
        return version;
    }
}
