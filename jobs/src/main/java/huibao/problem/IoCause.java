package huibao.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Why something of the machine cannot be read or written, by the name the system gives it. */
public final class IoCause {
    private IoCause() {}

    /** Of a file that cannot be read. */
    public static Problem of(Path file, IOException e) {
        Optional<Problem> known = known(e);
        if (known.isPresent() && !(e instanceof NoSuchFileException)) {
            return known.get();
        }
        if (e instanceof CharacterCodingException) {
            return Problem.of("cause.not-utf8");
        }
        if (e instanceof NoSuchFileException) {
            return Problem.of(Files.isSymbolicLink(file) ? "cause.dangling" : "cause.missing");
        }
        return Files.isDirectory(file)
                ? Problem.of("cause.folder")
                : Problem.of("cause.other", e.getClass().getSimpleName());
    }

    /** The library's words are for the log: they may hold a value. */
    public static Problem shortly(Exception cause) {
        return among(cause)
                .orElseGet(() -> Problem.of("cause.other", cause.getClass().getSimpleName()));
    }

    /** The first failure of the machine among the causes of a failure. */
    public static Optional<Problem> among(Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 30; depth++) {
            Optional<Problem> known = known(one);
            if (known.isPresent()) {
                return known;
            }
            one = one.getCause();
        }
        return Optional.empty();
    }

    /** One of the causes told with its remedy. @param where the file or folder */
    public static Problem at(String where, Problem cause) {
        return Problem.of("machine.failure", where, cause, Problem.of("machine.remedy." + cause.key()));
    }

    /** The file a failure of the machine names. */
    public static Optional<String> file(Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 30; depth++) {
            if (one instanceof FileSystemException named && named.getFile() != null) {
                return Optional.of(named.getFile());
            }
            one = one.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> known(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space left on device") || text.contains("disk full")) {
            return Optional.of(Problem.of("cause.no-space"));
        }
        if (text.contains("disk quota exceeded")) {
            return Optional.of(Problem.of("cause.quota"));
        }
        if (text.contains("file too large")) {
            return Optional.of(Problem.of("cause.too-large"));
        }
        if (text.contains("read-only file system")) {
            return Optional.of(Problem.of("cause.read-only"));
        }
        if (text.contains("too many open files")) {
            return Optional.of(Problem.of("cause.open-files"));
        }
        if (text.contains("file name too long")) {
            return Optional.of(Problem.of("cause.name-long"));
        }
        if (text.contains(GivenFile.NO_REGULAR_FILE)) {
            return Optional.of(Problem.of("cause.no-regular-file"));
        }
        if (failure instanceof AccessDeniedException
                || text.contains("permission denied")
                || text.contains("operation not permitted")
                || text.contains("mkdirs failed to create")) {
            return Optional.of(Problem.of("cause.denied"));
        }
        if (failure instanceof NotDirectoryException
                || text.contains("not a directory")
                || failure instanceof FileAlreadyExistsException) {
            return Optional.of(Problem.of("cause.no-folder"));
        }
        return Optional.empty();
    }
}
