package huibao.extract;

import huibao.lake.format.Relation;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The columns that name a row of a relation. Codes with a validity may come again with another first day. */
final class Keys {
    private static final Map<Relation, int[]> COLUMNS = new EnumMap<>(Relation.class);

    static {
        put(Relation.REGION, "region_code", "valid_from");
        put(Relation.UNIT, "unit_code", "valid_from");
        put(Relation.POST, "post_code");
        put(Relation.CATEGORY, "category_code");
        put(Relation.ISSUE_GROUP, "group_code");
        put(Relation.ISSUE_GROUP_CATEGORY, "group_code", "category_code", "valid_from");
        put(Relation.CAMPAIGN, "campaign_code");
        put(Relation.CALENDAR_PERIOD, "kind", "starts_on");
        put(Relation.HOLIDAY, "day");
        put(Relation.LEADER_ACTIVITY, "activity_id");
        put(Relation.CAMPAIGN_ITEM, "campaign_code", "item_id");
        put(Relation.PETITION_ITEM, "item_id");
        put(Relation.PETITION_EVENT, "event_id");
        put(Relation.PETITION_EVALUATION, "item_id", "target");
    }

    private Keys() {}

    private static void put(Relation relation, String... columns) {
        COLUMNS.put(relation, Stream.of(columns).mapToInt(relation::indexOf).toArray());
    }

    /** Where they stand in a row. */
    static int[] of(Relation relation) {
        return COLUMNS.get(relation);
    }
}
