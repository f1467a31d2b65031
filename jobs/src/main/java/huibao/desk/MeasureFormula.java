package huibao.desk;

import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Term;
import huibao.narrative.Names;
import huibao.problem.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A measure's formula. English has its terms as the catalogue writes them, such as {@code count(form = visit; size_band = 5-10 |
 * 11-20)}; Chinese as the office calls them, since whoever explains a number there has no catalogue at hand.
 */
public final class MeasureFormula {
    private final Locale locale;

    private MeasureFormula(Locale locale) {
        this.locale = locale;
    }

    /** How a measure is computed. */
    public static String of(Formula formula, Locale locale) {
        MeasureFormula writing = new MeasureFormula(locale);
        return formula.match(new Formula.FormulaCases<>(
                sum -> writing.of(sum.term()),
                ratio -> writing.of(ratio.numerator()) + " ÷ " + writing.of(ratio.denominator()),
                percentile -> TextBundle.term(locale, "percentile", percentile.percent()),
                maximum -> TextBundle.term(locale, "maximum"),
                survival -> TextBundle.term(locale, "survival", survival.days())));
    }

    private String of(Term term) {
        String where = term.where().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(admitted -> TextBundle.term(
                        locale,
                        "formula.is",
                        name(admitted.getKey()),
                        String.join(or(), words(admitted.getKey(), admitted.getValue()))))
                .collect(Collectors.joining(TextBundle.term(locale, "formula.and")));
        String value = TextBundle.term(locale, "value." + term.value().name());
        return where.isEmpty() ? value : TextBundle.term(locale, "formula.where", value, where);
    }

    private String or() {
        return TextBundle.term(locale, "formula.or");
    }

    private String name(Dimension dimension) {
        return isChinese() ? dimension.label() : dimension.code();
    }

    private List<String> words(Dimension dimension, long admitted) {
        return IntStream.rangeClosed(0, dimension.words().size())
                .filter(number -> (admitted >>> number & 1) != 0)
                .mapToObj(number ->
                        number < dimension.words().size() ? dimension.words().get(number) : Dimension.UNKNOWN)
                .map(word -> isChinese() ? Names.ofCondition(dimension, word) : word)
                .toList();
    }

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }
}
