package huibao.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a column of the contract gets its value from. */
sealed interface Taking {
    /** What is so of its kind. */
    <T, E extends Exception> T match(TakingCases<T, E> cases) throws E;

    /** What is so of each kind: Java 17 has no switch over sealed types. */
    record TakingCases<T, E extends Exception>(
            TakingCase<ConstantValue, T, E> constant,
            TakingCase<FromCell, T, E> cell,
            TakingCase<OwnNumber, T, E> number,
            TakingCase<Expression, T, E> expression,
            TakingCase<Derived, T, E> derived,
            TakingCase<Extreme, T, E> extreme,
            TakingCase<SameAs, T, E> same) {}

    /** What is so of one kind. */
    interface TakingCase<K extends Taking, T, E extends Exception> {
        T of(K taking) throws E;
    }

    /** Columns of the file it takes. */
    default List<String> headers() {
        return List.of();
    }

    /** The same for every row. */
    record ConstantValue(String value) implements Taking {
        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.constant().of(this);
        }
    }

    /**
     * A cell.
     *
     * @param words the file's words as the contract's; empty: the cell is read by its type
     * @param names the relation of codes whose names stand in the cell
     * @param other the column that is taken where this one is blank
     * @param unlisted what a word that is not listed means; empty: nothing, it is refused
     * @param blank what a blank cell means; empty: null
     * @param when else it is null
     */
    record FromCell(
            String header,
            Optional<Map<String, String>> words,
            Optional<String> names,
            Optional<String> other,
            String unlisted,
            String blank,
            RowCondition when)
            implements Taking {
        static FromCell plain(String header) {
            return new FromCell(
                    header, Optional.empty(), Optional.empty(), Optional.empty(), "", "", RowCondition.ALWAYS);
        }

        @Override
        public List<String> headers() {
            List<String> headers = new ArrayList<>(when.with(header));
            other.ifPresent(headers::add);
            return headers;
        }

        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.cell().of(this);
        }
    }

    /** The office's own number: kept if it is a number, else replaced by an opaque one. */
    record OwnNumber(String header, String space, RowCondition when) implements Taking {
        @Override
        public List<String> headers() {
            return when.with(header);
        }

        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.number().of(this);
        }
    }

    /** An expression over the columns of a table. Of databases only. */
    record Expression(String sql) implements Taking {
        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.expression().of(this);
        }
    }

    /** An opaque number derived from the cells, always the same. @param salt what else it depends on */
    record Derived(List<String> headers, String salt) implements Taking {
        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.derived().of(this);
        }
    }

    /** The first or last of all values of a column that the rows of one case have. Of databases only. */
    record Extreme(String header, EventEnd end) implements Taking {
        /** Which of them. */
        enum EventEnd {
            FIRST,
            LAST
        }

        @Override
        public List<String> headers() {
            return List.of(header);
        }

        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.extreme().of(this);
        }
    }

    /** The value of another column of the row. */
    record SameAs(String column) implements Taking {
        @Override
        public <T, E extends Exception> T match(TakingCases<T, E> cases) throws E {
            return cases.same().of(this);
        }
    }

    /** Which rows are meant: each column has one of the words, or anything where none is listed. */
    record RowCondition(Map<String, Set<String>> words) {
        static final RowCondition ALWAYS = new RowCondition(Map.of());

        private List<String> with(String header) {
            return Stream.concat(Stream.of(header), words.keySet().stream())
                    .distinct()
                    .toList();
        }
    }
}
