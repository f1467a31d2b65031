package huibao.pipeline;

import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 at any path: in its addresses a semicolon begins the settings, so another sign stands for it there. */
public final class PathOfRecords extends FilePathWrapper {
    private static final String SCHEME = "huibao";
    /** Of the private use area: no folder is called so. */
    private static final char SEMICOLON = '\uE03B';

    /** What an address of H2 says of a file, without {@code jdbc:h2:}. */
    static String address(Path file) {
        FilePath.register(new PathOfRecords());
        return SCHEME + ":" + file.toAbsolutePath().toString().replace(';', SEMICOLON);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String path) {
        return FilePath.get(path.substring(SCHEME.length() + 1).replace(SEMICOLON, ';'));
    }
}
