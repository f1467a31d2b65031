package huibao.desk;

import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Term;
import huibao.problem.TextBundle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A measure's formula, its terms as the catalogue writes them, such as {@code count(form = visit; size_band = 5-10 | 11-20)}. */
public final class MeasureFormula {
    private MeasureFormula() {}

    /** How a measure is computed. */
    public static String of(Formula formula, Locale locale) {
        return formula.match(new Formula.FormulaCases<>(
                sum -> of(sum.term()),
                ratio -> of(ratio.numerator()) + " ÷ " + of(ratio.denominator()),
                percentile -> TextBundle.term(locale, "percentile", percentile.percent()),
                maximum -> TextBundle.term(locale, "maximum"),
                survival -> TextBundle.term(locale, "survival", survival.days())));
    }

    static String of(Term term) {
        String where = term.where().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(admitted -> admitted.getKey().code() + " = " + words(admitted.getKey(), admitted.getValue()))
                .collect(Collectors.joining("; "));
        String value = term.value().name().toLowerCase(Locale.ROOT);
        return (value.equals("count") ? value : "sum " + value) + (where.isEmpty() ? "" : "(" + where + ")");
    }

    private static String words(Dimension dimension, long admitted) {
        return IntStream.rangeClosed(0, dimension.words().size())
                .filter(number -> (admitted >>> number & 1) != 0)
                .mapToObj(number ->
                        number < dimension.words().size() ? dimension.words().get(number) : Dimension.UNKNOWN)
                .collect(Collectors.joining(" | "));
    }
}
