package huibao.narrative;

import java.util.List;

/**
 * A numbered table and the figures it prints.
 *
 * @param figures their ids
 * @param adding the columns whose rows add up to the total, the first being 0
 */
public record PrintedTable(int number, String caption, List<String> figures, List<Integer> adding) {
    public PrintedTable {
        figures = List.copyOf(figures);
        adding = List.copyOf(adding);
    }
}
