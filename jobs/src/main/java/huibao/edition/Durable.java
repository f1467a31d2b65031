package huibao.edition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/** Files and folders that are still there after the power went. */
final class Durable {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

    private Durable() {}

    /** Creates the folder and those above it that are missing, each for owner and group only. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process publishes its first edition at the same time.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return;
        }
        Files.setPosixFilePermissions(folder, FOLDER);
        sync(folder.getParent());
    }

    /** For the owner alone, whatever its mode was. */
    static void createPrivateFolder(Path folder) throws IOException {
        createFolders(folder);
        Files.setPosixFilePermissions(folder, PRIVATE_FOLDER);
    }

    /** Sets the modes of a folder and its files and has the disk write them out. */
    static void seal(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.setPosixFilePermissions(file, FILE);
            sync(file);
        }
        Files.setPosixFilePermissions(folder, FOLDER);
        sync(folder);
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        sync(to.getParent());
    }

    static void pointTo(Path link, String name) throws IOException {
        Path fresh = link.resolveSibling("." + link.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of(name));
        move(fresh, link);
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** The checksum of the manifest. */
    static String sha256(Path file) {
        try {
            return new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** By name, hidden ones too. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
