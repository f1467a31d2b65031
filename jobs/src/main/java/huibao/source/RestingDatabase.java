package huibao.source;

import huibao.lock.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded database of a home folder while no server runs on its files, and none can start. */
public final class RestingDatabase implements AutoCloseable {
    private final Optional<FolderLock> lock;

    private RestingDatabase(Optional<FolderLock> lock) {
        this.lock = lock;
    }

    /** Stops a server that a killed run left. Empty if a living process uses the database. */
    public static Optional<RestingDatabase> of(Path home) {
        Path folder = home.resolve("postgres");
        if (!Files.isDirectory(folder)) {
            return Optional.of(new RestingDatabase(Optional.empty()));
        }
        EmbeddedServer.stopOrphan(folder);
        return FolderLock.tryLock(folder.resolve("lock")).map(held -> new RestingDatabase(Optional.of(held)));
    }

    @Override
    public void close() {
        lock.ifPresent(FolderLock::close);
    }
}
