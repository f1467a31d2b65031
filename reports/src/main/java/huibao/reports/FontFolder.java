package huibao.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of font files. The office's own come first: named in {@code fonts.properties} (仿宋=some.ttf) or by the
 * name of the face (仿宋.ttf); then the free ones that {@code bin/fetch-fonts} puts there.
 */
record FontFolder(Path path) {
    private static final List<String> ENDINGS = List.of(".ttf", ".otf");

    Optional<Path> find(FaceName face) {
        Optional<Path> own = named(face).or(() -> called(face));
        return own.or(() -> Optional.ofNullable(face.file()).map(path::resolve).filter(Files::isRegularFile));
    }

    /** Font files that are none of the faces, by name: they lend the characters that all faces lack. */
    List<Path> others() {
        Set<Path> used = Arrays.stream(FaceName.values())
                .flatMap(face -> Stream.concat(
                        find(face).stream(), Optional.ofNullable(face.file()).map(path::resolve).stream()))
                .collect(Collectors.toSet());
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> Files.isRegularFile(file) && !used.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the fonts of " + path, e);
        }
    }

    private Optional<Path> called(FaceName face) {
        try {
            return ENDINGS.stream()
                    .map(ending -> path.resolve(face.chinese() + ending))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (InvalidPathException e) {
            // A locale without Chinese (LANG=C) has no such file names; fonts.properties still works there.
            return Optional.empty();
        }
    }

    private Optional<Path> named(FaceName face) {
        String file = properties().getProperty(face.chinese());
        if (file == null) {
            return Optional.empty();
        }
        Path found = path.resolve(file);
        if (!Files.isRegularFile(found)) {
            throw new IllegalStateException("Cannot find the font of " + face.chinese() + ": " + found
                    + ". Expected a .ttf or .otf file. Correct fonts.properties in " + path + " and run again");
        }
        return Optional.of(found);
    }

    private Properties properties() {
        Properties properties = new Properties();
        Path file = path.resolve("fonts.properties");
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return properties;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = FontFolder.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + name, e);
        }
    }
}
