package huibao.imports;

import huibao.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was refused, by relation, column and rule: how often, where first, and the shape of that value. */
final class RefusedCells {
    private final Map<RefusalGroup, Count> groups = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private record RefusalGroup(String relation, String column, String header, CellRule rule) {}

    private static final class Count {
        private final String file;
        private final long row;
        private final String shape;
        private long cells;

        private Count(String file, long row, String shape) {
            this.file = file;
            this.row = row;
            this.shape = shape;
        }
    }

    /** @param place file and row, from 1 */
    void add(String relation, String column, String header, CellRule rule, RowPosition place, String value) {
        groups.computeIfAbsent(
                        new RefusalGroup(relation, column, header, rule),
                        group -> new Count(place.file(), place.row(), Shape.of(value)))
                .cells++;
    }

    /** Where a row stands. */
    record RowPosition(String file, long row) {}

    void addRow(String relation) {
        rows.merge(relation, 1L, Long::sum);
    }

    long rows(String relation) {
        return rows.getOrDefault(relation, 0L);
    }

    /** The most frequent first. */
    List<Problem> told() {
        return groups.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().cells))
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Problem told(RefusalGroup group, Count count) {
        return Problem.of(
                "import.refused-cells",
                group.relation() + "." + group.column(),
                group.header(),
                Problem.of(group.rule().key()),
                Long.toString(count.cells),
                count.file,
                Long.toString(count.row),
                count.shape.isEmpty() ? Problem.of("import.blank-shape") : count.shape);
    }
}
