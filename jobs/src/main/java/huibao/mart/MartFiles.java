package huibao.mart;

import huibao.lake.format.TypedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The marts as Parquet, a file each; a reader of one sees the old file or the new one. */
public record MartFiles(Path folder) {
    /** Writes all of them before it puts the first one in its place. @return the files */
    public List<Path> write(List<MartTable> tables) {
        try {
            Files.createDirectories(folder);
            for (MartTable table : tables) {
                write(table);
            }
            List<Path> files = new ArrayList<>();
            for (MartTable table : tables) {
                files.add(Files.move(
                        part(table),
                        folder.resolve(table.name() + ".parquet"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
            }
            return files;
        } catch (IOException e) {
            throw new MartException(folder, e);
        }
    }

    private void write(MartTable table) throws IOException {
        Files.deleteIfExists(part(table));
        TypedTable.write(
                part(table),
                table.columns().stream()
                        .map(column -> new TypedTable.TypedColumn(column.name(), column.type()))
                        .toList(),
                table.rows());
    }

    private Path part(MartTable table) {
        return folder.resolve("." + table.name() + ".part");
    }
}
