package huibao.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.lake.format.OfficeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * One job at a time for a home folder. The operating system takes the lock back from a process that was killed. The file
 * says who has it: process, instant, command.
 */
public final class HomeLock implements AutoCloseable {
    /** Which command of this program runs, without its arguments. */
    public static final String COMMAND = "huibao.command";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    public static HomeLock take(Path home, Clock clock) {
        Path file = home.resolve(".lock");
        try {
            Files.createDirectories(home);
            OfficeFolder.closeToOthers(home);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return take(home, file, channel, clock);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private static HomeLock take(Path home, Path file, FileChannel channel, Clock clock) throws IOException {
        if (!isFree(channel)) {
            throw new HomeInUseException(home, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder(clock).getBytes(UTF_8)));
        new HomeVersion(home).mark();
        return new HomeLock(channel);
    }

    private static String holder(Clock clock) {
        return ProcessHandle.current().pid() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " "
                + System.getProperty(COMMAND, "huibao");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of the home folder", e);
        }
    }
}
