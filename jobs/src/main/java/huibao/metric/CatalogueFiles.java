package huibao.metric;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * The YAML files of the catalogue: one for each group of subjects, and for each deliverable the list of what its editions
 * hold.
 */
final class CatalogueFiles {
    private static final List<String> SUBJECT_FILES = List.of(
            "volumes.yaml",
            "timeliness.yaml",
            "resolution.yaml",
            "dispatch.yaml",
            "satisfaction.yaml",
            "activity.yaml");
    private static final List<String> DELIVERABLES = List.of("monthly", "briefing", "daily", "ledger");

    private final Map<String, String> texts;
    private final List<String> problems = new ArrayList<>();

    /** @param texts by file name */
    CatalogueFiles(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    static CatalogueFiles onClassPath() {
        Map<String, String> texts = new LinkedHashMap<>();
        SUBJECT_FILES.forEach(file -> texts.put(file, resource(file)));
        DELIVERABLES.forEach(name -> texts.put(file(name), resource(file(name))));
        return new CatalogueFiles(texts);
    }

    Catalogue read() {
        Map<String, Measure> byName = new LinkedHashMap<>();
        List<Measure> all = new ArrayList<>();
        texts.keySet().stream().filter(file -> !isOfDeliverable(file)).forEach(file -> yaml(file)
                .ifPresent(yaml -> all.addAll(measures(yaml))));
        all.forEach(measure -> byName.putIfAbsent(measure.name(), measure));
        problems.addAll(Catalogue.duplicates(all));
        Map<String, List<Breakdown>> breakdowns = new LinkedHashMap<>();
        for (String name : DELIVERABLES) {
            if (texts.containsKey(file(name))) {
                breakdowns.put(
                        name,
                        yaml(file(name)).map(yaml -> breakdowns(yaml, byName)).orElse(List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException(problems);
        }
        return new Catalogue(all, breakdowns);
    }

    private static String file(String deliverable) {
        return deliverable + ".yaml";
    }

    private static boolean isOfDeliverable(String file) {
        return DELIVERABLES.stream().anyMatch(name -> file(name).equals(file));
    }

    private Optional<YamlMap> yaml(String file) {
        // never more than plain text, lists and maps: a file can not name a class
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            return Optional.of(new YamlMap(file, yaml.compose(new StringReader(texts.get(file))), problems));
        } catch (MarkedYAMLException e) {
            problems.add(file + ":" + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
            return Optional.empty();
        }
    }

    private List<Measure> measures(YamlMap file) {
        List<Measure> measures = new ArrayList<>();
        for (YamlMap group : file.maps("subjects")) {
            String name = group.text("subject");
            Optional<Subject> subject = Subject.find(name);
            if (subject.isEmpty()) {
                group.problem("unknown subject " + name);
                continue;
            }
            Set<Dimension> common =
                    new MeasureReader(subject.get(), EnumSet.noneOf(Dimension.class)).dimensions(group, "dimensions");
            MeasureReader reader = new MeasureReader(subject.get(), common);
            group.maps("measures").forEach(yaml -> measures.add(reader.read(yaml)));
        }
        return measures;
    }

    private static List<Breakdown> breakdowns(YamlMap file, Map<String, Measure> measures) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (YamlMap entry : file.maps("tables")) {
            List<Measure> named = new ArrayList<>();
            for (String name : entry.texts("measures")) {
                if (measures.containsKey(name)) {
                    named.add(measures.get(name));
                } else {
                    entry.problem("unknown measure " + name);
                }
            }
            entry.lists("by").forEach(by -> breakdowns.addAll(breakdowns(entry, named, by)));
        }
        return breakdowns;
    }

    private static List<Breakdown> breakdowns(YamlMap entry, List<Measure> measures, List<String> by) {
        Map<Subject, List<Measure>> bySubject = new LinkedHashMap<>();
        measures.forEach(measure -> bySubject
                .computeIfAbsent(measure.subject(), subject -> new ArrayList<>())
                .add(measure));
        List<Breakdown> breakdowns = new ArrayList<>();
        bySubject.values().forEach(sameSubject -> {
            List<Dimension> dimensions = new ArrayList<>();
            by.forEach(name -> dimension(entry, sameSubject, name).ifPresent(dimensions::add));
            breakdowns.add(new Breakdown(sameSubject, dimensions));
        });
        return breakdowns;
    }

    private static Optional<Dimension> dimension(YamlMap entry, List<Measure> measures, String name) {
        Optional<Dimension> dimension = Dimension.find(name);
        if (dimension.isEmpty()) {
            entry.problem("unknown dimension " + name);
        }
        for (Measure measure : measures) {
            boolean allowed = dimension.isEmpty()
                    || dimension.get() == Dimension.MONTH
                    || measure.dimensions().contains(dimension.get())
                    || measure.always().equals(dimension);
            if (!allowed) {
                entry.problem(measure.name() + " may not be broken down by " + name);
            }
        }
        return dimension;
    }

    private static String resource(String file) {
        String path = "/sql/metrics/" + file;
        try (InputStream stream = CatalogueFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Cannot find class path resource: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read class path resource: " + path, e);
        }
    }
}
