package huibao.edition;

import huibao.edition.Manifest.PublishedFile;
import huibao.figure.Audience;
import huibao.lock.FolderLock;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editions of one region, deliverable and period, held by one run at a time. What a killed publication left behind is
 * removed when the folder is next opened; the operating system lets go of the lock of a killed process by itself.
 */
public final class PeriodFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String LATEST = "latest";
    private static final String PART = ".part";

    private final Path folder;
    private final FolderLock lock;

    private PeriodFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws EditionException if another run holds the folder */
    public static PeriodFolder open(Path output, EditionKey key) {
        Path folder = key.in(output);
        try {
            Durable.createFolders(output.toAbsolutePath());
            if (key.audience().equals(Optional.of(Audience.INTERNAL))) {
                Durable.createPrivateFolder(
                        output.resolve(Audience.INTERNAL.code()).toAbsolutePath());
            }
            Durable.createFolders(folder.toAbsolutePath());
            PeriodFolder opened = new PeriodFolder(folder, lock(folder));
            opened.dropLeftovers();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + folder, e);
        }
    }

    /**
     * Publishes the files of a folder, all at once. If the edition is there already, its bytes must be the same and it
     * stays as it is.
     *
     * @param manifest without files
     * @throws EditionException if the edition exists with other bytes
     */
    public Edition publish(Path files, Manifest manifest) {
        Path target = folder.resolve(manifest.edition().id());
        try {
            Path part = folder.resolve("." + manifest.edition().id() + PART);
            Durable.delete(part);
            Files.createDirectory(part);
            List<PublishedFile> copies = copy(files, part);
            if (Files.exists(target)) {
                Durable.delete(part);
                return same(Edition.read(target), copies);
            }
            ManifestJson.write(manifest.withFiles(copies), part.resolve(ManifestJson.FILE));
            Durable.seal(part);
            Durable.move(part, target);
            pointLatestTo(target);
            return Edition.read(target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish " + manifest.edition() + " in " + folder, e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static FolderLock lock(Path folder) {
        return FolderLock.tryLock(folder.resolve(LOCK))
                .orElseThrow(() -> new EditionException(Problem.of("edition.folder-in-use", folder)));
    }

    private void dropLeftovers() throws IOException {
        for (Path path : Durable.list(folder)) {
            String name = path.getFileName().toString();
            if (name.startsWith(".") && name.endsWith(PART)) {
                Durable.delete(path);
            }
        }
    }

    private static List<PublishedFile> copy(Path files, Path part) throws IOException {
        for (Path file : Durable.list(files)) {
            Files.copy(file, part.resolve(file.getFileName().toString()));
        }
        return describe(part);
    }

    /** The files of a folder, by name. */
    static List<PublishedFile> describe(Path folder) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        for (Path file : Durable.list(folder)) {
            files.add(new PublishedFile(file.getFileName().toString(), Files.size(file), Durable.sha256(file)));
        }
        return files;
    }

    private static Edition same(Edition published, List<PublishedFile> copies) {
        published.verify();
        if (!published.manifest().files().equals(copies)) {
            List<String> differing = copies.stream()
                    .filter(copy -> !published.manifest().files().contains(copy))
                    .map(PublishedFile::name)
                    .toList();
            throw new EditionException(
                    Problem.of("edition.other-bytes", published.manifest().edition(), differing));
        }
        return published;
    }

    /** The newest cut-off; of several editions of one cut-off the one made last. */
    private void pointLatestTo(Path target) throws IOException {
        Path latest = folder.resolve(LATEST);
        boolean isNewest = !Files.exists(latest)
                || !Edition.read(latest)
                        .manifest()
                        .cutoff()
                        .isAfter(Edition.read(target).manifest().cutoff());
        if (isNewest) {
            Durable.pointTo(latest, target.getFileName().toString());
        }
    }
}
