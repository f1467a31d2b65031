package huibao.mart;

import huibao.lake.format.TypedTable;
import java.util.List;
import java.util.Optional;

/**
 * One table of the marts.
 *
 * @param rows values by column, in the order of the columns
 * @param view of some of its rows
 */
public record MartTable(
        String name,
        String comment,
        List<MartColumn> columns,
        List<String> key,
        List<List<Optional<Object>>> rows,
        Optional<View> view) {
    public MartTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    public MartTable(
            String name,
            String comment,
            List<MartColumn> columns,
            List<String> key,
            List<List<Optional<Object>>> rows) {
        this(name, comment, columns, key, rows, Optional.empty());
    }

    /** @param condition of the rows it shows, in SQL */
    public record View(String name, String comment, String condition) {}

    /** @param comment said to whoever opens the table in a tool */
    public record MartColumn(String name, TypedTable.Type type, String comment) {}
}
