package huibao.request;

import huibao.edition.VerificationException;
import huibao.problem.GivenFile;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Copies of what the office wrote, each under a name made from its content: what a run begins with, so that neither a
 * restart nor the making of an old edition again meets another text.
 */
final class KeptTexts {
    private static final int NAME_BYTES = 8;

    private final Path folder;

    KeptTexts(Path folder) {
        this.folder = folder;
    }

    /**
     * The texts of those files that there are.
     *
     * @throws OfficeTextException if one cannot be read or is not UTF-8
     */
    static Map<String, String> read(Path folder, Collection<String> names) {
        Map<String, String> files = new TreeMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, text(folder, file));
            }
        }
        return files;
    }

    private static String text(Path folder, Path file) {
        try {
            String text = Files.readString(GivenFile.regular(file));
            if (text.indexOf(0) >= 0) {
                throw notUtf8(folder, file);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw notUtf8(folder, file);
        } catch (IOException e) {
            throw new OfficeTextException(
                    folder, List.of(Problem.of("text.unreadable", folder.relativize(file), IoCause.of(file, e))));
        }
    }

    /** GBK and UTF-16, mostly. */
    private static OfficeTextException notUtf8(Path folder, Path file) {
        return new OfficeTextException(folder, List.of(Problem.of("text.not-utf8", folder.relativize(file))));
    }

    /** There whole or not at all. @return the name of the copy */
    String keep(Map<String, String> files) {
        String name = name(files);
        Path copy = folder.resolve(name);
        if (Files.exists(copy)) {
            return name;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempDirectory(folder, ".part");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path written = part.resolve(file.getKey());
                Files.createDirectories(written.getParent());
                Files.writeString(written, file.getValue());
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what the office wrote in " + copy, e);
        }
    }

    Map<String, String> read(String name) {
        Path copy = folder.resolve(name);
        Map<String, String> files = read(copy, names(copy));
        if (!name(files).equals(name)) {
            throw VerificationException.of("past-editions", List.of(Problem.of("verify.texts-changed", copy)));
        }
        return files;
    }

    private static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static String name(Map<String, String> files) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        // A name and a length before each text, so no two sets of files read the same.
        files.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
    }
}
