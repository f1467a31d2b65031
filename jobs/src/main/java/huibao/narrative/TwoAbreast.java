package huibao.narrative;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A long table of few columns with its second half beside the first, so that one page holds it; totals and headings stay where they are. */
final class TwoAbreast {
    private static final double NAMES = 8;

    private TwoAbreast() {}

    static Table of(Table table) {
        List<Row> pairs = new ArrayList<>();
        List<Row> part = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.kind() == RowKind.NORMAL) {
                part.add(row);
            } else {
                pairs.addAll(pairs(part, table));
                part.clear();
                pairs.add(pair(row, blank(table)));
            }
        }
        pairs.addAll(pairs(part, table));
        List<Column> columns = new ArrayList<>(half(table));
        columns.addAll(half(table));
        // the totals are of both halves, so no column adds up to its own
        return new Table(
                table.name() + Table.TWO_ABREAST,
                table.number(),
                table.caption(),
                table.unit(),
                table.ledger(),
                columns,
                pairs,
                table.notes());
    }

    private static List<Row> pairs(List<Row> rows, Table table) {
        int half = (rows.size() + 1) / 2;
        return IntStream.range(0, half)
                .mapToObj(i -> pair(
                        rows.get(i), half + i < rows.size() ? rows.get(half + i).cells() : blank(table)))
                .toList();
    }

    /** Names get the room numbers can spare, so that a row is one line. */
    private static List<Column> half(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        Column names = columns.get(0);
        columns.set(0, new Column(names.group(), names.header(), NAMES, names.align()));
        return columns;
    }

    private static Row pair(Row left, List<Cell> right) {
        List<Cell> cells = new ArrayList<>(left.cells());
        cells.addAll(right);
        return new Row(left.kind(), cells);
    }

    private static List<Cell> blank(Table table) {
        return Collections.nCopies(table.columns().size(), FigureCells.BLANK);
    }
}
