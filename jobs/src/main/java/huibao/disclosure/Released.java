package huibao.disclosure;

import huibao.figure.Figure;
import java.util.List;

/**
 * What earlier editions of the same region, of any deliverable, have shown.
 *
 * @param figures the rows of their {@code figures.csv}, oldest edition first; the same row may occur often
 */
public record Released(List<Figure> figures) {
    public Released {
        figures = List.copyOf(figures);
    }

    public static Released nothing() {
        return new Released(List.of());
    }
}
