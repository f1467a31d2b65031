package huibao.metric;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
            "said",
            "provisional-days",
            "definition",
            "example",
            "version",
            "effective");
    private static final LocalDate FIRST_DEFINITIONS = LocalDate.of(2021, 1, 1);

    private final Subject subject;
    private final Set<Dimension> common;

    MeasureReader(Subject subject, Set<Dimension> common) {
        this.subject = subject;
        this.common = common;
    }

    Measure read(YamlMap yaml) {
        yaml.refuseOthersThan(KEYS);
        String name = yaml.text("name");
        if (!name.matches("[a-z][a-z0-9_]*")) {
            yaml.problem("name is " + name + ". Expected lower case letters, digits and underscores");
        }
        Measure.Additivity kind = kind(yaml);
        Formula formula = formula(yaml);
        if (!kind.admits(formula)) {
            yaml.problem("kind is " + kind.name().toLowerCase(Locale.ROOT) + ". Expected "
                    + Measure.Additivity.of(formula).stream()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or "))
                    + " of such a formula");
        }
        return new Measure(
                name,
                yaml.text("label"),
                yaml.text("unit"),
                kind,
                subject,
                formula,
                yaml.has("dimensions") ? dimensions(yaml, "dimensions") : common,
                yaml.optionalText("always").flatMap(text -> dimension(yaml, text)),
                yaml.number("provisional-days", 0),
                yaml.text("definition"),
                yaml.text("example"),
                yaml.number("version", 1),
                effective(yaml),
                yaml.place(),
                better(yaml),
                wording(yaml));
    }

    /** What is not said otherwise is said as it is labelled. */
    private static Wording wording(YamlMap yaml) {
        String label = yaml.text("label");
        // Items and batches together are counted in one word in prose.
        String unit = yaml.text("unit").replace("（批）", "");
        if (!yaml.has("said")) {
            return new Wording(label, Map.of(), unit, Optional.empty(), Optional.empty());
        }
        YamlMap said = yaml.map("said");
        said.refuseOthersThan(Set.of("phrase", "unit", "of", "base", "members"));
        return new Wording(
                said.optionalText("phrase").orElse(label),
                said.has("members") ? phrases(said.map("members")) : Map.of(),
                said.optionalText("unit").orElse(unit),
                said.optionalText("of"),
                said.optionalText("base"));
    }

    private static Map<String, String> phrases(YamlMap members) {
        Map<String, String> phrases = new TreeMap<>();
        members.keys().forEach(member -> phrases.put(member, members.text(member)));
        return phrases;
    }

    private static Optional<Measure.Better> better(YamlMap yaml) {
        Optional<String> word = yaml.optionalText("better");
        Optional<Measure.Better> better = word.flatMap(text -> Arrays.stream(Measure.Better.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
        if (word.isPresent() && better.isEmpty()) {
            yaml.problem("better is " + word.get() + ". Expected more or less");
        }
        return better;
    }

    private static Measure.Additivity kind(YamlMap yaml) {
        String kind = yaml.text("kind");
        try {
            return Measure.Additivity.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            yaml.problem("kind is " + kind + ". Expected flow, stock, ratio or distribution");
            return Measure.Additivity.FLOW;
        }
    }

    private Formula formula(YamlMap yaml) {
        if (yaml.has("numerator") || yaml.has("denominator")) {
            return new Formula.Ratio(part(yaml, "numerator"), part(yaml, "denominator"));
        }
        if (yaml.has("percentile")) {
            return new Formula.Percentile(yaml.number("percentile", 50));
        }
        if (yaml.has("survival")) {
            return new Formula.Survival(yaml.number("survival", 60));
        }
        if (yaml.has("maximum")) {
            return maximum(yaml);
        }
        return new Formula.Sum(term(yaml));
    }

    private static Formula maximum(YamlMap yaml) {
        String of = yaml.text("maximum");
        if (!of.equals("days")) {
            yaml.problem("maximum is " + of + ". Expected days");
        }
        return new Formula.Maximum();
    }

    private Term part(YamlMap yaml, String key) {
        if (!yaml.has(key)) {
            yaml.problem(key + " is missing");
            return new Term(Value.COUNT, Map.of());
        }
        YamlMap part = yaml.map(key);
        part.refuseOthersThan(Set.of("sum", "where"));
        return term(part);
    }

    private Term term(YamlMap yaml) {
        Value value = yaml.optionalText("sum").map(text -> value(yaml, text)).orElse(Value.COUNT);
        Map<Dimension, Long> where = new EnumMap<>(Dimension.class);
        if (yaml.has("where")) {
            YamlMap conditions = yaml.map("where");
            for (String key : conditions.keys()) {
                dimension(conditions, key)
                        .ifPresent(dimension -> where.put(dimension, words(conditions, dimension, key)));
            }
        }
        return new Term(value, where);
    }

    private Value value(YamlMap yaml, String text) {
        Optional<Value> value = Value.find(text).filter(found -> found.isOf(subject));
        if (value.isEmpty()) {
            yaml.problem("sum is " + text + ", which " + subject + " does not have");
        }
        return value.orElse(Value.COUNT);
    }

    private static long words(YamlMap yaml, Dimension dimension, String key) {
        long bits = 0;
        for (String word : yaml.texts(key)) {
            try {
                bits |= 1L << dimension.number(word);
            } catch (IllegalArgumentException e) {
                yaml.problem(e.getMessage());
            }
        }
        return bits;
    }

    Set<Dimension> dimensions(YamlMap yaml, String key) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        yaml.texts(key).forEach(text -> dimension(yaml, text).ifPresent(dimensions::add));
        return dimensions;
    }

    private Optional<Dimension> dimension(YamlMap yaml, String text) {
        Optional<Dimension> dimension = Dimension.find(text).filter(subject.dimensions()::contains);
        if (dimension.isEmpty()) {
            yaml.problem("unknown dimension " + text + " of " + subject.name().toLowerCase(Locale.ROOT)
                    + ". Expected one of " + names(subject.dimensions()));
        }
        return dimension;
    }

    private static List<String> names(Set<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static LocalDate effective(YamlMap yaml) {
        if (!yaml.has("effective")) {
            return FIRST_DEFINITIONS;
        }
        try {
            return LocalDate.parse(yaml.text("effective"));
        } catch (DateTimeException e) {
            yaml.problem("effective is " + yaml.text("effective") + ". Expected a day such as 2021-01-01");
            return FIRST_DEFINITIONS;
        }
    }
}
