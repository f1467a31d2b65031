package huibao.metric;

import java.util.List;

/**
 * One table an edition asks for.
 *
 * @param measures all of one subject
 * @param by the dimensions crossed; empty = the whole region; {@link Dimension#MONTH} asks for the months of the trend
 *     instead of the roles
 */
public record Breakdown(List<Measure> measures, List<Dimension> by) {
    public Breakdown {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
    }

    public Subject subject() {
        return measures.get(0).subject();
    }

    public boolean isMonthly() {
        return by.contains(Dimension.MONTH);
    }
}
