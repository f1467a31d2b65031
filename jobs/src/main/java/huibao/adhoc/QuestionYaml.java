package huibao.adhoc;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A question as YAML, under the names of the command line's options. */
final class QuestionYaml {
    private static final Set<String> KEYS = Set.of(
            "measures", "by", "where", "period-kind", "period", "compare", "top", "bottom", "columns", "campaign");

    private QuestionYaml() {}

    static String write(AskedQuestion question) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("measures", question.measures());
        values.put("by", question.by());
        values.put("where", new LinkedHashMap<>(question.where()));
        question.kind().ifPresent(kind -> values.put("period-kind", kind));
        values.put("period", question.period());
        values.put("compare", question.compare());
        question.top().ifPresent(top -> values.put("top", top));
        question.bottom().ifPresent(bottom -> values.put("bottom", bottom));
        values.put("columns", question.columns());
        question.campaign().ifPresent(code -> values.put("campaign", code));
        values.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        values.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        return new Yaml(options).dumpAsMap(values);
    }

    /** @throws QuestionRefusedException naming the file and every problem of it */
    static AskedQuestion read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Map<?, ?> values = map(file, text);
        values.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> problems.add(Problem.of("ask.file-key", file, key, new TreeSet<>(KEYS))));
        TreeMap<String, List<String>> where = new TreeMap<>();
        if (values.get("where") instanceof Map<?, ?> filters) {
            filters.forEach((dimension, codes) -> where.put(String.valueOf(dimension), texts(codes)));
        }
        Optional<Integer> top = number(values, "top", file, problems);
        Optional<Integer> bottom = number(values, "bottom", file, problems);
        if (!problems.isEmpty()) {
            throw new QuestionRefusedException(problems);
        }
        return new AskedQuestion(
                texts(values.get("measures")),
                texts(values.get("by")),
                where,
                text(values.get("period-kind")),
                text(values.get("period")).orElse(""),
                texts(values.get("compare")),
                top,
                bottom,
                texts(values.get("columns")),
                text(values.get("campaign")));
    }

    private static Map<?, ?> map(String file, String text) {
        try {
            // never more than plain text, lists and maps: a file can not name a class
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (read instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException e) {
            throw new QuestionRefusedException(
                    List.of(Problem.of("ask.file-yaml", file, Problem.shown(e.getMessage()))));
        }
        throw new QuestionRefusedException(List.of(Problem.of("ask.file-empty", file)));
    }

    private static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return text(value).map(List::of).orElse(List.of());
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(String::valueOf);
    }

    private static Optional<Integer> number(Map<?, ?> values, String key, String file, List<Problem> problems) {
        Optional<String> text = text(values.get(key));
        try {
            return text.map(Integer::parseInt);
        } catch (NumberFormatException e) {
            problems.add(Problem.of("ask.file-number", file, key, text.orElseThrow()));
            return Optional.empty();
        }
    }
}
