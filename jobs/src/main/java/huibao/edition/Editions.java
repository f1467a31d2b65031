package huibao.edition;

import huibao.figure.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All editions under an output folder. */
public record Editions(Path output) {
    private static final int DEPTH = 5;

    /** By audience, region, deliverable, period and cut-off. */
    public List<Edition> all() {
        return folders().stream()
                .map(Edition::read)
                .sorted(Comparator.comparing(
                        edition -> edition.manifest().edition().toString()))
                .toList();
    }

    /** Where they are, in no order. */
    public List<Path> folders() {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.walk(output, DEPTH)) {
            return folders.filter(this::isEdition).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + output, e);
        }
    }

    /** Those of one period, in the order of their ids, which is that of their cut-offs. */
    public List<Edition> of(Optional<Audience> audience, String region, String deliverable, String period) {
        Path folder = new EditionKey(audience, region, deliverable, period, "any").in(output);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(this::isEdition).sorted().map(Edition::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /**
     * The one a user means.
     *
     * @param name its folder, its key as text, or as much of the key's end as no other has
     * @throws UnknownEditionException if it is none or several
     */
    public Edition named(String name) {
        String wanted = name.replaceAll("/+$", "");
        List<Edition> found =
                all().stream().filter(edition -> isNamed(edition, wanted)).toList();
        if (found.size() != 1) {
            throw new UnknownEditionException(
                    name, found.stream().map(Edition::key).toList());
        }
        return found.get(0);
    }

    private static boolean isNamed(Edition edition, String wanted) {
        return ("/" + edition.key()).endsWith("/" + wanted)
                || edition.folder().equals(Path.of(wanted).toAbsolutePath().normalize());
    }

    public Optional<Edition> find(EditionKey key) {
        Path folder = output.resolve(key.toString());
        return isEdition(folder) ? Optional.of(Edition.read(folder)) : Optional.empty();
    }

    private boolean isEdition(Path folder) {
        Path inside = output.relativize(folder);
        // Programs before 0.2 had no folder for the audience.
        int depth = Audience.find(inside.getName(0).toString()).isPresent() ? DEPTH : DEPTH - 1;
        return inside.getNameCount() == depth
                && !Files.isSymbolicLink(folder)
                && !folder.getFileName().toString().startsWith(".")
                && Files.exists(folder.resolve(ManifestJson.FILE));
    }
}
