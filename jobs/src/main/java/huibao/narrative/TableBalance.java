package huibao.narrative;

import huibao.problem.Problem;
import huibao.reports.Block;
import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Adds up the printed tables. Totals are the whole region's own figures, so rows that do not add up to them show a fault
 * in one or the other. Columns with a withheld or absent cell cannot be added; tables of overlapping groups must not be.
 */
public final class TableBalance {
    private static final String IDENTITY = "stock-identity";
    /** Opening, registered, reopened come in; closed, withdrawn, merged go out; closing is left. */
    private static final List<Integer> SIGNS = List.of(1, 1, 1, -1, -1, -1, -1);

    private TableBalance() {}

    /** What does not add up, with the table's number and caption; empty if everything does. */
    public static List<Problem> violations(Composed composed) {
        Map<Integer, List<Integer>> adding =
                composed.tables().stream().collect(Collectors.toMap(PrintedTable::number, PrintedTable::adding));
        List<Problem> violations = new ArrayList<>();
        Block.only(Table.class, composed.document().blocks()).forEach(table -> {
            violations.addAll(unequalColumns(table, adding.getOrDefault(table.number(), List.of())));
            if (table.name().equals(IDENTITY)) {
                violations.addAll(unbalancedRows(table));
            }
        });
        return violations;
    }

    private static List<Problem> unequalColumns(Table table, List<Integer> adding) {
        Optional<Row> total =
                table.rows().stream().filter(row -> row.kind() == RowKind.TOTAL).findFirst();
        return total.stream()
                .flatMap(row ->
                        adding.stream().map(column -> unequal(table, row.cells().get(column), column)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> unequal(Table table, Cell total, int column) {
        List<Cell> cells = table.rows().stream()
                .filter(row -> row.kind() == RowKind.NORMAL)
                .map(row -> row.cells().get(column))
                .toList();
        boolean adds = isCount(total) && !cells.isEmpty() && cells.stream().allMatch(TableBalance::isCount);
        BigDecimal sum = cells.stream().flatMap(cell -> cell.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!adds || sum.compareTo(total.value().orElseThrow()) == 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                "verify.column",
                table.number(),
                table.caption(),
                table.columns().get(column).header(),
                sum.toPlainString(),
                total.text()));
    }

    private static List<Problem> unbalancedRows(Table table) {
        return table.rows().stream()
                .filter(row -> row.cells().size() > SIGNS.size())
                .filter(row -> row.cells().subList(1, SIGNS.size() + 1).stream().allMatch(TableBalance::isCount))
                .filter(row -> balance(row).signum() != 0)
                .map(row -> Problem.of(
                        "verify.row",
                        table.number(),
                        table.caption(),
                        row.cells().get(0).text(),
                        balance(row).toPlainString()))
                .toList();
    }

    private static BigDecimal balance(Row row) {
        BigDecimal balance = BigDecimal.ZERO;
        for (int term = 0; term < SIGNS.size(); term++) {
            BigDecimal value = row.cells().get(term + 1).value().orElseThrow();
            balance = balance.add(value.multiply(BigDecimal.valueOf(SIGNS.get(term))));
        }
        return balance;
    }

    private static boolean isCount(Cell cell) {
        return cell.value().isPresent() && cell.format() == NumberFormat.COUNT;
    }
}
