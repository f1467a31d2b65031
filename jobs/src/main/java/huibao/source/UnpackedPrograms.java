package huibao.source;

import huibao.lock.FolderLock;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, as the library unpacks them on a first start: 4 s of a processor, 60 MB. */
final class UnpackedPrograms {
    /** Where the launcher keeps what can be made again, for every home folder of this user. */
    static final String CACHE = "huibao.cache";

    /** The library's mark on a folder it has finished. */
    private static final String FINISHED = ".exists";

    private static final Logger LOG = LoggerFactory.getLogger(UnpackedPrograms.class);

    private UnpackedPrograms() {}

    /** In the launcher's cache; beside the data where there is none, or none this user may write to. */
    static Path place(Path folder) {
        String cache = System.getProperty(CACHE, "");
        if (!cache.isEmpty()) {
            Path shared = Path.of(cache, "postgres");
            try {
                Files.createDirectories(shared);
                if (Files.isWritable(shared)) {
                    return shared;
                }
            } catch (IOException e) {
                LOG.debug("Not unpacking PostgreSQL to {}", shared, e);
            }
        }
        return folder.resolve("binaries");
    }

    /** Whoever has it may unpack; another process that does so has it for a few seconds. */
    static FolderLock lock(Path binaries, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<FolderLock> lock = FolderLock.tryLock(binaries.resolve("lock"));
        while (lock.isEmpty() && System.nanoTime() < end) {
            EmbeddedServer.pause();
            lock = FolderLock.tryLock(binaries.resolve("lock"));
        }
        return lock.orElseThrow(
                () -> new SourceException(Problem.of("embedded.no-unpacking", binaries, limit.toSeconds())));
    }

    /** The library cannot go on with a folder that it was killed over. Only with the lock. */
    static void dropHalfUnpacked(Path binaries) throws IOException {
        for (Path programs : folders(binaries)) {
            if (Files.notExists(programs.resolve(FINISHED))) {
                FileSystemUtils.deleteRecursively(programs);
            }
        }
    }

    private static List<Path> folders(Path binaries) throws IOException {
        try (Stream<Path> folders = Files.list(binaries)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }
}
