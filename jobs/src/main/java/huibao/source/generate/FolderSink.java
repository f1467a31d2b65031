package huibao.source.generate;

import huibao.source.Contract.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder of CSVs, one per relation. Drafts become files when all are written. */
final class FolderSink extends Sink {
    private final Path folder;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    FolderSink(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create folder " + folder, e);
        }
    }

    @Override
    CsvRows open(Relation relation) {
        Path file = folder.resolve(relation.name() + ".csv");
        Path draft = folder.resolve("." + relation.name() + ".csv.draft");
        drafts.put(draft, file);
        try {
            return new CsvRows(relation, Files.newOutputStream(draft));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + draft, e);
        }
    }

    @Override
    void commit() {
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
