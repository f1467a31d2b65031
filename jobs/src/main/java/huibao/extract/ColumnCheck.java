package huibao.extract;

import huibao.lake.format.LakeColumn;

/**
 * How one column is read and what makes its value a breach.
 *
 * @param limits of numbers, days (since 1970-01-01) and instants (microseconds)
 * @param texts what a text may be
 */
record ColumnCheck(String column, LakeColumn.StoredType type, boolean nullable, Limits limits, TextCheck texts) {
    /** Numbers outside break the rules. */
    record Limits(long min, long max, Rule below, Rule above) {
        /** Only PostgreSQL's infinities are outside. */
        static final Limits NONE = new Limits(Long.MIN_VALUE + 2, Long.MAX_VALUE - 1, Rule.INFINITE, Rule.INFINITE);
    }

    /** A text is one of a domain, a code that its row defines, or free. */
    sealed interface TextCheck {}

    record OneOf(Domain domain) implements TextCheck {}

    enum UnlistedText implements TextCheck {
        /** A code, known or not: it is looked up later, or is what this row defines. */
        CODE,
        FREE
    }

    static ColumnCheck of(LakeColumn column) {
        return new ColumnCheck(column.name(), column.type(), column.nullable(), Limits.NONE, UnlistedText.FREE);
    }

    ColumnCheck within(Limits other) {
        return new ColumnCheck(column, type, nullable, other, texts);
    }

    ColumnCheck oneOf(Domain domain) {
        return new ColumnCheck(column, type, nullable, limits, new OneOf(domain));
    }

    ColumnCheck code() {
        return new ColumnCheck(column, type, nullable, limits, UnlistedText.CODE);
    }
}
