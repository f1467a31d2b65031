package huibao.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.source.RestingDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * All of a home folder in one file, a tar with the checksum of every member, while no job and no server runs there. It
 * holds what the home folder holds, passwords and accounts among it, and is for its owner alone.
 *
 * @param program version of the running one
 */
public record HomeBackup(Path home, String program, Clock clock) {
    /** What belongs to a running process or is made again by the next. */
    private static final Set<String> LEFT_OUT = Set.of(
            ".lock",
            ".cache",
            HomeVersion.RESTORING,
            "logs",
            "postgres/lock",
            "postgres/users",
            "postgres/binaries",
            HomeSocket.FOLDER);

    /** What was written. @param bytes of the backup */
    public record BackupSize(long files, long bytes) {}

    /**
     * Writes the file under another name first, so that it is complete or not there.
     *
     * @throws HomeRefused if there is nothing to back up, the file exists or lies in the home folder itself
     * @throws HomeInUseException if another process runs a job there
     */
    public BackupSize write(Path file) {
        Path place = file.toAbsolutePath().normalize();
        refuse(place);
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try (HomeLock lock = HomeLock.take(home, clock);
                RestingDatabase database = resting()) {
            long files = write(part, new ArrayList<>());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return new BackupSize(files, Files.size(place));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the backup " + place, e);
        } finally {
            delete(part);
        }
    }

    private void refuse(Path place) {
        if (!Files.isDirectory(home)) {
            throw HomeRefused.because("backup.no-home", home);
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw HomeRefused.because("backup.exists", place);
        }
        if (place.startsWith(home)) {
            throw HomeRefused.because("backup.inside", place, home);
        }
    }

    private RestingDatabase resting() {
        return RestingDatabase.of(home).orElseThrow(() -> HomeRefused.because("backup.database", home));
    }

    private long write(Path part, List<String> sums) throws IOException {
        try (OutputStream out =
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GZIPOutputStream(out, 1 << 16), UTF_8.name())) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            addText(tar, BackupNote.MEMBER, note().bytes());
            addFolder(tar, home, sums);
            addText(tar, BackupNote.SUMS, String.join("", sums).getBytes(UTF_8));
        }
        return sums.size();
    }

    private BackupNote note() {
        return new BackupNote(
                BackupNote.FORMAT, program, clock.instant().truncatedTo(ChronoUnit.SECONDS), home.toString());
    }

    private void addText(TarArchiveOutputStream tar, String name, byte[] text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length);
        entry.setModTime(FileTime.from(clock.instant()));
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
    }

    private void addFolder(TarArchiveOutputStream tar, Path folder, List<String> sums) throws IOException {
        List<Path> children;
        try (Stream<Path> all = Files.list(folder)) {
            children = all.filter(one -> !LEFT_OUT.contains(home.relativize(one).toString()))
                    .sorted()
                    .toList();
        }
        for (Path child : children) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                tar.putArchiveEntry(entry(child, name(child) + "/", 0));
                tar.closeArchiveEntry();
                addFolder(tar, child, sums);
            } else if (isOwnLink(child)) {
                TarArchiveEntry link = new TarArchiveEntry(name(child), TarConstants.LF_SYMLINK);
                link.setLinkName(Files.readSymbolicLink(child).toString());
                link.setModTime(Files.getLastModifiedTime(child, LinkOption.NOFOLLOW_LINKS));
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
            } else if (Files.isRegularFile(child)) {
                // Also what a link to another place leads to, such as settings in /etc.
                sums.add(addFile(tar, child) + "  " + name(child) + "\n");
            }
        }
    }

    private String name(Path child) {
        return BackupNote.HOME + home.relativize(child);
    }

    /** As {@code latest} in the output folder. */
    private static boolean isOwnLink(Path path) throws IOException {
        return Files.isSymbolicLink(path) && !Files.readSymbolicLink(path).isAbsolute();
    }

    private String addFile(TarArchiveOutputStream tar, Path file) throws IOException {
        tar.putArchiveEntry(entry(file, name(file), Files.size(file)));
        DigestOutputStream out = new DigestOutputStream(tar, DigestUtils.getSha256Digest());
        Files.copy(file, out);
        tar.closeArchiveEntry();
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    private static TarArchiveEntry entry(Path path, String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode((int) Files.getAttribute(path, "unix:mode"));
        entry.setModTime(Files.getLastModifiedTime(path));
        entry.setSize(size);
        return entry;
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + part, e);
        }
    }
}
