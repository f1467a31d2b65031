package huibao.figure;

import huibao.cell.CellSums;
import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which rows a table prints: every member of its code tables, and others where something was counted in any period. */
final class PrintedMembers {
    private final CellTable layout;
    private final Members members;
    private final Map<Dimension, List<String>> where;
    private final List<Set<Integer>> occurring = new ArrayList<>();
    private final Set<Integer> occupied = new HashSet<>();

    /** @param where codes by dimension of a filtered table: no other member has a row */
    PrintedMembers(Cells cells, int table, CellTable layout, Members members, Map<Dimension, List<String>> where) {
        this.layout = layout;
        this.members = members;
        this.where = where;
        layout.by().forEach(dimension -> occurring.add(new HashSet<>()));
        for (int window = 0; window < Long.SIZE; window++) {
            if ((layout.windows() >>> window & 1) != 0) {
                note(cells, table, window);
            }
        }
    }

    private void note(Cells cells, int table, int window) {
        for (int cell = 0; cell < layout.cells(); cell++) {
            if (cells.find(table, window, cell).filter(CellSums::isOccupied).isPresent()) {
                occupied.add(cell);
                int[] numbers = layout.members(cell);
                for (int i = 0; i < numbers.length; i++) {
                    occurring.get(i).add(numbers[i]);
                }
            }
        }
    }

    /** Of days only those on which that was done; a table of all of them would be of zeros. */
    private boolean isIdleDay(int cell) {
        return layout.by().contains(Dimension.ACTIVITY_DAY) && !occupied.contains(cell);
    }

    /** Codes by dimension of a cell, what is filtered on among them, or empty if it is not printed. */
    Optional<Map<String, String>> dimensions(int cell) {
        if (isIdleDay(cell)) {
            return Optional.empty();
        }
        Map<String, String> dimensions = new TreeMap<>();
        where.forEach((dimension, codes) -> dimensions.put(dimension.code(), String.join(Breakdown.OR, codes)));
        int[] numbers = layout.members(cell);
        for (int i = 0; i < numbers.length; i++) {
            Dimension dimension = layout.by().get(i);
            List<String> codes = members.codes(dimension);
            String code = numbers[i] < codes.size() ? codes.get(numbers[i]) : Dimension.UNKNOWN;
            boolean asked = where.getOrDefault(dimension, List.of(code)).contains(code);
            if (!asked || (!isPrinted(dimension, code) && !occurring.get(i).contains(numbers[i]))) {
                return Optional.empty();
            }
            dimensions.put(dimension.code(), code);
        }
        return Optional.of(dimensions);
    }

    private boolean isPrinted(Dimension dimension, String code) {
        // whether a matter's state is known is part of the answer, so its row is always there
        return code.equals(Dimension.UNKNOWN)
                ? dimension == Dimension.MATTER_STATE
                : members.isAlwaysPrinted(dimension, code);
    }
}
