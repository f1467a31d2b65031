package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table whose rates stand in one cell with their two numbers, to save room on a page, with a column for each of them: on a
 * sheet they are numbers.
 */
final class CountsApart {
    private static final Cell BLANK = Cell.words("");

    private CountsApart() {}

    static Table of(Table table) {
        List<List<Column>> columns = IntStream.range(0, table.columns().size())
                .mapToObj(column -> columns(table, column))
                .toList();
        if (columns.stream().allMatch(one -> one.size() == 1)) {
            return table;
        }
        return table.arranged(
                columns.stream().flatMap(List::stream).toList(),
                table.rows().stream().map(row -> row(row, columns)).toList());
    }

    private static List<Column> columns(Table table, int at) {
        Column column = table.columns().get(at);
        List<Cell> counted = table.rows().stream()
                .map(row -> row.cells().get(at))
                .filter(cell -> cell.format() == NumberFormat.COUNTED)
                .toList();
        if (counted.isEmpty()) {
            return List.of(column);
        }
        Column part = named(column, column.header() + "（分子）");
        Column base = named(column, column.header() + "（分母）");
        return counted.stream().anyMatch(cell -> cell.value().isPresent())
                ? List.of(part, base, column)
                : List.of(part, base);
    }

    private static Column named(Column column, String header) {
        return new Column(column.group(), header, column.weight(), column.align());
    }

    private static Row row(Row row, List<List<Column>> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.addAll(cells(row.cells().get(column), columns.get(column).size()));
        }
        return new Row(row.kind(), cells);
    }

    private static List<Cell> cells(Cell cell, int count) {
        List<Cell> cells = new ArrayList<>();
        if (cell.format() == NumberFormat.COUNTED) {
            String[] words = cell.text().split("[/ ]");
            cells.add(number(words[0], cell));
            cells.add(number(words[1], cell));
            if (count > 2) {
                cells.add(rate(cell, words));
            }
        } else {
            while (cells.size() < count - 1) {
                cells.add(BLANK);
            }
            cells.add(cell);
        }
        return cells;
    }

    private static Cell number(String digits, Cell of) {
        return new Cell(digits, Optional.of(new BigDecimal(digits)), NumberFormat.COUNT, of.figure());
    }

    private static Cell rate(Cell cell, String[] words) {
        return words.length > 2
                ? new Cell(words[2], cell.value(), NumberFormat.PERCENT, cell.figure())
                : new Cell(cell.text(), cell.value(), NumberFormat.FRACTION, cell.figure());
    }
}
