package huibao.access;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;

/** A folder for its owner alone, in which one process and one thread at a time changes something. */
final class LockedFile {
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path folder;

    LockedFile(Path folder) {
        this.folder = folder;
    }

    /** What is done while nobody else changes anything. */
    interface LockedChange<T> {
        T make() throws IOException;
    }

    /** @throws AccessStoreException if the machine refuses */
    <T> T change(LockedChange<T> change) {
        IN_PROCESS.lock();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                return change.make();
            }
        } catch (IOException e) {
            throw new AccessStoreException(Problem.of("access.store", folder, IoCause.shortly(e)), e);
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
