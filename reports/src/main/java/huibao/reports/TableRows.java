package huibao.reports;

import huibao.reports.Block.Row;
import java.util.List;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** The rows of a table, as the table template asks for them. */
final class TableRows implements JRRewindableDataSource {
    private final List<Row> rows;
    private int current = -1;

    TableRows(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        current++;
        return current < rows.size();
    }

    @Override
    public void moveFirst() {
        current = -1;
    }

    @Override
    public Object getFieldValue(JRField field) {
        Row row = rows.get(current);
        return switch (field.getName()) {
            case "total" -> TableDesign.isTotal(row);
            case "normal" -> !TableDesign.isTotal(row);
            default ->
                row.cells().get(Integer.parseInt(field.getName().substring(1))).text();
        };
    }
}
