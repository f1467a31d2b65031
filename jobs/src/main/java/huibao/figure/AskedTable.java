package huibao.figure;

import huibao.fold.Column;
import huibao.metric.Breakdown;
import java.util.List;

/** A breakdown and the periods it is wanted for. */
public record AskedTable(Breakdown breakdown, List<Column> columns) {
    public AskedTable {
        columns = List.copyOf(columns);
    }
}
