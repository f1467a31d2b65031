package huibao.desk;

import huibao.edition.Edition;
import huibao.pipeline.DocumentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a published answer, and copies of them where somebody wants them. */
public record AnswerFiles(Edition edition) {
    /** Files that every edition has by these names; their copies are called as the answer is. */
    private static final List<String> COMMON = List.of("figures.csv", "manifest.json");

    /** @return where they are */
    public List<Path> copyTo(Optional<Path> folder) {
        return folder.map(this::copied).orElseGet(this::files);
    }

    /** But for the one that only the web page reads. */
    private List<Path> files() {
        return edition.files().stream()
                .filter(file -> !file.endsWith(DocumentFile.NAME))
                .toList();
    }

    private List<Path> copied(Path folder) {
        List<Path> copies = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            int number = freeNumber(folder);
            for (Path file : files()) {
                Path copy = folder.resolve(nameOfCopy(file, number));
                Path part = folder.resolve("." + copy.getFileName() + ".part");
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

    /** The first by which nothing is replaced but by its like: somebody may have worked on what lies there. */
    private int freeNumber(Path folder) throws IOException {
        for (int number = 1; ; number++) {
            boolean isFree = true;
            for (Path file : files()) {
                Path there = folder.resolve(nameOfCopy(file, number));
                isFree &= !Files.exists(there, LinkOption.NOFOLLOW_LINKS) || isAlike(file, there);
            }
            if (isFree) {
                return number;
            }
        }
    }

    private static boolean isAlike(Path file, Path there) throws IOException {
        return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, there) < 0;
    }

    private String nameOfCopy(Path file, int number) {
        String name = file.getFileName().toString();
        String whole = COMMON.contains(name) ? stem() + "-" + name : name;
        int ending = whole.lastIndexOf('.');
        return number == 1 ? whole : whole.substring(0, ending) + "-" + number + whole.substring(ending);
    }

    private String stem() {
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !COMMON.contains(name))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .findFirst()
                .orElse(edition.key().id());
    }
}
