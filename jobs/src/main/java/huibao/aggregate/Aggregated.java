package huibao.aggregate;

import huibao.figure.Figures;
import huibao.metric.Breakdown;
import java.util.List;

/**
 * What was counted.
 *
 * @param figures before disclosure control
 * @param items folded for them
 * @param breakdowns the tables that could be answered
 */
public record Aggregated(Figures figures, long items, List<Breakdown> breakdowns) {
    public Aggregated {
        breakdowns = List.copyOf(breakdowns);
    }
}
