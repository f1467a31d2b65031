package huibao.reports;

import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** The rows of a table, as the table template asks for them. */
final class TableRows implements JRRewindableDataSource {
    private final Table table;
    private final List<Row> rows;
    private final Set<Integer> breaks;
    private int current = -1;
    private int page;

    /** @param breaks rows that begin a page */
    TableRows(Table table, Set<Integer> breaks) {
        this.table = table;
        this.rows = table.rows();
        this.breaks = breaks;
    }

    @Override
    public boolean next() {
        current++;
        page += breaks.contains(current) ? 1 : 0;
        return current < rows.size();
    }

    @Override
    public void moveFirst() {
        current = -1;
        page = 0;
    }

    @Override
    public Object getFieldValue(JRField field) {
        Row row = rows.get(current);
        return switch (field.getName()) {
            case "page" -> page;
            case "continued" -> current > 0;
            case "continuation" -> FormWords.continuation(table);
            case "total" -> TableDesign.isTotal(row);
            case "heading" -> TableDesign.isHeading(row);
            case "normal" -> row.kind() == Block.RowKind.NORMAL;
            default ->
                row.cells().get(Integer.parseInt(field.getName().substring(1))).text();
        };
    }
}
