package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.narrative.Piece.Each.Only;
import huibao.narrative.TemplateText.Proof;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a template of a node of YAML, and tells every mistake in it. */
final class TemplateReader {
    private static final Set<String> CONDITIONAL = Set.of("when", "say", "otherwise");
    private static final Set<String> LISTED = Set.of("for", "of", "only", "first", "say", "between");

    /** What brackets are in a text, around lists and conditions. */
    private static final String IF_KNOWN = "if-known";

    private final Catalogue catalogue;
    private final List<String> phrases;

    TemplateReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.phrases = TemplateText.phrases(catalogue);
    }

    SentenceTemplate read(String name, YamlNode node) {
        List<Piece> pieces = pieces(node, List.of(), Proof.NONE);
        if (!PieceWalk.hasFigure(pieces)) {
            node.problem(Problem.of("sentences.no-number", name));
        }
        if (!PieceWalk.endsWith(pieces, "。")) {
            node.problem(Problem.of("sentences.end", name));
        }
        return new SentenceTemplate(name, node.file() + ":" + node.line(), pieces, Optional.empty());
    }

    /** Words of the office, with or without numbers. */
    SentenceTemplate words(String name, YamlNode node) {
        List<Piece> pieces = pieces(node, List.of(), Proof.OFFICE);
        if (!PieceWalk.endsWith(pieces, "。")) {
            node.problem(Problem.of("sentences.end", name));
        }
        return new SentenceTemplate(name, node.file() + ":" + node.line(), pieces, Optional.empty());
    }

    /** A text, a mapping with a condition or a list, or several of them one after the other. */
    List<Piece> pieces(YamlNode node, List<String> by, Proof proof) {
        List<Piece> pieces = new ArrayList<>();
        for (YamlNode part : node.oneOrMore()) {
            if (part.isMapping()) {
                part(part, by, proof).ifPresent(pieces::add);
            } else {
                pieces.addAll(new TemplateText(catalogue, phrases, part::problem, by, proof, onOneLine(part)).pieces());
            }
        }
        return pieces;
    }

    /** Lines of a block are one sentence. */
    private static String onOneLine(YamlNode part) {
        return part.text().replaceAll("\\s*\\R\\s*", "");
    }

    private Optional<Piece> part(YamlNode node, List<String> by, Proof proof) {
        if (node.entries().containsKey(IF_KNOWN)) {
            YamlNode maybe = node.entries(Set.of(IF_KNOWN)).get(IF_KNOWN);
            return Optional.of(new Piece.Maybe(pieces(maybe, by, proof)));
        }
        return node.entries().containsKey("for") ? listed(node, by, proof) : conditional(node, by, proof);
    }

    private Optional<Piece> conditional(YamlNode node, List<String> by, Proof proof) {
        Map<String, YamlNode> map = node.entries(CONDITIONAL);
        if (!map.containsKey("say")) {
            node.problem(Problem.of("sentences.missing", "say"));
            return Optional.empty();
        }
        List<SentenceCondition> when = new ArrayList<>();
        Optional.ofNullable(map.get("when")).stream()
                .flatMap(one -> one.oneOrMore().stream())
                .forEach(one -> condition(one, by).ifPresent(when::add));
        Proof inside = map.containsKey("when") && proof == Proof.NONE ? Proof.CONDITION : proof;
        List<Piece> then = pieces(map.get("say"), by, inside);
        List<Piece> otherwise = map.containsKey("otherwise") ? pieces(map.get("otherwise"), by, inside) : List.of();
        return Optional.of(new Piece.Choice(when, then, otherwise));
    }

    private Optional<SentenceCondition> condition(YamlNode node, List<String> by) {
        return new ConditionWords(catalogue, node::problem, by).read(node.text());
    }

    private Optional<Piece> listed(YamlNode node, List<String> by, Proof proof) {
        Map<String, YamlNode> map = node.entries(LISTED);
        if (!map.containsKey("say") || !map.containsKey("of")) {
            node.problem(Problem.of("sentences.missing", map.containsKey("say") ? "of" : "say"));
            return Optional.empty();
        }
        String dimension = map.get("for").text();
        List<String> inside = new ArrayList<>(by);
        inside.add(dimension);
        Optional<FigureSlot> of = new FigureWords(catalogue, map.get("of")::problem)
                .read(List.of(map.get("of").text().split("\\s+")), inside);
        List<Piece> said = pieces(map.get("say"), inside, proof);
        return of.map(figure -> new Piece.Each(
                figure,
                dimension,
                only(map),
                first(map),
                said,
                text(map, "between").orElse("；")));
    }

    private static Only only(Map<String, YamlNode> map) {
        Optional<String> word = text(map, "only");
        if (word.isPresent() && !word.get().equals("positive")) {
            map.get("only").problem(Problem.of("sentences.only", word.get()));
        }
        return word.isPresent() ? Only.POSITIVE : Only.ALL;
    }

    private static int first(Map<String, YamlNode> map) {
        Optional<String> word = text(map, "first");
        if (word.isPresent() && !word.get().matches("[1-9]\\d?")) {
            map.get("first").problem(Problem.of("sentences.first", word.get()));
            return 1;
        }
        return word.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    private static Optional<String> text(Map<String, YamlNode> map, String key) {
        return Optional.ofNullable(map.get(key)).map(YamlNode::text);
    }
}
