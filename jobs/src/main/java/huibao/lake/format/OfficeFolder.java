package huibao.lake.format;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder with what the office keeps, and who of the machine's users gets in: its owner, and to read its group. */
public final class OfficeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeFolder.class);
    private static final int STICKY = 01000;

    private OfficeFolder() {}

    /** Removes permissions beyond 0750 from an existing folder, whatever umask it was made with. */
    public static void closeToOthers(Path folder) {
        try {
            if (Files.isDirectory(folder) && !isEverybodys(folder)) {
                Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
                modes.addAll(Files.getPosixFilePermissions(folder));
                boolean changed = modes.removeIf(OfficeFolder::isTooMuch);
                if (changed) {
                    Files.setPosixFilePermissions(folder, modes);
                }
            }
        } catch (FileSystemException e) {
            LOG.warn(
                    "Cannot close {} to others: {}. Expected a folder of its own that this user owns",
                    folder,
                    e.toString());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Cannot tell who gets into {}: {}", folder, e.toString());
        }
    }

    /** As /tmp: not ours to close. */
    private static boolean isEverybodys(Path folder) throws IOException {
        return ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    private static boolean isTooMuch(PosixFilePermission mode) {
        return mode.name().startsWith("OTHERS_") || mode == PosixFilePermission.GROUP_WRITE;
    }
}
