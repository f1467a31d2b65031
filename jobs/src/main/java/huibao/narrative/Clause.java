package huibao.narrative;

import huibao.figure.Comparison;
import huibao.figure.FigureKey;

/** A piece of a sentence: its words, or the figure that keeps it from being said. */
sealed interface Clause {
    record Said(String text) implements Clause {}

    record Unsaid(FigureKey figure, Comparison.Missing reason) implements Clause {}
}
