package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A deliverable as data: {@code document.yaml} says what stands where, {@code sentences.yaml} what is said. Those that come
 * with the program lie in {@code reports/<name>}; what an office has in its own folder of the name stands in their place,
 * file by file.
 */
public final class DocumentFolder {
    public static final String DOCUMENT = "document.yaml";
    public static final String SENTENCES = "sentences.yaml";
    /** The files of a folder. */
    public static final List<String> FILES = List.of(DOCUMENT, SENTENCES);

    private final DocumentPlan plan;
    private final Catalogue catalogue;
    private final SentenceSource sentences;

    private DocumentFolder(DocumentPlan plan, Catalogue catalogue, SentenceSource sentences) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.sentences = sentences;
    }

    /**
     * Reads a folder.
     *
     * @param own the office's files by name; what is not there comes with the program
     * @throws InvalidDocument naming every mistake with file and line
     */
    public static DocumentFolder read(String name, Map<String, String> own, Catalogue catalogue) {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(file -> resource(name, file).ifPresent(text -> files.put(file, text)));
        files.putAll(own);
        List<Problem> problems = new ArrayList<>();
        SentenceSource sentences = new WrittenSentences();
        if (!files.containsKey(DOCUMENT)) {
            throw new InvalidDocument(name, List.of(Problem.of("document.no-file", name + "/" + DOCUMENT)));
        }
        Optional<DocumentPlan> plan = YamlPart.read(name + "/" + DOCUMENT, files.get(DOCUMENT), problems)
                .map(root -> new DocumentPlanReader(catalogue, sentences.names()).read(name, root));
        if (!problems.isEmpty()) {
            throw new InvalidDocument(name, problems);
        }
        return new DocumentFolder(plan.orElseThrow(), catalogue, sentences);
    }

    /** True if a folder of the name comes with the program. */
    public static boolean exists(String name) {
        return resource(name, DOCUMENT).isPresent();
    }

    private static Optional<String> resource(String name, String file) {
        try (InputStream stream = DocumentFolder.class.getResourceAsStream("/reports/" + name + "/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read class path resource: /reports/" + name + "/" + file, e);
        }
    }

    /** What its tables, charts and sentences print, so that it is counted. */
    public List<Breakdown> asked() {
        return plan.asked();
    }

    /** Whether it is of one campaign. */
    public boolean isAboutCampaign() {
        return plan.about() == DocumentPlan.About.CAMPAIGN;
    }

    /** Whether it lists single items. */
    public boolean hasLedger() {
        return plan.hasLedger();
    }

    /** Deliverables that are published with it, in files of their own. */
    public List<String> beside() {
        return plan.beside();
    }

    public int mostPages() {
        return plan.mostPages();
    }

    /** Writes the document of an edition. */
    public Composed compose(DocumentInput input) {
        return new DocumentInterpreter(plan, catalogue, sentences, input).compose();
    }
}
