package huibao.narrative;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import huibao.narrative.SentenceCondition.Direction;
import huibao.narrative.SentenceCondition.NumberComparator;
import huibao.narrative.SentenceCondition.Operand;
import huibao.narrative.SentenceCondition.Span;
import huibao.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a condition: {@code figure > 0}, {@code figure >= 30% of figure}, {@code up figure to role}, {@code known figure},
 * {@code period year-to-date}.
 */
final class ConditionWords {
    private static final int WHOLE = 100;

    private final FigureWords figures;
    private final Consumer<Problem> problems;
    private final List<String> by;

    ConditionWords(Catalogue catalogue, Consumer<Problem> problems, List<String> by) {
        this.figures = new FigureWords(catalogue, problems);
        this.problems = problems;
        this.by = by;
    }

    Optional<SentenceCondition> read(String text) {
        List<String> words = Arrays.asList(text.trim().split("\\s+"));
        Optional<Direction> direction = Arrays.stream(Direction.values())
                .filter(one -> one.word().equals(words.get(0)))
                .findFirst();
        if (direction.isPresent()) {
            return moved(direction.get(), words.subList(1, words.size()));
        }
        if (words.get(0).equals("known")) {
            return figures.read(words.subList(1, words.size()), by).map(SentenceCondition.Known::new);
        }
        return words.get(0).equals("period") ? spanned(words) : compared(text, words);
    }

    private Optional<SentenceCondition> moved(Direction direction, List<String> words) {
        int to = words.indexOf("to");
        Optional<FigureSlot> figure = figures.read(to < 0 ? words : words.subList(0, to), by);
        Optional<Role> base = to < 0
                ? figure.map(FigureSlot::base)
                : words.stream().skip(to + 1).findFirst().flatMap(FigureWords::role);
        return figure.flatMap(one -> base.map(role -> new SentenceCondition.FigureMoved(one, role, direction)));
    }

    private Optional<SentenceCondition> spanned(List<String> words) {
        Optional<SentenceCondition> span = Arrays.stream(Span.values())
                .filter(one -> words.size() == 2 && one.word().equals(words.get(1)))
                .findFirst()
                .map(SentenceCondition.Spanned::new);
        if (span.isEmpty()) {
            problems.accept(Problem.of(
                    "sentences.span",
                    String.join(" ", words),
                    Arrays.stream(Span.values()).map(Span::word).toList()));
        }
        return span;
    }

    private Optional<SentenceCondition> compared(String text, List<String> words) {
        for (NumberComparator relation : NumberComparator.values()) {
            int sign = words.indexOf(relation.sign());
            if (sign > 0 && sign < words.size() - 1) {
                Optional<Operand> left = operand(words.subList(0, sign));
                Optional<Operand> right = operand(words.subList(sign + 1, words.size()));
                return left.flatMap(one -> right.map(other -> new SentenceCondition.Compared(one, relation, other)));
            }
        }
        problems.accept(Problem.of("sentences.condition", text));
        return Optional.empty();
    }

    private Optional<Operand> operand(List<String> words) {
        if (words.size() > 2
                && words.get(0).matches("[1-9]\\d?%")
                && words.get(1).equals("of")) {
            int percent = Integer.parseInt(words.get(0).replace("%", ""));
            return figures.read(words.subList(2, words.size()), by)
                    .map(figure -> new Operand.PartOperand(percent, figure));
        }
        return words.size() == 1 && words.get(0).matches("\\d{1,9}")
                ? Optional.of(new Operand.ConstantOperand(Long.parseLong(words.get(0))))
                : figures.read(words, by).map(figure -> new Operand.PartOperand(WHOLE, figure));
    }
}
