package huibao.narrative;

import huibao.figure.Comparison;
import huibao.figure.FigureKey;

/** A sentence, or a part of one, that was left out. @param sentence its name, such as {@code opening} */
public record Omission(String sentence, FigureKey figure, Comparison.Missing reason) {
    @Override
    public String toString() {
        return sentence + ": " + figure.metric() + "{" + figure.dimensionText() + "} "
                + figure.role().code() + " is " + reason;
    }
}
