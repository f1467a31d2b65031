package huibao.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a backup once, from its first byte to its last, and believes none of it before that. */
record BackupReader(Path backup, String program) {
    private static final int LARGEST_TEXT = 1 << 16;
    private static final int LARGEST_SUMS = 1 << 30;

    /** @return files @throws DamagedBackup if it is not what was written */
    long unpack(Path folder) throws IOException {
        requireWhole();
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar = open()) {
            BackupNote.read(backup, text(tar, BackupNote.MEMBER, LARGEST_TEXT)).requireReadableBy(backup, program);
            Map<String, String> found = new TreeMap<>();
            TarArchiveEntry entry = next(tar);
            while (entry.getName().startsWith(BackupNote.HOME)) {
                unpack(tar, entry, folder, found);
                entry = next(tar);
            }
            compare(found, sums(tar, entry));
            return found.size();
        }
    }

    /** The checksum of all bytes stands at their end: nothing is made of what is before it until it is right. */
    private void requireWhole() throws IOException {
        try (InputStream in = decompressed()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private TarArchiveInputStream open() throws IOException {
        return new TarArchiveInputStream(decompressed(), UTF_8.name());
    }

    private InputStream decompressed() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(backup), 1 << 16);
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException e) {
            file.close();
            throw damaged("backup.foreign", BackupNote.MEMBER);
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, Map<String, String> found)
            throws IOException {
        Path to = folder.resolve(entry.getName().substring(BackupNote.HOME.length()))
                .normalize();
        if (!to.startsWith(folder) || entry.getName().indexOf('\0') >= 0) {
            throw damaged("backup.foreign", entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            Files.setPosixFilePermissions(to, modes(entry.getMode()));
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, inside(folder, to, Path.of(entry.getLinkName())));
        } else {
            found.put(entry.getName(), unpackFile(tar, to));
            Files.setPosixFilePermissions(to, modes(entry.getMode()));
            Files.setLastModifiedTime(to, entry.getLastModifiedTime());
        }
    }

    private Path inside(Path folder, Path link, Path target) {
        if (target.isAbsolute() || !link.resolveSibling(target).normalize().startsWith(folder)) {
            throw damaged("backup.foreign", link.getFileName());
        }
        return target;
    }

    private String unpackFile(TarArchiveInputStream tar, Path to) throws IOException {
        try (DigestOutputStream out =
                new DigestOutputStream(Files.newOutputStream(to), DigestUtils.getSha256Digest())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(tar, buffer); read >= 0; read = read(tar, buffer)) {
                out.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }

    private Map<String, String> sums(TarArchiveInputStream tar, TarArchiveEntry entry) {
        if (!entry.getName().equals(BackupNote.SUMS)) {
            throw damaged("backup.foreign", entry.getName());
        }
        Map<String, String> sums = new TreeMap<>();
        new String(bytes(tar, LARGEST_SUMS), UTF_8)
                .lines()
                .forEach(line -> sums.put(line.substring(Math.min(line.length(), 66)), line.split(" ", 2)[0]));
        return sums;
    }

    private void compare(Map<String, String> found, Map<String, String> written) {
        for (Map.Entry<String, String> one : written.entrySet()) {
            if (!one.getValue().equals(found.get(one.getKey()))) {
                throw damaged("backup.altered", one.getKey());
            }
        }
        if (found.size() != written.size()) {
            throw damaged("backup.foreign", BackupNote.SUMS);
        }
    }

    private byte[] text(TarArchiveInputStream tar, String name, int largest) {
        if (!next(tar).getName().equals(name)) {
            throw damaged("backup.foreign", name);
        }
        return bytes(tar, largest);
    }

    private byte[] bytes(TarArchiveInputStream tar, int largest) {
        try {
            return tar.readNBytes(largest);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private int read(TarArchiveInputStream tar, byte[] buffer) {
        try {
            return tar.read(buffer);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A backup ends with its checksums, never before them. */
    private TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                throw damaged("backup.cut");
            }
            return entry;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** Decompression and tar find what was cut or altered, each in words of its own. */
    private DamagedBackup unreadable(Exception e) {
        return DamagedBackup.of(backup, IoCause.among(e).orElse(Problem.of("backup.cut")));
    }

    private DamagedBackup damaged(String key, Object... values) {
        return DamagedBackup.of(backup, Problem.of(key, values));
    }

    private static Set<PosixFilePermission> modes(int mode) {
        Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                modes.add(all[bit]);
            }
        }
        return modes;
    }
}
