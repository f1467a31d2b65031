package huibao.yaml;

import huibao.problem.Problem;
import huibao.text.CleanText;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a file and where it stands. A mistake is added to the problems of the file with its line, and reading goes on, so
 * that all mistakes are told at once.
 */
public final class YamlNode {
    /** Those of a file of a megabyte are fewer. */
    private static final int MOST_NODES = 1_000_000;

    private final YamlText origin;
    /** Of a value of a list that of the list, of the top node the file. */
    private final String key;

    private final Node node;
    /** By key; made when first asked for. */
    private Map<String, YamlNode> entries;

    private YamlNode(YamlText origin, String key, Node node) {
        this.origin = origin;
        this.key = key;
        this.node = node;
    }

    private record YamlText(String file, TextRule rule, List<Problem> problems) {
        void add(int line, Problem problem) {
            problems.add(Problem.of("text.at", file + ":" + line, problem));
        }
    }

    /**
     * The top node of a text.
     *
     * @param file for messages
     * @return nothing if the text is no YAML or is empty, which is added to the problems
     */
    public static Optional<YamlNode> read(String file, String text, TextRule rule, List<Problem> problems) {
        int before = problems.size();
        Optional<YamlNode> top = find(new YamlText(file, rule, problems), text);
        if (top.isEmpty() && problems.size() == before) {
            problems.add(Problem.of("yaml.empty", file, Problem.of("expected.entries")));
        }
        return top;
    }

    /** The same of a text that may be empty. */
    static Optional<YamlNode> find(String file, String text, List<Problem> problems) {
        return find(new YamlText(file, TextRule.AS_TYPED, problems), text);
    }

    private static Optional<YamlNode> find(YamlText origin, String text) {
        try {
            Node top = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (top == null || top.getTag().equals(Tag.NULL)) {
                return Optional.empty();
            }
            if (isFinite(top)) {
                return Optional.of(new YamlNode(origin, origin.file, top));
            }
            origin.add(1, Problem.of("yaml.aliases"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            origin.add(line, Problem.of("yaml.not-yaml"));
        } catch (YAMLException e) {
            origin.add(1, Problem.of("yaml.not-yaml"));
        }
        return Optional.empty();
    }

    /** Aliases can make a short file endless: by one that holds itself, or by lists of lists of lists. */
    private static boolean isFinite(Node top) {
        Deque<Node> open = new ArrayDeque<>(List.of(top));
        for (int nodes = 0; nodes < MOST_NODES; nodes++) {
            if (open.isEmpty()) {
                return true;
            }
            Node node = open.pop();
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(open::push);
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> open.push(entry.getValueNode()));
            }
        }
        return false;
    }

    public String file() {
        return origin.file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** For messages: {@code file:line}. */
    public String place() {
        return file() + ":" + line();
    }

    public void problem(String message, Object... values) {
        problem(Problem.of(message, values));
    }

    public void problem(Problem problem) {
        origin.add(line(), problem);
    }

    public boolean isText() {
        return node instanceof ScalarNode && Tag.standardTags.contains(node.getTag());
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The values of a mapping by key, in the order of the file; keys that are not allowed are told, and left out. */
    public Map<String, YamlNode> entries(Set<String> allowed) {
        Map<String, YamlNode> known = entries();
        known.entrySet().removeIf(entry -> {
            boolean isUnknown = !allowed.contains(entry.getKey());
            if (isUnknown) {
                entry.getValue().refuseKey(allowed);
            }
            return isUnknown;
        });
        return known;
    }

    /** Tells that the key of this value is not one of those. */
    public void refuseKey(Set<String> allowed) {
        problem("yaml.key", key, new TreeSet<>(allowed));
    }

    /** The same, whatever the keys. */
    public Map<String, YamlNode> entries() {
        if (!isMapping()) {
            problem("yaml.no-mapping", key);
        }
        return new LinkedHashMap<>(byKey());
    }

    private Map<String, YamlNode> byKey() {
        if (entries == null) {
            entries = new LinkedHashMap<>();
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> {
                    String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    YamlNode value = new YamlNode(origin, name, entry.getValueNode());
                    if (entries.put(name, value) != null) {
                        value.problem("yaml.twice", name);
                    }
                });
            }
        }
        return entries;
    }

    public boolean has(String name) {
        return byKey().containsKey(name);
    }

    public Optional<YamlNode> find(String name) {
        return Optional.ofNullable(byKey().get(name));
    }

    /** The text of a key that may be left out. */
    public Optional<String> findText(String name) {
        return find(name).map(YamlNode::text);
    }

    /** The values of a key that may be left out, a single one as a list of one. */
    public List<YamlNode> findAll(String name) {
        return find(name).map(YamlNode::oneOrMore).orElse(List.of());
    }

    /** The texts of a mapping that may be left out, by their keys. */
    public SortedMap<String, String> findTexts(String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        find(name).ifPresent(mapping -> mapping.entries().forEach((key, value) -> texts.put(key, value.text())));
        return texts;
    }

    /** The choice at a key that may be left out, see {@link #word(Class)}. */
    public <E extends Enum<E>> Optional<E> findWord(String name, Class<E> choices) {
        return find(name).flatMap(value -> value.word(choices));
    }

    /** Tells which of these keys are missing. */
    public void require(String... names) {
        for (String name : names) {
            if (!has(name)) {
                missing(name, Problem.of("expected.key-here"));
            }
        }
    }

    private void missing(String name, Problem expected) {
        problem("yaml.missing", name, expected);
    }

    /** The text of a key that must be there. */
    public String text(String name) {
        String text = find(name).map(YamlNode::text).orElse("");
        if (text.isEmpty()) {
            missing(name, Problem.of("expected.key-here"));
        }
        return text;
    }

    /** The list of a key that must be there. */
    public List<YamlNode> list(String name) {
        require(name);
        return find(name).map(YamlNode::list).orElse(List.of());
    }

    /** The same, where a single value is a list of one. */
    public List<YamlNode> oneOrMore(String name) {
        require(name);
        return find(name).map(YamlNode::oneOrMore).orElse(List.of());
    }

    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("yaml.no-list", key);
            return List.of();
        }
        return sequence.getValue().stream()
                .map(one -> new YamlNode(origin, key, one))
                .toList();
    }

    /** A single value as a list of one. */
    public List<YamlNode> oneOrMore() {
        return node instanceof SequenceNode ? list() : List.of(this);
    }

    public List<String> texts() {
        return oneOrMore().stream().map(YamlNode::text).toList();
    }

    /** What was typed, without blanks around it; nothing is the empty text. */
    public String text() {
        if (!isText() || !(node instanceof ScalarNode scalar)) {
            problem("yaml.no-text", key);
            return "";
        }
        String typed = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        return switch (origin.rule) {
            case AS_TYPED -> typed.strip();
            case PRINTABLE -> printable(typed);
        };
    }

    private String printable(String typed) {
        CleanText clean = CleanText.of(typed);
        clean.refused().ifPresent(codePoint -> problem("text.no-character", CleanText.notation(codePoint)));
        return clean.text().strip();
    }

    /** The value of a key that must be there, read as something else; a problem if it is nothing that is expected. */
    public <T> Optional<T> required(String name, Function<String, Optional<T>> read, Problem expected) {
        if (!has(name)) {
            missing(name, expected);
        }
        return optional(name, read, expected);
    }

    public <T> Optional<T> optional(String name, Function<String, Optional<T>> read, Problem expected) {
        return find(name).flatMap(value -> value.read(read, expected));
    }

    /** The text read as something else. */
    public <T> Optional<T> read(Function<String, Optional<T>> read, Problem expected) {
        String text = text();
        Optional<T> value = attempt(read, text);
        if (value.isEmpty() && isText()) {
            refuse(expected);
        }
        return value;
    }

    /** Tells that the value is not what is expected. */
    public void refuse(Problem expected) {
        problem("yaml.invalid", key, text(), expected);
    }

    private static <T> Optional<T> attempt(Function<String, Optional<T>> read, String text) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same of a choice among words. */
    public <T> Optional<T> choice(Function<String, Optional<T>> read, Collection<?> words) {
        return read(read, Problem.of("expected.one-of", words));
    }

    /** The same among the constants of an enum: a file writes {@code TWO_ABREAST} as {@code two-abreast}. */
    public <E extends Enum<E>> Optional<E> word(Class<E> choices) {
        Map<String, E> byWord = new LinkedHashMap<>();
        EnumSet.allOf(choices).forEach(one -> byWord.put(wordOf(one), one));
        return choice(text -> Optional.ofNullable(byWord.get(text)), byWord.keySet());
    }

    /** How a file writes a constant. */
    public static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isYes() {
        return choice(
                        text -> switch (text) {
                            case "yes", "true" -> Optional.of(true);
                            case "no", "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        List.of("yes", "no"))
                .orElse(false);
    }

    public int number(int smallest, int largest) {
        return read(
                        text -> Optional.of(Integer.parseInt(text))
                                .filter(number -> number >= smallest && number <= largest),
                        Problem.of("expected.number", Integer.toString(smallest), Integer.toString(largest)))
                .orElse(smallest);
    }
}
