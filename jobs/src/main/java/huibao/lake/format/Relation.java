package huibao.lake.format;

import static huibao.lake.format.LakeColumn.StoredType.LONG;
import static huibao.lake.format.LakeColumn.StoredType.TEXT;
import static huibao.lake.format.LakeColumn.optional;
import static huibao.lake.format.LakeColumn.required;

import huibao.contract.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the lake holds, under the words of the source contract and with its columns. Events and evaluations have no folder
 * of their own: they lie inside their item, and its number is their first column. Those from {@link #REJECTED_ITEM_EVENT}
 * on are the lake's alone.
 */
public enum Relation {
    REGION,
    UNIT,
    POST,
    CATEGORY,
    ISSUE_GROUP,
    ISSUE_GROUP_CATEGORY,
    CAMPAIGN,
    CALENDAR_PERIOD,
    HOLIDAY,
    LEADER_ACTIVITY,
    CAMPAIGN_ITEM,
    PETITION_ITEM,
    PETITION_EVENT("item_id"),
    PETITION_EVALUATION,
    REJECTED_ITEM_EVENT(PETITION_EVENT),
    REJECTED_ITEM_EVALUATION(PETITION_EVALUATION),
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
    PAST_ITEM(PETITION_ITEM),
    PAST_ACTIVITY(LEADER_ACTIVITY);

    private final List<LakeColumn> columns;

    /** As the contract has it. */
    Relation() {
        columns = ofContract(word());
    }

    /** As the contract has it, but for the column that comes first. */
    Relation(String first) {
        columns = ofContract(word()).stream()
                .sorted(Comparator.comparing(column -> !column.name().equals(first)))
                .toList();
    }

    Relation(Relation like) {
        columns = like.columns;
    }

    Relation(LakeColumn... columns) {
        this.columns = List.of(columns);
    }

    private static List<LakeColumn> ofContract(String name) {
        return Contract.current().relation(name).columns().stream()
                .map(LakeColumn::of)
                .toList();
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
}
