package huibao.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lock of a folder. The operating system takes it back from a process that was killed, and from one that closes the file,
 * whichever part of it had opened that: so a file that this process has locked is opened no second time.
 */
public final class FolderLock implements AutoCloseable {
    private static final Map<Path, FolderLock> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private volatile String holder = "";

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing if another process, or another part of this one, has it. */
    public static Optional<FolderLock> tryLock(Path file) {
        synchronized (HELD) {
            try {
                Path real = real(file);
                if (HELD.containsKey(real)) {
                    return Optional.empty();
                }
                FileChannel channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
                FolderLock lock = new FolderLock(real, channel);
                HELD.put(real, lock);
                return Optional.of(lock);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + file, e);
            }
        }
    }

    /** What whoever has the lock wrote; perhaps not all of it yet. */
    public static String holder(Path file) {
        synchronized (HELD) {
            try {
                FolderLock own = HELD.get(real(file));
                return own == null ? Files.readString(file) : own.holder;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }

    /** For whoever meets the lock. */
    public void write(String text) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            holder = text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(file, this);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot release the lock " + file, e);
            }
        }
    }
}
