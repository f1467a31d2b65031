package huibao.narrative;

import java.util.List;

/** A numbered table and the figures it prints. @param figures their ids */
public record PrintedTable(int number, String caption, List<String> figures) {
    public PrintedTable {
        figures = List.copyOf(figures);
    }
}
