package huibao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, as the library unpacks them on a first start. */
final class UnpackedPrograms {
    /** The library's mark on a folder it has finished. */
    private static final String FINISHED = ".exists";

    private UnpackedPrograms() {}

    /** The library cannot go on with a folder that it was killed over. Only for a folder no other process unpacks into. */
    static void dropHalfUnpacked(Path binaries) throws IOException {
        for (Path programs : folders(binaries)) {
            if (Files.notExists(programs.resolve(FINISHED))) {
                FileSystemUtils.deleteRecursively(programs);
            }
        }
    }

    private static List<Path> folders(Path binaries) throws IOException {
        try (Stream<Path> folders = Files.list(binaries)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }
}
