package huibao.cli;

import huibao.edition.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a published answer, and copies of them where somebody wants them. */
record AnswerFiles(Edition edition) {
    /** @return where they are */
    List<Path> copyTo(Optional<Path> folder) {
        return folder.map(this::copied).orElseGet(edition::files);
    }

    private List<Path> copied(Path folder) {
        List<Path> copies = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Path file : edition.files()) {
                Path copy = folder.resolve(file.getFileName());
                Path part = folder.resolve("." + file.getFileName() + ".part");
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
                copies.add(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot copy the answer to " + folder + ". Expected a folder to write in; it is kept in "
                            + edition.folder(),
                    e);
        }
        return copies;
    }
}
