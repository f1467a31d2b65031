package huibao.desk;

import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.narrative.InvalidMeasureList;
import huibao.narrative.MeasureList;
import huibao.narrative.OfficeText;
import huibao.problem.Problem;
import huibao.settings.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the office writes for its briefings, as it is edited: a text for each section, and the list of measures. */
public record OfficeWriting(Desk desk, Catalogue catalogue) {
    private static final String MEASURES = "measures.yaml";

    /** Names of the files, in the order of the sections. */
    public static List<String> files() {
        return Stream.concat(
                        Arrays.stream(OfficeText.OfficeSection.values()).map(OfficeText.OfficeSection::file),
                        Stream.of(MEASURES))
                .toList();
    }

    /** @throws OrderRefusedException if it is none of the files */
    public KeptText text(String file) {
        if (!files().contains(file)) {
            throw OrderRefusedException.of("text.no-file", file, files());
        }
        return new KeptText(
                Path.of(desk.settings().text(Setting.BRIEFING_FOLDER)).resolve(file));
    }

    /** What can never be printed, each with file and line. */
    public List<Problem> problems(String file, String text) {
        Optional<OfficeText.OfficeSection> part = part(file);
        if (part.isPresent()) {
            return new OfficeText(Map.of(part.get(), text)).problems(catalogue);
        }
        try {
            if (!text.isBlank()) {
                MeasureList.read(MEASURES, text, catalogue);
            }
            return List.of();
        } catch (InvalidMeasureList e) {
            return e.problems();
        }
    }

    /** The paragraphs with the figures of the newest briefing of these regions; none for the list of measures. */
    public List<String> preview(String file, String text, Predicate<Edition> readable) {
        return part(file)
                .filter(one -> problems(file, text).isEmpty())
                .map(part -> new OfficeText(Map.of(part, text)).preview(part, catalogue, figures(readable)))
                .orElse(List.of());
    }

    /** Words that claim more than the figures of that briefing show. */
    public List<Problem> warnings(String file, String text, Predicate<Edition> readable) {
        return part(file)
                .filter(one -> problems(file, text).isEmpty())
                .map(part -> new OfficeText(Map.of(part, text)).warnings(catalogue, figures(readable)))
                .orElse(List.of());
    }

    private Figures figures(Predicate<Edition> readable) {
        return desk.editions().all().stream()
                .filter(edition -> edition.key().deliverable().equals(Deliverable.BRIEFING.code()))
                .filter(readable)
                .max(Comparator.comparing(edition -> edition.manifest().cutoff()))
                .map(Edition::figures)
                .orElseGet(Figures::none);
    }

    private static Optional<OfficeText.OfficeSection> part(String file) {
        return Arrays.stream(OfficeText.OfficeSection.values())
                .filter(part -> part.file().equals(file))
                .findFirst();
    }
}
