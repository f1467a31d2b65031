package huibao.metric;

import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one measure of a subject's file, and says all that is wrong with it. */
final class MeasureReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "better",
            "label",
            "unit",
            "kind",
            "sum",
            "where",
            "numerator",
            "denominator",
            "percentile",
            "survival",
            "maximum",
            "dimensions",
            "always",
            "look-back",
            "said",
            "provisional-days",
            "definition",
            "in-short",
            "example",
            "version",
            "effective");
    /** What a maximum may be of. */
    private static final List<String> LARGEST = List.of("days", "persons");

    private static final int MOST = 9999;
    private static final LocalDate FIRST_DEFINITIONS = LocalDate.of(2021, 1, 1);

    private final Subject subject;
    private final Set<Dimension> common;

    MeasureReader(Subject subject, Set<Dimension> common) {
        this.subject = subject;
        this.common = common;
    }

    Measure read(YamlNode yaml) {
        yaml.entries(KEYS);
        String name = yaml.text("name");
        if (!name.matches("[a-z][a-z0-9_]*")) {
            yaml.find("name").ifPresent(node -> node.refuse(Problem.of("expected.measure-name")));
        }
        Measure.Additivity kind = kind(yaml);
        Formula formula = formula(yaml);
        if (!kind.admits(formula)) {
            Problem expected = Problem.of("expected.kind-of-formula", words(Measure.Additivity.of(formula)));
            yaml.find("kind").ifPresent(node -> node.refuse(expected));
        }
        return new Measure(
                name,
                yaml.text("label"),
                yaml.text("unit"),
                kind,
                subject,
                formula,
                yaml.has("dimensions") ? dimensions(yaml) : common,
                yaml.find("always").flatMap(this::dimension),
                yaml.findWord("look-back", Measure.MonthsHeld.class).orElse(Measure.MonthsHeld.TREND),
                number(yaml, "provisional-days", 0),
                yaml.text("definition"),
                yaml.text("example"),
                number(yaml, "version", 1),
                effective(yaml),
                new Measure.DefinitionPlace(yaml.file(), yaml.line()),
                yaml.findWord("better", Measure.Better.class),
                wording(yaml));
    }

    /** What is not said otherwise is said as it is labelled. */
    private static Wording wording(YamlNode yaml) {
        String label = yaml.text("label");
        // Items and batches together are counted in one word in prose.
        String unit = yaml.text("unit").replace("（批）", "");
        Optional<String> meaning = yaml.findText("in-short");
        Optional<YamlNode> said = yaml.find("said");
        if (said.isEmpty()) {
            return new Wording(label, Map.of(), unit, Optional.empty(), Optional.empty(), meaning);
        }
        said.get().entries(Set.of("phrase", "unit", "of", "base", "members"));
        return new Wording(
                said.get().findText("phrase").orElse(label),
                said.get().findTexts("members"),
                said.get().findText("unit").orElse(unit),
                said.get().findText("of"),
                said.get().findText("base"),
                meaning);
    }

    private static int number(YamlNode yaml, String key, int otherwise) {
        return yaml.find(key).map(node -> node.number(0, MOST)).orElse(otherwise);
    }

    private static Measure.Additivity kind(YamlNode yaml) {
        return yaml.required(
                        "kind",
                        text -> Optional.of(Measure.Additivity.valueOf(text.toUpperCase(Locale.ROOT))),
                        Problem.of("expected.one-of", words(List.of(Measure.Additivity.values()))))
                .orElse(Measure.Additivity.FLOW);
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    private Formula formula(YamlNode yaml) {
        if (yaml.has("numerator") || yaml.has("denominator")) {
            return new Formula.Ratio(part(yaml, "numerator"), part(yaml, "denominator"));
        }
        if (yaml.has("percentile")) {
            return new Formula.Percentile(number(yaml, "percentile", 50));
        }
        if (yaml.has("survival")) {
            return new Formula.Survival(number(yaml, "survival", 60));
        }
        if (yaml.has("maximum")) {
            return maximum(yaml);
        }
        return new Formula.Sum(term(yaml));
    }

    private static Formula maximum(YamlNode yaml) {
        yaml.find("maximum")
                .ifPresent(node -> node.choice(text -> Optional.of(text).filter(LARGEST::contains), LARGEST));
        return new Formula.Maximum();
    }

    private Term part(YamlNode yaml, String key) {
        yaml.require(key);
        Optional<YamlNode> part = yaml.find(key);
        part.ifPresent(node -> node.entries(Set.of("sum", "where")));
        return part.map(this::term).orElse(new Term(Value.COUNT, Map.of()));
    }

    private Term term(YamlNode yaml) {
        Map<Dimension, Long> where = new EnumMap<>(Dimension.class);
        yaml.find("where").ifPresent(conditions -> conditions.entries().forEach((key, words) -> dimension(words, key)
                .ifPresent(dimension -> where.put(dimension, bits(dimension, words)))));
        return new Term(yaml.find("sum").map(this::value).orElse(Value.COUNT), where);
    }

    private Value value(YamlNode node) {
        Optional<Value> value = Value.find(node.text()).filter(found -> found.isOf(subject));
        if (value.isEmpty()) {
            node.problem("metric.sum", node.text(), subject);
        }
        return value.orElse(Value.COUNT);
    }

    private static long bits(Dimension dimension, YamlNode words) {
        long bits = 0;
        for (YamlNode word : words.oneOrMore()) {
            bits |= word.choice(text -> Optional.of(1L << dimension.number(text)), dimension.words())
                    .orElse(0L);
        }
        return bits;
    }

    Set<Dimension> dimensions(YamlNode yaml) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        yaml.list("dimensions").forEach(node -> dimension(node).ifPresent(dimensions::add));
        return dimensions;
    }

    private Optional<Dimension> dimension(YamlNode node) {
        return dimension(node, node.text());
    }

    private Optional<Dimension> dimension(YamlNode at, String text) {
        Optional<Dimension> dimension = Dimension.find(text).filter(subject.dimensions()::contains);
        if (dimension.isEmpty()) {
            at.problem(
                    "metric.dimension-of", text, subject.name().toLowerCase(Locale.ROOT), words(subject.dimensions()));
        }
        return dimension;
    }

    private static LocalDate effective(YamlNode yaml) {
        return yaml.optional("effective", text -> Optional.of(LocalDate.parse(text)), Problem.of("expected.day"))
                .orElse(FIRST_DEFINITIONS);
    }
}
