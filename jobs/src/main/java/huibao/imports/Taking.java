package huibao.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a column of the contract gets its value from. */
sealed interface Taking {
    /** Columns of the file it takes. */
    default List<String> headers() {
        return List.of();
    }

    /** The same for every row. */
    record Constant(String value) implements Taking {}

    /**
     * A cell.
     *
     * @param words the file's words as the contract's; empty: the cell is read by its type
     * @param names the relation of codes whose names stand in the cell
     * @param blank what a blank cell means; empty: null
     * @param when else it is null
     */
    record FromCell(
            String header, Optional<Map<String, String>> words, Optional<String> names, String blank, Condition when)
            implements Taking {
        @Override
        public List<String> headers() {
            return when.with(header);
        }
    }

    /** A number of the office's own, which stays recognizable where it is one and is replaced by an opaque one where not. */
    record OwnNumber(String header, String space) implements Taking {
        @Override
        public List<String> headers() {
            return List.of(header);
        }
    }

    /** An opaque number that the cells always give. @param salt what else it depends on */
    record Derived(List<String> headers, String salt) implements Taking {}

    /** What another column of the row has. */
    record SameAs(String column) implements Taking {}

    /** Which rows are meant: each column has one of the words, or anything where none is listed. */
    record Condition(Map<String, Set<String>> words) {
        static final Condition ALWAYS = new Condition(Map.of());

        private List<String> with(String header) {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(header), words.keySet().stream())
                    .distinct()
                    .toList();
        }
    }
}
