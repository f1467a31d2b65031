package huibao.figure;

import huibao.metric.Breakdown;
import huibao.metric.Measure;
import java.util.SortedMap;

/** What the numbers of a table depend on beside its dimensions, as {@link FigureKey#conditions()}. */
@FunctionalInterface
public interface Conditions {
    SortedMap<String, String> of(Measure measure, Breakdown breakdown);
}
