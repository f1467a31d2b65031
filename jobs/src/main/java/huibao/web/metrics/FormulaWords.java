package huibao.web.metrics;

import huibao.desk.MeasureFormula;
import huibao.metric.Formula;
import huibao.web.Words;
import java.util.stream.Collectors;

/** How a measure is computed, in the user's language. */
public final class FormulaWords {
    private FormulaWords() {}

    public static String of(Formula formula, Words words) {
        if (formula instanceof Formula.Ratio ratio) {
            return MeasureFormula.of(ratio.numerator()) + " ÷ " + MeasureFormula.of(ratio.denominator());
        }
        if (formula instanceof Formula.Percentile percentile) {
            return words.text("metrics.percentile", percentile.percent());
        }
        if (formula instanceof Formula.Maximum) {
            return words.text("metrics.maximum");
        }
        if (formula instanceof Formula.Survival survival) {
            return words.text("metrics.survival", survival.days());
        }
        return formula.terms().stream().map(MeasureFormula::of).collect(Collectors.joining());
    }
}
