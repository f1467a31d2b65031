package huibao.count;

import huibao.figure.FigureKey;
import huibao.fold.Cause;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What rows tell of why figures differ.
 *
 * @param byMeasure of those whose rows are too few to be told apart
 */
public record RowCauses(Map<FigureKey, Set<Cause>> byFigure, Map<String, Set<Cause>> byMeasure) {
    public static final RowCauses NONE = new RowCauses(Map.of(), Map.of());

    public Set<Cause> of(FigureKey key) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(byFigure.getOrDefault(key, Set.of()));
        causes.addAll(byMeasure.getOrDefault(key.metric(), Set.of()));
        return causes;
    }
}
