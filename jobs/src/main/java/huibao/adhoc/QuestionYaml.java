package huibao.adhoc;

import huibao.problem.Problem;
import huibao.yaml.TextRule;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

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
        Optional<AskedQuestion> question =
                YamlNode.read(file, text, TextRule.AS_TYPED, problems).map(QuestionYaml::question);
        if (!problems.isEmpty()) {
            throw new QuestionRefusedException(problems);
        }
        return question.orElseThrow();
    }

    private static AskedQuestion question(YamlNode top) {
        Map<String, YamlNode> entries = top.entries(KEYS);
        entries.values().removeIf(node -> node.isText() && node.text().isEmpty());
        TreeMap<String, List<String>> where = new TreeMap<>();
        if (entries.containsKey("where")) {
            entries.get("where").entries().forEach((dimension, codes) -> where.put(dimension, codes.texts()));
        }
        return new AskedQuestion(
                texts(entries, "measures"),
                texts(entries, "by"),
                where,
                text(entries, "period-kind"),
                text(entries, "period").orElse(""),
                texts(entries, "compare"),
                number(entries, "top"),
                number(entries, "bottom"),
                texts(entries, "columns"),
                text(entries, "campaign"));
    }

    private static List<String> texts(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode::texts).orElse(List.of());
    }

    private static Optional<String> text(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode::text);
    }

    private static Optional<Integer> number(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key))
                .flatMap(node ->
                        node.read(text -> Optional.of(Integer.parseInt(text)), Problem.of("expected.whole-number")));
    }
}
