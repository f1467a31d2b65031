package huibao.request;

import huibao.adhoc.AnswerPlan;
import huibao.metric.Catalogue;
import huibao.narrative.DocumentFolder;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The office's own folders of documents: {@code <documents.folder>/<name>/document.yaml} and {@code sentences.yaml} stand in
 * the place of those that come with the program.
 */
public final class OfficeDocuments {
    private final Path written;
    private final KeptTexts kept;

    public OfficeDocuments(Settings settings) {
        this.written = Path.of(settings.text(Setting.DOCUMENTS_FOLDER));
        this.kept = new KeptTexts(settings.home().resolve("texts"));
    }

    /**
     * Checks the folder of a deliverable and those of what is published beside it, and keeps a copy of what is the office's.
     *
     * @return the copy's name; empty if the office has none of its own
     * @throws huibao.narrative.InvalidDocument naming every mistake with file and line
     */
    public Optional<String> keep(String deliverable, Catalogue catalogue) {
        Map<String, String> own = files(deliverable);
        DocumentFolder folder = read(deliverable, own, catalogue);
        Map<String, String> all = new TreeMap<>(own);
        folder.beside().forEach(other -> {
            Map<String, String> files = files(other);
            read(other, files, catalogue);
            all.putAll(files);
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(kept.keep(all));
    }

    /**
     * The same of the page of an answer.
     *
     * @throws huibao.narrative.InvalidDocument naming every mistake with file and line
     */
    public Optional<String> keepAnswerPlan() {
        Map<String, String> own = files(AnswerPlan.FOLDER);
        own(AnswerPlan.FOLDER, own, AnswerPlan::read);
        return own.isEmpty() ? Optional.empty() : Optional.of(kept.keep(own));
    }

    /** @param name of the copy that was kept; empty = as it comes with the program */
    AnswerPlan answerPlan(Optional<String> name) {
        return own(AnswerPlan.FOLDER, name.map(kept::read).orElse(Map.of()), AnswerPlan::read);
    }

    /** @param name of the copy that was kept; empty = as it comes with the program */
    DocumentFolder folder(String deliverable, Optional<String> name, Catalogue catalogue) {
        return read(deliverable, name.map(kept::read).orElse(Map.of()), catalogue);
    }

    private Map<String, String> files(String deliverable) {
        return KeptTexts.read(
                written,
                DocumentFolder.FILES.stream()
                        .map(file -> deliverable + "/" + file)
                        .toList());
    }

    private static DocumentFolder read(String deliverable, Map<String, String> files, Catalogue catalogue) {
        return own(deliverable, files, own -> DocumentFolder.read(deliverable, own, catalogue));
    }

    /** @param files by the folder's name and their own */
    private static <T> T own(String folder, Map<String, String> files, Function<Map<String, String>, T> read) {
        Map<String, String> own = new TreeMap<>();
        for (String file : DocumentFolder.FILES) {
            Optional.ofNullable(files.get(folder + "/" + file)).ifPresent(text -> own.put(file, text));
        }
        return read.apply(own);
    }
}
