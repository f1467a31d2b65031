package huibao.narrative;

import huibao.problem.Problem;
import huibao.text.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The office's answer to each kind of problem: {@code measures.yaml}, or a file of its own in the same form. */
public final class MeasureList {
    private static final String RESOURCE = "measures.yaml";

    private final Map<ProblemKind, Entry> entries;

    private MeasureList(Map<ProblemKind, Entry> entries) {
        this.entries = entries;
    }

    /** The list that comes with the program. */
    public static MeasureList standard() {
        InputStream resource = MeasureList.class.getResourceAsStream(RESOURCE);
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return read(RESOURCE, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads a list; YAML that would build objects is refused.
     *
     * @throws InvalidMeasureList if it lacks a kind of problem, has one nobody finds, or an entry without its texts
     */
    public static MeasureList read(String name, Reader yaml) {
        Object root = load(name, yaml);
        if (!(root instanceof Map<?, ?> map)) {
            throw new InvalidMeasureList(name, Problem.of("measures.no-mapping", ProblemKind.codes()));
        }
        Map<ProblemKind, Entry> entries = new LinkedHashMap<>();
        map.forEach((code, entry) -> entries.put(kind(name, code), entry(name, code, entry)));
        List<String> missing = Stream.of(ProblemKind.values())
                .filter(kind -> !entries.containsKey(kind))
                .map(ProblemKind::code)
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidMeasureList(name, Problem.of("measures.missing", missing));
        }
        return new MeasureList(entries);
    }

    private static Object load(String name, Reader yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (MarkedYAMLException e) {
            throw new InvalidMeasureList(
                    name, Problem.of("measures.not-yaml", e.getProblemMark().getLine() + 1));
        }
    }

    Entry of(ProblemKind kind) {
        return entries.get(kind);
    }

    private static ProblemKind kind(String name, Object code) {
        return ProblemKind.find(String.valueOf(code))
                .orElseThrow(
                        () -> new InvalidMeasureList(name, Problem.of("measures.unknown", code, ProblemKind.codes())));
    }

    private static Entry entry(String name, Object code, Object entry) {
        if (entry instanceof Map<?, ?> texts
                && texts.keySet().equals(Set.of("problem", "measure"))
                && texts.get("problem") instanceof String problem
                && texts.get("measure") instanceof String measure) {
            return new Entry(clean(name, code, problem), clean(name, code, measure));
        }
        throw new InvalidMeasureList(name, Problem.of("measures.entry", code));
    }

    private static String clean(String name, Object code, String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.isUsable()) {
            Problem reason = clean.refused()
                    .map(codePoint -> Problem.of("text.no-character", CleanText.notation(codePoint)))
                    .orElseGet(() -> Problem.of("measures.empty"));
            throw new InvalidMeasureList(name, Problem.of("measures.text", code, reason));
        }
        return clean.text();
    }

    /** @param problem the heading it gets @param measure what will be done */
    record Entry(String problem, String measure) {}
}
