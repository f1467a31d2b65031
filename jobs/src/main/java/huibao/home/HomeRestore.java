package huibao.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a home folder of a backup. Everything is read and checked in a folder beside before any of it takes its place, so
 * that a damaged backup leaves nothing behind.
 *
 * @param program version of the running one
 */
public record HomeRestore(Path home, String program, Clock clock) {
    /** What a home folder may hold that nobody has worked in yet. */
    private static final Set<String> OF_AN_EMPTY_ONE =
            Set.of(".lock", ".cache", "logs", "version", "huibao.yaml", "schedule.yaml");
    /** What an administrator has put there already stays; what the backup has is put beside it. */
    private static final Set<String> STAYS = Set.of("huibao.yaml", "schedule.yaml");

    /**
     * @param files with their checksums
     * @param beside files of the backup that are called {@code ….backup} now, because there were others
     */
    public record Restored(long files, List<String> beside) {}

    /**
     * @throws HomeRefused if the home folder is not empty, or a newer program wrote the backup
     * @throws DamagedBackup if a byte is missing or other than it was
     */
    public Restored read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw HomeRefused.because("backup.missing", file.toAbsolutePath());
        }
        try (HomeLock lock = HomeLock.take(home, clock)) {
            Path staging = home.resolve(HomeVersion.RESTORING);
            FileSystemUtils.deleteRecursively(staging);
            requireEmpty();
            try {
                long files = new BackupReader(file, program).unpack(staging);
                return new Restored(files, moveAll(staging));
            } catch (IOException | RuntimeException e) {
                FileSystemUtils.deleteRecursively(staging);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore into " + home, e);
        }
    }

    private void requireEmpty() throws IOException {
        Optional<String> first = names(home).stream()
                .filter(name -> !OF_AN_EMPTY_ONE.contains(name))
                .findFirst();
        if (first.isPresent()) {
            throw HomeRefused.because("backup.not-empty", home, first.get());
        }
    }

    /** The folder they come from is deleted last: as long as it is there, no command uses this home. */
    private List<String> moveAll(Path staging) throws IOException {
        List<String> beside = names(staging).stream().filter(this::stays).toList();
        for (String name : names(staging)) {
            Path to = home.resolve(beside.contains(name) ? name + ".backup" : name);
            Files.move(staging.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(staging);
        return beside;
    }

    private boolean stays(String name) {
        return STAYS.contains(name) && Files.exists(home.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
