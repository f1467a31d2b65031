package huibao.desk;

import huibao.lock.WholeFile;
import huibao.problem.IoCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A text file the office edits on the page. What it held before is kept beside it, under {@code .before}; nobody overwrites
 * what somebody else has saved meanwhile.
 */
public record KeptText(Path file) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneId.of("UTC"));

    /** @param name of the copy, which begins with the time it was replaced */
    public record TextVersion(String name, String sha256) {}

    /** Empty if there is none yet. */
    public String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** @throws OrderRefusedException if it is not what the user began with */
    public void save(String text, String sha256BeganWith, Clock clock) {
        String before = text();
        if (!sha256(before).equals(sha256BeganWith)) {
            throw OrderRefusedException.of("text.saved-meanwhile", file.getFileName());
        }
        if (before.equals(text)) {
            return;
        }
        try {
            Files.createDirectories(folder());
            if (Files.exists(file)) {
                Files.writeString(folder().resolve(STAMP.format(clock.instant()) + "-" + file.getFileName()), before);
            }
            WholeFile.at(file).write(text);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Newest first. */
    public List<TextVersion> versions() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(one -> one.getFileName().toString().endsWith("-" + file.getFileName()))
                    .sorted(Comparator.reverseOrder())
                    .map(one -> new TextVersion(one.getFileName().toString(), sha256(new KeptText(one).text())))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @throws OrderRefusedException if no version is called so */
    public String version(String name) {
        return versions().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> new KeptText(folder().resolve(one.name())).text())
                .findFirst()
                .orElseThrow(() -> OrderRefusedException.of("text.no-version", name));
    }

    private Path folder() {
        return file.toAbsolutePath().getParent().resolve(".before");
    }

    private RuntimeException unreadable(IOException e) {
        return OrderRefusedException.of("text.file", file, IoCause.shortly(e));
    }
}
