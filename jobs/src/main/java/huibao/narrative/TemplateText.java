package huibao.narrative;

import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a template: words, {@code {slots}}, and {@code [pieces that fall out together]}. A number or a word of
 * judgement in the words is a mistake, because no figure stands behind it.
 */
final class TemplateText {
    /** Words that say more than a number, and must follow from figures. */
    static final Pattern JUDGEMENT =
            Pattern.compile("明显|大幅|上升|下降|提高|降低|延长|缩短|持平|增加|减少|增长|最多|最少|最高|最低|最长|最短|首位|第一|其次|再次|低于|高于|均|全部|逐件|无一");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");

    private final Catalogue catalogue;
    private final List<String> phrases;
    private final Consumer<Problem> problems;
    private final List<String> by;
    private final Proof proof;
    private final String text;
    private int at;

    /** Whether a condition stands behind the words. */
    enum Proof {
        NONE,
        CONDITION,
        /** The office answers for its words. */
        OFFICE
    }

    /**
     * @param phrases see {@link #phrases(Catalogue)}
     * @param by dimensions of the list the text is said of each member of
     */
    TemplateText(
            Catalogue catalogue,
            List<String> phrases,
            Consumer<Problem> problems,
            List<String> by,
            Proof proof,
            String text) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.problems = problems;
        this.by = by;
        this.proof = proof;
        this.text = text;
    }

    /** What the catalogue calls a measure may have a number in it, such as a limit of days, or a word of judgement. */
    static List<String> phrases(Catalogue catalogue) {
        return catalogue.all().stream()
                .flatMap(measure -> measure.wording().phrases())
                .filter(phrase -> NUMBER.matcher(phrase).find()
                        || JUDGEMENT.matcher(phrase).find())
                .toList();
    }

    List<Piece> pieces() {
        List<Piece> pieces = pieces(0);
        if (at < text.length()) {
            problems.accept(Problem.of("sentences.bracket", text.substring(at)));
        }
        return pieces;
    }

    private List<Piece> pieces(int depth) {
        List<Piece> pieces = new ArrayList<>();
        while (at < text.length() && !(depth > 0 && text.charAt(at) == ']')) {
            char here = text.charAt(at);
            if (here == '{') {
                slot().ifPresent(pieces::add);
            } else if (here == '[') {
                maybe(depth).ifPresent(pieces::add);
            } else if (here == ']' || here == '}') {
                return pieces;
            } else {
                pieces.add(words());
            }
        }
        return pieces;
    }

    private Optional<Piece> slot() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            problems.accept(Problem.of("sentences.bracket", text.substring(at)));
            at = text.length();
            return Optional.empty();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return new SlotWords(catalogue, problems, by).read(inside);
    }

    private Optional<Piece> maybe(int depth) {
        int start = at++;
        List<Piece> inside = pieces(depth + 1);
        if (at >= text.length() || text.charAt(at) != ']') {
            problems.accept(Problem.of("sentences.bracket", text.substring(start)));
            at = text.length();
            return Optional.empty();
        }
        at++;
        return Optional.of(new Piece.Maybe(inside));
    }

    private Piece words() {
        int start = at;
        while (at < text.length() && "{}[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String words = text.substring(start, at);
        check(words);
        return new Piece.PlainWords(words);
    }

    private void check(String words) {
        String unnamed = withoutPhrases(words);
        Matcher number = NUMBER.matcher(unnamed);
        if (proof != Proof.OFFICE && number.find()) {
            problems.accept(Problem.of("sentences.number", number.group()));
        }
        Matcher judgement = JUDGEMENT.matcher(unnamed);
        if (proof == Proof.NONE && judgement.find()) {
            problems.accept(Problem.of("sentences.judgement", judgement.group()));
        }
    }

    private String withoutPhrases(String words) {
        String rest = words;
        for (String phrase : phrases) {
            rest = rest.replace(phrase, "");
        }
        return rest;
    }
}
