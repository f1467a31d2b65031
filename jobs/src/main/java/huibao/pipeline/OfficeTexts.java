package huibao.pipeline;

import huibao.metric.Catalogue;
import huibao.narrative.InvalidMeasureList;
import huibao.narrative.MeasureList;
import huibao.narrative.OfficeText;
import huibao.narrative.OfficeText.Part;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the office writes for its briefings: a Markdown file per section and its list of measures, in a folder of the home
 * folder. What a run begins with is copied under a name made from its content, so that neither a restart nor the making
 * of an old edition again meets another text.
 */
final class OfficeTexts {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeTexts.class);
    private static final String MEASURES = "measures.yaml";
    private static final int NAME_BYTES = 8;

    private final Path written;
    private final Path kept;

    OfficeTexts(Settings settings) {
        this.written = Path.of(settings.text(Setting.BRIEFING_FOLDER));
        this.kept = settings.home().resolve("texts");
    }

    /**
     * Checks what the office wrote, and keeps a copy.
     *
     * @return the copy's name; empty if the office wrote nothing
     * @throws OfficeTextException naming file and line of everything that can never be printed
     */
    Optional<String> keep(Catalogue catalogue) {
        Map<String, String> files = cleaned(read(written));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(text(files).problems(catalogue));
        try {
            measures(files);
        } catch (InvalidMeasureList e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new OfficeTextException(written, problems);
        }
        String name = name(files);
        copy(files, kept.resolve(name));
        return Optional.of(name);
    }

    OfficeText text(Optional<String> name) {
        return name.map(one -> text(keptFiles(one))).orElseGet(OfficeText::none);
    }

    /** The office's own list, else the one that comes with the program. */
    MeasureList measures(Optional<String> name) {
        return measures(name.map(this::keptFiles).orElse(Map.of()));
    }

    private Map<String, String> keptFiles(String name) {
        Map<String, String> files = read(kept.resolve(name));
        if (!name(files).equals(name)) {
            throw new IllegalStateException("Cannot find what the office wrote: " + kept.resolve(name)
                    + " is missing or was changed. Expected it as it was when the report was first made. Restore it"
                    + " from a backup");
        }
        return files;
    }

    private static OfficeText text(Map<String, String> files) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional.ofNullable(files.get(part.file())).ifPresent(text -> parts.put(part, text));
        }
        return new OfficeText(parts);
    }

    private static MeasureList measures(Map<String, String> files) {
        return files.containsKey(MEASURES)
                ? MeasureList.read(MEASURES, new StringReader(files.get(MEASURES)))
                : MeasureList.standard();
    }

    /** @throws OfficeTextException naming file, line and number of every character that cannot be printed */
    private Map<String, String> cleaned(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> cleaned = new TreeMap<>();
        files.forEach((name, text) -> {
            List<String> lines = text.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String place = name + ":" + (line + 1);
                CleanText.ofLines(lines.get(line))
                        .refused()
                        .ifPresent(codePoint -> problems.add(Problem.of(
                                "text.at", place, Problem.of("text.no-character", CleanText.notation(codePoint)))));
            }
            CleanText clean = CleanText.ofLines(text);
            cleaned.put(name, clean.text());
            if (!clean.dropped().isEmpty()) {
                LOG.warn(
                        "{} holds invisible characters, which are left out: {}.",
                        written.resolve(name),
                        clean.dropped().stream()
                                .map(CleanText::notation)
                                .distinct()
                                .toList());
            }
        });
        if (!problems.isEmpty()) {
            throw new OfficeTextException(written, problems);
        }
        return cleaned;
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<String> names = new ArrayList<>(List.of(MEASURES));
        for (Part part : Part.values()) {
            names.add(part.file());
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, text(file));
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            if (text.indexOf(0) >= 0) {
                throw notUtf8(file);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        } catch (IOException e) {
            throw new OfficeTextException(
                    file.getParent(), List.of(Problem.of("text.unreadable", file.getFileName(), IoCause.of(file, e))));
        }
    }

    /** GBK and UTF-16, mostly. */
    private static OfficeTextException notUtf8(Path file) {
        return new OfficeTextException(file.getParent(), List.of(Problem.of("text.not-utf8", file.getFileName())));
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

    /** There whole or not at all. */
    private static void copy(Map<String, String> files, Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path part = Files.createTempDirectory(folder.getParent(), ".part");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(part.resolve(file.getKey()), file.getValue());
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what the office wrote in " + folder, e);
        }
    }
}
