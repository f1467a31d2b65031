package huibao.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small county to count in: reporting region {@code county} with {@code town-a} and {@code town-b} below it, in
 * {@code city} in {@code province}; beside it {@code elsewhere}. Rows are written with sensible defaults, and with
 * column, value pairs where a test is about them. Times are local to Shanghai, such as {@code 2021-06-01 10:00}.
 */
final class PetitionFixture {
    private final Connection connection;
    private long lastId;

    PetitionFixture(Connection connection) {
        this.connection = connection;
        places();
        categories();
        insert("post", "post_code", "secretary", "name", "书记", "sort_order", "1");
        insert("campaign", "campaign_code", "drive", "name", "专项行动", "starts_on", "2021-01-01");
    }

    private void places() {
        region("country", null, "country");
        region("province", "country", "province");
        region("city", "province", "city");
        region("county", "city", "county");
        region("town-a", "county", "township");
        region("town-b", "county", "township");
        region("elsewhere", "city", "county");
        unit("office", "county", "petition_office");
        unit("bureau-a", "county", "responsible_unit");
        unit("bureau-b", "town-b", "responsible_unit");
        unit("upper-office", "province", "petition_office");
    }

    private void categories() {
        category("land", null, 1, "2020");
        category("land-rent", "land", 2, "2020");
        category("work", null, 1, "2020");
        category("old", null, 1, "2010");
        insert("issue_group", "group_code", "farm", "name", "涉农", "sort_order", "1");
        insert("issue_group", "group_code", "rent", "name", "租赁", "sort_order", "2");
        group("farm", "land");
        group("rent", "land-rent");
    }

    void region(String code, String parent, String level) {
        insert(
                "region",
                "region_code",
                code,
                "parent_code",
                parent,
                "name",
                code,
                "level",
                level,
                "valid_from",
                "2000-01-01");
    }

    void unit(String code, String region, String kind) {
        insert(
                "unit",
                "unit_code",
                code,
                "name",
                code,
                "region_code",
                region,
                "kind",
                kind,
                "valid_from",
                "2000-01-01");
    }

    private void category(String code, String parent, int level, String scheme) {
        insert(
                "category",
                "category_code",
                code,
                "parent_code",
                parent,
                "name",
                code,
                "level",
                Integer.toString(level),
                "scheme",
                scheme);
    }

    void group(String group, String category) {
        insert("issue_group_category", "group_code", group, "category_code", category, "valid_from", "2000-01-01");
    }

    /** An online request about land of one person in town-a, registered by the county's office for the first time. */
    void item(long id, String registeredAt, String... columnsAndValues) {
        Map<String, String> row = pairs(
                "item_id", Long.toString(id),
                "form", "online",
                "petitioned_on", registeredAt.substring(0, 10),
                "registered_at", registeredAt + "+08",
                "registering_level", "county",
                "registering_unit", "office",
                "region_code", "town-a",
                "authority_level", "county",
                "category_code", "land",
                "purpose", "request",
                "persons", "1",
                "joint_letter", "false",
                "initial_here", "true",
                "judicial", "false",
                "counted", "true",
                "recorded_at", registeredAt + "+08",
                "updated_at", registeredAt + "+08");
        row.putAll(pairs(columnsAndValues));
        insert("petition_item", row);
    }

    /** Events get rising numbers in the order they are written, and are recorded when they occur. */
    void event(long item, String kind, String occurredAt, String... columnsAndValues) {
        lastId++;
        Map<String, String> row = pairs(
                "event_id",
                Long.toString(lastId),
                "item_id",
                Long.toString(item),
                "kind",
                kind,
                "occurred_at",
                occurredAt + "+08",
                "recorded_at",
                occurredAt + "+08");
        row.putAll(pairs(columnsAndValues));
        insert("petition_event", row);
    }

    void forwarded(long item, String occurredAt, String unit, String dueOn) {
        event(item, "forwarded", occurredAt, "unit_code", unit, "due_on", dueOn);
    }

    void evaluation(long item, String target, String status, String rating, String occurredAt) {
        insert(
                "petition_evaluation",
                "item_id",
                Long.toString(item),
                "target",
                target,
                "status",
                status,
                "rating",
                rating,
                "occurred_at",
                occurredAt + "+08",
                "recorded_at",
                occurredAt + "+08",
                "updated_at",
                occurredAt + "+08");
    }

    void campaignItem(long item, String tier) {
        insert("campaign_item", "campaign_code", "drive", "item_id", Long.toString(item), "tier", tier);
    }

    /** An activity of the secretary in the county, for a batch of three persons, two items, one resolved. */
    void activity(String kind, String occurredOn, String... columnsAndValues) {
        lastId++;
        Map<String, String> row = pairs(
                "activity_id", Long.toString(lastId),
                "region_code", "county",
                "work_group", "1",
                "post_code", "secretary",
                "occurred_on", occurredOn,
                "kind", kind,
                "batches", "1",
                "persons", "3",
                "items", "2",
                "resolved", "1",
                "recorded_at", occurredOn + " 18:00+08",
                "updated_at", occurredOn + " 18:00+08");
        row.putAll(pairs(columnsAndValues));
        insert("leader_activity", row);
    }

    void insert(String relation, String... columnsAndValues) {
        insert(relation, pairs(columnsAndValues));
    }

    private void insert(String relation, Map<String, String> row) {
        List<String> columns = new ArrayList<>();
        row.forEach((column, value) -> {
            if (value != null) {
                columns.add(column);
            }
        });
        // The types are those of the relation: text is read as a literal of the column's type would be.
        String sql = "insert into petition." + relation + " (" + String.join(", ", columns) + ") select r."
                + String.join(", r.", columns) + " from jsonb_populate_record(null::petition." + relation
                + ", jsonb_object(array[" + String.join(", ", Collections.nCopies(columns.size() * 2, "?")) + "])) r";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 1;
            for (String column : columns) {
                insert.setString(index++, column);
                insert.setString(index++, row.get(column));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot insert into " + relation + ": " + row, e);
        }
    }

    private static Map<String, String> pairs(String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }
}
