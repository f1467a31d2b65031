package huibao.narrative;

import huibao.text.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @throws IllegalArgumentException if it lacks a kind of problem, has one nobody finds, or an entry without its texts
     */
    public static MeasureList read(String name, Reader yaml) {
        Object root = load(name, yaml);
        if (!(root instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("Invalid list of measures: " + name + ". Expected a mapping of "
                    + ProblemKind.codes() + ", each with problem and measure");
        }
        Map<ProblemKind, Entry> entries = new LinkedHashMap<>();
        map.forEach((code, entry) -> entries.put(kind(name, code), entry(name, code, entry)));
        String missing = Stream.of(ProblemKind.values())
                .filter(kind -> !entries.containsKey(kind))
                .map(ProblemKind::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid list of measures: " + name + " has no entry for " + missing + ". Expected one for each");
        }
        return new MeasureList(entries);
    }

    private static Object load(String name, Reader yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(
                    "Invalid list of measures: " + name + ":"
                            + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem(),
                    e);
        }
    }

    Entry of(ProblemKind kind) {
        return entries.get(kind);
    }

    private static ProblemKind kind(String name, Object code) {
        return ProblemKind.find(String.valueOf(code))
                .orElseThrow(() -> new IllegalArgumentException("Invalid list of measures: " + name + " has entry "
                        + code + ". Expected one of " + ProblemKind.codes()));
    }

    private static Entry entry(String name, Object code, Object entry) {
        if (entry instanceof Map<?, ?> texts
                && texts.keySet().equals(Set.of("problem", "measure"))
                && texts.get("problem") instanceof String problem
                && texts.get("measure") instanceof String measure) {
            return new Entry(clean(name, code, problem), clean(name, code, measure));
        }
        throw new IllegalArgumentException("Invalid list of measures: " + name + ", entry " + code
                + ". Expected exactly the texts problem and measure");
    }

    private static String clean(String name, Object code, String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.isUsable()) {
            throw new IllegalArgumentException("Invalid list of measures: " + name + ", entry " + code + ": "
                    + clean.refused()
                            .map(codePoint ->
                                    CleanText.notation(codePoint) + " is no character. Expected a text without it")
                            .orElse("a text is empty. Expected words"));
        }
        return clean.text();
    }

    /** @param problem the heading it gets @param measure what will be done */
    record Entry(String problem, String measure) {}
}
