package huibao.narrative;

import huibao.figure.Comparison;
import huibao.figure.FigureKey;
import java.util.ArrayList;
import java.util.List;

/** A piece of a sentence: its words, or the figure that keeps it from being said. */
sealed interface Clause {
    /** Pieces that mean nothing without one another: all of them, or none. */
    static Clause together(Clause... pieces) {
        StringBuilder text = new StringBuilder();
        for (Clause piece : pieces) {
            if (piece instanceof Unsaid unsaid) {
                return unsaid;
            }
            text.append(((Said) piece).text());
        }
        return new Said(text.toString());
    }

    /** Pieces in a row; empty if there are none. */
    static Clause joined(String between, List<Clause> pieces) {
        List<Clause> all = new ArrayList<>();
        for (Clause piece : pieces) {
            if (!all.isEmpty()) {
                all.add(new Said(between));
            }
            all.add(piece);
        }
        return together(all.toArray(Clause[]::new));
    }

    record Said(String text) implements Clause {}

    record Unsaid(FigureKey figure, Comparison.Missing reason) implements Clause {}
}
