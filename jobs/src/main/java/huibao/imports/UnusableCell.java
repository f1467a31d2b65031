package huibao.imports;

/** A cell that breaks a rule. Does not hold the value. */
final class UnusableCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final CellRule rule;

    UnusableCell(CellRule rule) {
        // Thrown for each such cell of millions of rows, so without a stack trace.
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    CellRule rule() {
        return rule;
    }
}
