package huibao.extract;

import huibao.calendar.ShanghaiTime;
import huibao.contract.Contract;
import huibao.contract.ValueLimits;
import huibao.extract.ColumnCheck.Limits;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.LakeColumn.StoredType;
import huibao.lake.format.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the source contract says about each column, for an extraction at one instant. */
final class ContractRules {
    private final Limits days;
    private final Limits instants;

    ContractRules(Instant now) {
        days = new Limits(
                ValueLimits.FIRST_DAY.toEpochDay(),
                ShanghaiTime.dateOf(now).toEpochDay(),
                Rule.TOO_EARLY,
                Rule.TOO_LATE);
        Instant first = ValueLimits.FIRST_DAY.atStartOfDay(ShanghaiTime.ZONE).toInstant();
        instants = new Limits(ShanghaiTime.micros(first), ShanghaiTime.micros(now), Rule.TOO_EARLY, Rule.TOO_LATE);
    }

    /** The columns of the relation's SELECT: its own, and for campaign items whether the source has the item. */
    List<ColumnCheck> of(Relation relation) {
        List<ColumnCheck> checks = new ArrayList<>();
        relation.columns().forEach(column -> checks.add(check(relation, column)));
        if (relation == Relation.CAMPAIGN_ITEM) {
            checks.add(ColumnCheck.of(new LakeColumn("item_id", StoredType.BOOLEAN, false))
                    .within(new Limits(1, 1, Rule.NO_ITEM, Rule.NO_ITEM)));
        }
        return checks;
    }

    private ColumnCheck check(Relation relation, LakeColumn column) {
        ColumnCheck check = ColumnCheck.of(column);
        return switch (column.type()) {
            case TEXT -> textCheck(relation, check);
            case INT, DATE, INSTANT -> check.within(limits(relation, column));
            case LONG, BOOLEAN -> check;
        };
    }

    private Limits limits(Relation relation, LakeColumn column) {
        if (ValueLimits.isOfThePast(column.name())) {
            return column.type() == StoredType.DATE ? days : instants;
        }
        return ValueLimits.ofNumbers(relation.word(), column.name())
                .map(range -> new Limits(range.least(), range.most(), Rule.OUT_OF_RANGE, Rule.OUT_OF_RANGE))
                .orElse(Limits.NONE);
    }

    /** A value from a list, a code, or free text, as the contract says. */
    private static ColumnCheck textCheck(Relation relation, ColumnCheck check) {
        Optional<String> values = Contract.current()
                .relation(relation.word())
                .column(check.column())
                .orElseThrow()
                .values();
        if (values.isEmpty()) {
            return check;
        }
        return values.get().equals(Contract.ContractColumn.CODE) ? check.code() : check.oneOf(Domain.of(values.get()));
    }
}
