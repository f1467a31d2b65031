package huibao.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody has named. */
public final class GivenFile {
    /** As the system's own reasons are: {@link IoCause} knows it. */
    static final String NO_REGULAR_FILE = "not a regular file";

    private GivenFile() {}

    /** The same file. A pipe would be waited for without an end, and a device may have none. */
    public static Path regular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, NO_REGULAR_FILE);
        }
        return file;
    }
}
