package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.narrative.Piece.Each.Only;
import huibao.narrative.TemplateText.Proof;
import huibao.problem.Problem;
import huibao.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
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
        Optional<YamlNode> maybe = node.find(IF_KNOWN);
        if (maybe.isPresent()) {
            node.entries(Set.of(IF_KNOWN));
            return Optional.of(new Piece.Maybe(pieces(maybe.get(), by, proof)));
        }
        return node.has("for") ? listed(node, by, proof) : conditional(node, by, proof);
    }

    private Optional<Piece> conditional(YamlNode node, List<String> by, Proof proof) {
        node.entries(CONDITIONAL);
        if (!node.has("say")) {
            node.problem(Problem.of("sentences.missing", "say"));
            return Optional.empty();
        }
        List<SentenceCondition> when = node.findAll("when").stream()
                .flatMap(one -> condition(one, by).stream())
                .toList();
        Proof inside = node.has("when") && proof == Proof.NONE ? Proof.CONDITION : proof;
        return Optional.of(
                new Piece.Choice(when, piecesAt(node, "say", by, inside), piecesAt(node, "otherwise", by, inside)));
    }

    private List<Piece> piecesAt(YamlNode node, String key, List<String> by, Proof proof) {
        return node.find(key).map(part -> pieces(part, by, proof)).orElse(List.of());
    }

    private Optional<SentenceCondition> condition(YamlNode node, List<String> by) {
        return new ConditionWords(catalogue, node::problem, by).read(node.text());
    }

    private Optional<Piece> listed(YamlNode node, List<String> by, Proof proof) {
        node.entries(LISTED);
        Optional<YamlNode> of = node.find("of");
        if (!node.has("say") || of.isEmpty()) {
            node.problem(Problem.of("sentences.missing", node.has("say") ? "of" : "say"));
            return Optional.empty();
        }
        String dimension = node.findText("for").orElseThrow();
        List<String> inside = new ArrayList<>(by);
        inside.add(dimension);
        Optional<FigureSlot> slot = new FigureWords(catalogue, of.get()::problem)
                .read(List.of(of.get().text().split("\\s+")), inside);
        List<Piece> said = piecesAt(node, "say", inside, proof);
        return slot.map(figure -> new Piece.Each(
                figure,
                dimension,
                only(node),
                first(node),
                said,
                node.findText("between").orElse("；")));
    }

    private static Only only(YamlNode node) {
        Optional<YamlNode> only = node.find("only");
        only.filter(one -> !one.text().equals("positive"))
                .ifPresent(one -> one.problem(Problem.of("sentences.only", one.text())));
        return only.isPresent() ? Only.POSITIVE : Only.ALL;
    }

    private static int first(YamlNode node) {
        Optional<YamlNode> first = node.find("first");
        if (first.isPresent() && !first.get().text().matches("[1-9]\\d?")) {
            first.get().problem(Problem.of("sentences.first", first.get().text()));
            return 1;
        }
        return first.map(YamlNode::text).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }
}
