package huibao.mart;

import huibao.lake.TypedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The marts as Parquet, a file each; a reader sees the old file or the new one. */
public record MartFiles(Path folder) {
    /** @return the files */
    public List<Path> write(List<MartTable> tables) {
        return tables.stream().map(this::write).toList();
    }

    private Path write(MartTable table) {
        Path file = folder.resolve(table.name() + ".parquet");
        Path part = folder.resolve("." + table.name() + ".part");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            TypedTable.write(
                    part,
                    table.columns().stream()
                            .map(column -> new TypedTable.Column(column.name(), column.type()))
                            .toList(),
                    table.rows());
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ". Expected a folder to write in", e);
        }
    }
}
