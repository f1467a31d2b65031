package huibao.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that others may read while it is written: they find what it held before or all of the new, also after the power went. */
public record WholeFile(Path file, Set<PosixFilePermission> mode) {
    private static final Set<PosixFilePermission> OFFICE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /** For owner and group. */
    public static WholeFile at(Path file) {
        return new WholeFile(file, OFFICE);
    }

    /** For its owner alone. */
    public static WholeFile secretAt(Path file) {
        return new WholeFile(file, OWNER);
    }

    /** Takes the place of what was there. @param text in UTF-8 */
    public void write(String text) throws IOException {
        write(text.getBytes(UTF_8));
    }

    /** As {@link #write(String)}; the folder must exist. */
    public void write(byte[] content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path part = Files.createTempFile(absolute.getParent(), "." + file.getFileName(), ".part");
        try {
            Files.setPosixFilePermissions(part, mode);
            Files.write(part, content, StandardOpenOption.SYNC);
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
