package huibao.imports;

import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import huibao.contract.ValueLimits;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Checks values by the rules of the extraction now, while file and row are known. */
final class ValueRules {
    private static final String FIRST_DAY = ValueLimits.FIRST_DAY.toString();

    private final CodesByName codes;
    /** As the values are written, so that texts can be compared: this is asked of every row. */
    private final String now;

    ValueRules(CodesByName codes, Instant now) {
        this.codes = codes;
        this.now = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                now.atZone(CellTimes.SHANGHAI).toOffsetDateTime());
    }

    /** @param value as {@code load} reads it */
    void check(ContractRelation relation, ContractColumn column, String value) throws UnusableCell {
        if (value.isEmpty()) {
            if (!column.nullable()) {
                throw new UnusableCell(CellRule.MISSING);
            }
            return;
        }
        switch (column.type()) {
            case SMALLINT, INTEGER, BIGINT -> number(relation, column, value);
            case DATE, TIMESTAMPTZ -> past(column, value);
            case TEXT -> code(relation, column, value);
            case BOOLEAN -> {}
        }
    }

    private static void number(ContractRelation relation, ContractColumn column, String value) throws UnusableCell {
        var range = ValueLimits.ofNumbers(relation.name(), column.name());
        if (range.isPresent() && !range.get().contains(Long.parseLong(value))) {
            throw new UnusableCell(CellRule.OUT_OF_RANGE);
        }
    }

    private void past(ContractColumn column, String value) throws UnusableCell {
        if (!ValueLimits.isOfThePast(column.name())) {
            return;
        }
        if (value.compareTo(FIRST_DAY) < 0) {
            throw new UnusableCell(CellRule.TOO_EARLY);
        }
        if (value.compareTo(now) > 0) {
            throw new UnusableCell(CellRule.TOO_LATE);
        }
    }

    /** Code tables themselves may name a code above before its row comes. */
    private void code(ContractRelation relation, ContractColumn column, String value) throws UnusableCell {
        String known = column.values().orElse("");
        if (CodesByName.RELATIONS.containsKey(known)
                && !CodesByName.RELATIONS.containsKey(relation.name())
                && !codes.mayKnow(known, value)) {
            throw new UnusableCell(CellRule.UNKNOWN_CODE);
        }
    }
}
