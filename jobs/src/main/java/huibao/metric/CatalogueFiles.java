package huibao.metric;

import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final List<Problem> problems = new ArrayList<>();

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

    private Optional<YamlNode> yaml(String file) {
        return YamlNode.read(file, texts.get(file), TextRule.AS_TYPED, problems);
    }

    private List<Measure> measures(YamlNode file) {
        List<Measure> measures = new ArrayList<>();
        for (YamlNode group : file.list("subjects")) {
            String name = group.text("subject");
            Optional<Subject> subject = Subject.find(name);
            if (subject.isEmpty()) {
                group.problem("metric.subject", name);
                continue;
            }
            Set<Dimension> common = new MeasureReader(subject.get(), EnumSet.noneOf(Dimension.class)).dimensions(group);
            MeasureReader reader = new MeasureReader(subject.get(), common);
            group.list("measures").forEach(yaml -> measures.add(reader.read(yaml)));
        }
        return measures;
    }

    private static List<Breakdown> breakdowns(YamlNode file, Map<String, Measure> measures) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (YamlNode entry : file.list("tables")) {
            List<Measure> named = new ArrayList<>();
            for (YamlNode listed : entry.list("measures")) {
                String name = listed.text();
                if (measures.containsKey(name)) {
                    named.add(measures.get(name));
                } else {
                    listed.problem("metric.measure", name);
                }
            }
            entry.list("by").forEach(by -> breakdowns.addAll(breakdowns(by, named)));
        }
        return breakdowns;
    }

    private static List<Breakdown> breakdowns(YamlNode by, List<Measure> measures) {
        Map<Subject, List<Measure>> bySubject = new LinkedHashMap<>();
        measures.forEach(measure -> bySubject
                .computeIfAbsent(measure.subject(), subject -> new ArrayList<>())
                .add(measure));
        List<Breakdown> breakdowns = new ArrayList<>();
        bySubject.values().forEach(sameSubject -> {
            List<Dimension> dimensions = new ArrayList<>();
            by.texts().forEach(name -> dimension(by, sameSubject, name).ifPresent(dimensions::add));
            breakdowns.add(new Breakdown(sameSubject, dimensions));
        });
        return breakdowns;
    }

    private static Optional<Dimension> dimension(YamlNode by, List<Measure> measures, String name) {
        Optional<Dimension> dimension = Dimension.find(name);
        if (dimension.isEmpty()) {
            by.problem("metric.dimension", name);
        }
        for (Measure measure : measures) {
            boolean allowed = dimension.isEmpty()
                    || dimension.get() == Dimension.MONTH
                    || measure.dimensions().contains(dimension.get())
                    || measure.always().equals(dimension);
            if (!allowed) {
                by.problem("metric.breakdown", measure.name(), name);
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
