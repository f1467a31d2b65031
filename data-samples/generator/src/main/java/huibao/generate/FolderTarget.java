package huibao.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder of CSVs, one per relation. Drafts become files when all are written. */
public final class FolderTarget implements Target {
    private final Path folder;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    /** @param folder created if it is not there; files of the relations' names are replaced */
    public FolderTarget(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create folder " + folder, e);
        }
    }

    @Override
    public OutputStream open(String relation) {
        Path file = folder.resolve(relation + ".csv");
        Path draft = folder.resolve("." + relation + ".csv.draft");
        drafts.put(draft, file);
        try {
            return Files.newOutputStream(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + draft, e);
        }
    }

    @Override
    public void commit() {
        drafts.forEach((draft, file) -> {
            try {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
        });
    }

    @Override
    public void close() {
        for (Path draft : drafts.keySet()) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + draft, e);
            }
        }
    }
}
