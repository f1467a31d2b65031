package huibao.extract;

import huibao.calendar.ShanghaiTime;
import huibao.extract.ColumnCheck.Limits;
import huibao.lake.Column;
import huibao.lake.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the source contract says about each column, for an extraction at one instant. */
final class ContractRules {
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final Limits PERSONS = new Limits(1, 9_999, Rule.OUT_OF_RANGE, Rule.OUT_OF_RANGE);
    private static final Limits CATEGORY_LEVEL = new Limits(1, 3, Rule.OUT_OF_RANGE, Rule.OUT_OF_RANGE);

    private final Limits days;
    private final Limits instants;

    ContractRules(Instant now) {
        days = new Limits(FIRST_DAY.toEpochDay(), ShanghaiTime.dateOf(now).toEpochDay(), Rule.TOO_EARLY, Rule.TOO_LATE);
        Instant first = FIRST_DAY.atStartOfDay(ShanghaiTime.ZONE).toInstant();
        instants = new Limits(ShanghaiTime.micros(first), ShanghaiTime.micros(now), Rule.TOO_EARLY, Rule.TOO_LATE);
    }

    /** The columns of the relation's SELECT: its own, and for campaign items whether the source has the item. */
    List<ColumnCheck> of(Relation relation) {
        List<ColumnCheck> checks = new ArrayList<>();
        relation.columns().forEach(column -> checks.add(check(relation, column)));
        if (relation == Relation.CAMPAIGN_ITEM) {
            checks.add(ColumnCheck.of(new Column("item_id", Column.Type.BOOLEAN, false))
                    .within(new Limits(1, 1, Rule.NO_ITEM, Rule.NO_ITEM)));
        }
        return checks;
    }

    private ColumnCheck check(Relation relation, Column column) {
        ColumnCheck check = ColumnCheck.of(column);
        return switch (column.type()) {
            case TEXT -> textCheck(relation, check);
            case INT, DATE, INSTANT -> check.within(limits(relation, column.name()));
            case LONG, BOOLEAN -> check;
        };
    }

    private Limits limits(Relation relation, String column) {
        return switch (column) {
            case "petitioned_on", "occurred_on" -> days;
            case "registered_at", "occurred_at" -> instants;
            case "persons" -> relation == Relation.PETITION_ITEM ? PERSONS : Limits.NONE;
            case "level" -> CATEGORY_LEVEL;
            default -> Limits.NONE;
        };
    }

    private static ColumnCheck textCheck(Relation relation, ColumnCheck check) {
        return switch (check.column()) {
            case "region_code" -> defines(relation, Relation.REGION) ? check.code() : check.oneOf(Domain.REGION_CODE);
            case "unit_code" -> defines(relation, Relation.UNIT) ? check.code() : check.oneOf(Domain.UNIT_CODE);
            case "post_code" -> defines(relation, Relation.POST) ? check.code() : check.oneOf(Domain.POST_CODE);
            case "category_code" ->
                defines(relation, Relation.CATEGORY) ? check.code() : check.oneOf(Domain.CATEGORY_CODE);
            case "group_code" ->
                defines(relation, Relation.ISSUE_GROUP) ? check.code() : check.oneOf(Domain.ISSUE_GROUP_CODE);
            case "campaign_code" ->
                defines(relation, Relation.CAMPAIGN) ? check.code() : check.oneOf(Domain.CAMPAIGN_CODE);
            case "registering_unit" -> check.oneOf(Domain.UNIT_CODE);
            case "parent_code" -> check.code();
            case "level", "registering_level", "authority_level" -> check.oneOf(Domain.LEVEL);
            case "form" -> check.oneOf(Domain.FORM);
            case "purpose" -> check.oneOf(Domain.PURPOSE);
            case "target" -> check.oneOf(Domain.TARGET);
            case "status" -> check.oneOf(Domain.STATUS);
            case "rating" -> check.oneOf(Domain.RATING);
            case "tier" -> check.oneOf(Domain.TIER);
            case "kind" -> check.oneOf(kindOf(relation));
            default -> check;
        };
    }

    private static boolean defines(Relation relation, Relation codes) {
        return relation == codes;
    }

    private static Domain kindOf(Relation relation) {
        return switch (relation) {
            case UNIT -> Domain.UNIT_KIND;
            case LEADER_ACTIVITY -> Domain.ACTIVITY_KIND;
            case CALENDAR_PERIOD -> Domain.PERIOD_KIND;
            case PETITION_EVENT -> Domain.EVENT_KIND;
            default -> throw new IllegalArgumentException("%s has no kind.".formatted(relation.word()));
        };
    }
}
