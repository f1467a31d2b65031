package huibao.extract;

/** The rule a column breaks, and the column, packed into an int: checking millions of rows must not allocate. */
final class BreachCode {
    static final int NONE = 0;

    private BreachCode() {}

    /** @param column its place among the columns read */
    static int of(Rule rule, int column) {
        return (rule.ordinal() + 1) << 8 | column;
    }

    static Rule rule(int breach) {
        return Rule.values()[(breach >> 8) - 1];
    }

    static int column(int breach) {
        return breach & 0xFF;
    }
}
