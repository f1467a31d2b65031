package huibao.home;

import huibao.lake.format.OfficeFolder;
import huibao.lock.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One job at a time for a home folder. The operating system takes the lock back from a process that was killed. The file
 * says who has it: process, instant, command.
 */
public final class HomeLock implements AutoCloseable {
    /** Which command of this program runs, without its arguments. */
    public static final String COMMAND = "huibao.command";

    private final FolderLock lock;

    private HomeLock(FolderLock lock) {
        this.lock = lock;
    }

    /** @throws HomeInUseException if another process, or another part of this one, works there */
    public static HomeLock take(Path home, Clock clock) {
        Path file = home.resolve(".lock");
        try {
            Files.createDirectories(home);
            OfficeFolder.closeToOthers(home);
            Optional<FolderLock> lock = FolderLock.tryLock(file);
            if (lock.isEmpty()) {
                throw new HomeInUseException(home, FolderLock.holder(file).strip());
            }
            return held(home, lock.get(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private static HomeLock held(Path home, FolderLock lock, Clock clock) {
        try {
            lock.write(holder(clock));
            new HomeVersion(home).mark();
            return new HomeLock(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static String holder(Clock clock) {
        return ProcessHandle.current().pid() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " "
                + System.getProperty(COMMAND, "huibao");
    }

    @Override
    public void close() {
        lock.close();
    }
}
