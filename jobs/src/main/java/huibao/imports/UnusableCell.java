package huibao.imports;

/** A cell that breaks a rule. Its value stays behind. */
final class UnusableCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final CellRule rule;

    UnusableCell(CellRule rule) {
        // Thrown for each such cell of a million rows: no trace.
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    CellRule rule() {
        return rule;
    }
}
