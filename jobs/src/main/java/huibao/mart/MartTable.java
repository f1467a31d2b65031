package huibao.mart;

import huibao.lake.TypedTable;
import java.util.List;
import java.util.Optional;

/**
 * One table of the marts.
 *
 * @param rows values by column, in the order of the columns
 */
public record MartTable(
        String name, String comment, List<Column> columns, List<String> key, List<List<Optional<Object>>> rows) {
    public MartTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    /** @param comment said to whoever opens the table in a tool */
    public record Column(String name, TypedTable.Type type, String comment) {}
}
