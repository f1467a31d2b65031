package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final SentenceFile sentences;

    private DocumentFolder(DocumentPlan plan, Catalogue catalogue, SentenceFile sentences) {
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
        SentenceFile sentences =
                SentenceFile.read(name + "/" + SENTENCES, files.getOrDefault(SENTENCES, "{}"), catalogue, problems);
        if (!files.containsKey(DOCUMENT)) {
            throw new InvalidDocument(name, List.of(Problem.of("document.no-file", name + "/" + DOCUMENT)));
        }
        Optional<DocumentPlan> plan = YamlNode.read(
                        name + "/" + DOCUMENT, files.get(DOCUMENT), TextRule.PRINTABLE, problems)
                .map(root -> new DocumentPlanReader(catalogue, TemplateSentences.names(sentences)).read(name, root));
        if (!problems.isEmpty()) {
            throw new InvalidDocument(name, problems);
        }
        return new DocumentFolder(plan.orElseThrow(), catalogue, sentences);
    }

    /** A file of a folder that comes with the program. */
    public static Optional<String> resource(String name, String file) {
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
        List<Breakdown> asked = new ArrayList<>(plan.asked());
        asked.addAll(sentences.asked());
        return asked;
    }

    /** The problems that the documents that come with the program look for. */
    static Set<String> problems(Catalogue catalogue) {
        Set<String> names = new TreeSet<>();
        for (String name : List.of("monthly", "briefing")) {
            String yaml = resource(name, SENTENCES).orElse("{}");
            SentenceFile.read(name + "/" + SENTENCES, yaml, catalogue, new ArrayList<>())
                    .problems()
                    .forEach(problem -> names.add(problem.name()));
        }
        return names;
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

    /** Writes the document of an edition at its full length. */
    public Composed compose(DocumentInput input) {
        return compose(input, Shortening.NONE);
    }

    /**
     * Writes the document of an edition, step by step shorter as long as the pages do not hold it that should; then without the
     * steps that were not needed, but for the first, which later ones may build on.
     */
    public Composed compose(DocumentInput input, PageFit fit) {
        Shortened shortened = shortened(input, fit, List.of());
        for (Shortening step : plan.shortenings()) {
            if (fit.holds(plan, shortened.composed().document())) {
                break;
            }
            List<Shortening> more = new ArrayList<>(shortened.steps());
            more.add(step);
            shortened = shortened(input, fit, more);
        }
        // The last one was needed with all the others.
        List<Shortening> taken = shortened.steps();
        for (Shortening step :
                taken.stream().limit(Math.max(0, taken.size() - 1)).skip(1).toList()) {
            List<Shortening> fewer =
                    shortened.steps().stream().filter(one -> one != step).toList();
            Shortened longer = shortened(input, fit, fewer);
            if (fit.holds(plan, longer.composed().document())) {
                shortened = longer;
            }
        }
        return shortened.composed();
    }

    private Shortened shortened(DocumentInput input, PageFit fit, List<Shortening> steps) {
        Shortening all = steps.stream().reduce(Shortening.NONE, Shortening::and);
        return new Shortened(fit.finished(compose(input, all)), steps);
    }

    private record Shortened(Composed composed, List<Shortening> steps) {}

    private Composed compose(DocumentInput input, Shortening shortening) {
        return new DocumentInterpreter(plan, catalogue, new TemplateSentences(sentences), input, shortening).compose();
    }

    /** Reads a document of an edition once more, and tells what in it is not as the figures are. */
    public List<Problem> problems(Composed composed, DocumentInput input) {
        return new SentenceCheck(new TemplateSentences(sentences), new Material(catalogue, input)).problems(composed);
    }
}
