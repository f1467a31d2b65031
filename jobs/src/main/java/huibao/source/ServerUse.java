package huibao.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * That a process uses the embedded server of another: a locked byte of a file, which the operating system lets go of when the
 * process is killed. Whoever has the server waits for these before it is stopped.
 */
final class ServerUse implements AutoCloseable {
    private static final String FILE = "users";

    private final FileChannel channel;

    private ServerUse(FileChannel channel) {
        this.channel = channel;
    }

    /** Nothing if the server is being stopped. */
    static Optional<ServerUse> begin(Path place) {
        return locked(place, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE - 1), 1);
    }

    /** Waits until no other process uses the server, and lets none begin until this is closed. */
    static Optional<ServerUse> awaitLast(Path place) {
        try {
            Optional<ServerUse> all = locked(place, 0, Long.MAX_VALUE);
            while (all.isEmpty()) {
                EmbeddedServer.pause();
                all = locked(place, 0, Long.MAX_VALUE);
            }
            return all;
        } catch (OverlappingFileLockException e) {
            // Another part of this very process, which may be waiting for this one.
            return Optional.empty();
        }
    }

    private static Optional<ServerUse> locked(Path place, long first, long bytes) {
        try {
            FileChannel channel =
                    FileChannel.open(place.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock(first, bytes, false) != null) {
                    return Optional.of(new ServerUse(channel));
                }
                channel.close();
                return Optional.empty();
            } catch (IOException | OverlappingFileLockException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + place.resolve(FILE), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the use of the embedded database", e);
        }
    }
}
