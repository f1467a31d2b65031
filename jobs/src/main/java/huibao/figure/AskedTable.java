package huibao.figure;

import huibao.fold.PeriodColumn;
import huibao.metric.Breakdown;
import java.util.List;

/** A breakdown and the periods it is wanted for. */
public record AskedTable(Breakdown breakdown, List<PeriodColumn> columns) {
    public AskedTable {
        columns = List.copyOf(columns);
    }
}
