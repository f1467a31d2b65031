package huibao.lake;

import static huibao.lake.LakeColumn.StoredType.BOOLEAN;
import static huibao.lake.LakeColumn.StoredType.DATE;
import static huibao.lake.LakeColumn.StoredType.INSTANT;
import static huibao.lake.LakeColumn.StoredType.INT;
import static huibao.lake.LakeColumn.StoredType.LONG;
import static huibao.lake.LakeColumn.StoredType.TEXT;
import static huibao.lake.LakeColumn.optional;
import static huibao.lake.LakeColumn.required;

import java.util.List;
import java.util.Locale;

/**
 * What the lake holds, under the words of the source contract. Events and evaluations have no folder of their own: they
 * lie inside their item. Those from {@link #REJECTED_ITEM_EVENT} on are the lake's alone.
 */
public enum Relation {
    REGION(
            required("region_code", TEXT),
            optional("parent_code", TEXT),
            required("name", TEXT),
            required("level", TEXT),
            required("valid_from", DATE),
            optional("valid_to", DATE)),
    UNIT(
            required("unit_code", TEXT),
            required("name", TEXT),
            required("region_code", TEXT),
            required("kind", TEXT),
            required("valid_from", DATE),
            optional("valid_to", DATE)),
    POST(required("post_code", TEXT), required("name", TEXT), required("sort_order", INT)),
    CATEGORY(
            required("category_code", TEXT),
            optional("parent_code", TEXT),
            required("name", TEXT),
            required("level", INT),
            required("scheme", TEXT)),
    ISSUE_GROUP(required("group_code", TEXT), required("name", TEXT), required("sort_order", INT)),
    ISSUE_GROUP_CATEGORY(
            required("group_code", TEXT),
            required("category_code", TEXT),
            required("valid_from", DATE),
            optional("valid_to", DATE)),
    CAMPAIGN(
            required("campaign_code", TEXT),
            required("name", TEXT),
            required("starts_on", DATE),
            optional("ends_before", DATE)),
    CALENDAR_PERIOD(
            required("kind", TEXT),
            required("label", TEXT),
            required("starts_on", DATE),
            required("ends_before", DATE),
            optional("previous_label", TEXT),
            optional("same_last_year_label", TEXT)),
    HOLIDAY(required("day", DATE), required("is_workday", BOOLEAN)),
    LEADER_ACTIVITY(activityColumns()),
    CAMPAIGN_ITEM(required("campaign_code", TEXT), required("item_id", LONG), required("tier", TEXT)),
    PETITION_ITEM(itemColumns()),
    PETITION_EVENT(eventColumns()),
    PETITION_EVALUATION(evaluationColumns()),
    REJECTED_ITEM_EVENT(eventColumns()),
    REJECTED_ITEM_EVALUATION(evaluationColumns()),
    /** {@code item_id}: of the item the row belongs to, if it names one. */
    REJECTS(
            required("relation", TEXT),
            required("key", TEXT),
            required("rule", TEXT),
            optional("column", TEXT),
            optional("item_id", LONG)),
    /** The items an incremental run read again: of them, what older runs hold is past. */
    REREAD_ITEM(required("item_id", LONG)),
    /** What items were in the runs a compaction stands for, one file for each time they changed. */
    PAST_ITEM(itemColumns()),
    PAST_ACTIVITY(activityColumns());

    private final List<LakeColumn> columns;

    Relation(LakeColumn... columns) {
        this.columns = List.of(columns);
    }

    /** Its name at the source and in the lake. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order of every row in memory, of every SELECT and of every file. */
    public List<LakeColumn> columns() {
        return columns;
    }

    /** Where the column stands in a row. */
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("Unknown column of %s: %s".formatted(word(), column));
    }

    /** Whether its rows are items, with their events and evaluations in them. */
    boolean holdsItems() {
        return this == PETITION_ITEM || this == PAST_ITEM;
    }

    /** Whether the source contract has it. */
    public boolean isOfSource() {
        return compareTo(REJECTED_ITEM_EVENT) < 0;
    }

    private static LakeColumn[] activityColumns() {
        return new LakeColumn[] {
            required("activity_id", LONG),
            required("region_code", TEXT),
            optional("campaign_code", TEXT),
            optional("work_group", INT),
            required("post_code", TEXT),
            required("occurred_on", DATE),
            required("kind", TEXT),
            required("batches", INT),
            required("persons", INT),
            required("items", INT),
            required("resolved", INT),
            required("recorded_at", INSTANT),
            required("updated_at", INSTANT),
            optional("voided_at", INSTANT)
        };
    }

    private static LakeColumn[] itemColumns() {
        return new LakeColumn[] {
            required("item_id", LONG),
            optional("visit_id", LONG),
            required("form", TEXT),
            required("petitioned_on", DATE),
            required("registered_at", INSTANT),
            required("registering_level", TEXT),
            required("registering_unit", TEXT),
            required("region_code", TEXT),
            optional("authority_level", TEXT),
            optional("stepwise", BOOLEAN),
            optional("category_code", TEXT),
            required("purpose", TEXT),
            required("persons", INT),
            required("joint_letter", BOOLEAN),
            optional("initial_here", BOOLEAN),
            optional("initial_nationwide", BOOLEAN),
            optional("repeat_of", LONG),
            required("judicial", BOOLEAN),
            required("counted", BOOLEAN),
            required("recorded_at", INSTANT),
            required("updated_at", INSTANT),
            optional("voided_at", INSTANT)
        };
    }

    private static LakeColumn[] eventColumns() {
        return new LakeColumn[] {
            required("item_id", LONG),
            required("event_id", LONG),
            required("kind", TEXT),
            required("occurred_at", INSTANT),
            optional("unit_code", TEXT),
            optional("level", TEXT),
            optional("due_on", DATE),
            optional("post_code", TEXT),
            required("recorded_at", INSTANT)
        };
    }

    private static LakeColumn[] evaluationColumns() {
        return new LakeColumn[] {
            required("item_id", LONG),
            required("target", TEXT),
            required("status", TEXT),
            optional("rating", TEXT),
            required("occurred_at", INSTANT),
            required("recorded_at", INSTANT),
            required("updated_at", INSTANT)
        };
    }
}
