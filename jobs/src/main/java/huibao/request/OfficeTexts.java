package huibao.request;

import huibao.metric.Catalogue;
import huibao.narrative.InvalidMeasureList;
import huibao.narrative.MeasureList;
import huibao.narrative.OfficeText;
import huibao.narrative.OfficeText.OfficeSection;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.text.CleanText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the office writes for its briefings: a Markdown file per section and its list of measures, in a folder of the home
 * folder.
 */
public final class OfficeTexts {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeTexts.class);
    private static final String MEASURES = "measures.yaml";

    private final Path written;
    private final KeptTexts kept;

    public OfficeTexts(Settings settings) {
        this.written = Path.of(settings.text(Setting.BRIEFING_FOLDER));
        this.kept = new KeptTexts(settings.home().resolve("texts"));
    }

    /**
     * Checks what the office wrote, and keeps a copy.
     *
     * @return the copy's name; empty if the office wrote nothing
     * @throws OfficeTextException naming file and line of everything that can never be printed
     */
    public Optional<String> keep(Catalogue catalogue) {
        Map<String, String> files = cleaned(KeptTexts.read(written, names()));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(text(files).problems(catalogue));
        try {
            measures(files, catalogue);
        } catch (InvalidMeasureList e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new OfficeTextException(written, problems);
        }
        return Optional.of(kept.keep(files));
    }

    OfficeText text(Optional<String> name) {
        return name.map(one -> text(kept.read(one))).orElseGet(OfficeText::none);
    }

    /** What the office does otherwise about the problems of a document. */
    MeasureList measures(Optional<String> name, Catalogue catalogue) {
        return measures(name.map(kept::read).orElse(Map.of()), catalogue);
    }

    private static OfficeText text(Map<String, String> files) {
        Map<OfficeSection, String> parts = new EnumMap<>(OfficeSection.class);
        for (OfficeSection part : OfficeSection.values()) {
            Optional.ofNullable(files.get(part.file())).ifPresent(text -> parts.put(part, text));
        }
        return new OfficeText(parts);
    }

    private static MeasureList measures(Map<String, String> files, Catalogue catalogue) {
        return files.containsKey(MEASURES)
                ? MeasureList.read(MEASURES, files.get(MEASURES), catalogue)
                : MeasureList.NONE;
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

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(MEASURES));
        for (OfficeSection part : OfficeSection.values()) {
            names.add(part.file());
        }
        return names;
    }
}
