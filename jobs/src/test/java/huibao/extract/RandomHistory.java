package huibao.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A county's source that changes at random: good rows and bad ones, late and early ones, and some that go. */
final class RandomHistory implements AutoCloseable {
    private static final String[] KINDS = {"accepted", "forwarded", "answered", "closed", "closure_revoked", "hearing"};
    private static final String[] FORMS = {"letter", "visit", "online", "fax"};

    private final County county;
    private final Random random;
    private final List<Connection> open = new ArrayList<>();
    private int events;
    private int units = 1;

    RandomHistory(County county, long seed) {
        this.county = county;
        this.random = new Random(seed);
    }

    /** Some dozen changes; a few of them are made now and committed in a later step. */
    void step() throws SQLException {
        if (!open.isEmpty() && random.nextInt(3) > 0) {
            commit(open.remove(0));
        }
        for (int change = 5 + random.nextInt(25); change > 0; change--) {
            county.sql(change());
        }
        if (random.nextInt(2) == 0) {
            Connection late = county.source().owner().getConnection();
            late.setAutoCommit(false);
            try (Statement statement = late.createStatement()) {
                // Rows under locks of another transaction would wait for it: these are new.
                statement.execute(item(1_000 + events));
                statement.execute("SAVEPOINT within");
                statement.execute(event(1 + random.nextInt(40)));
                statement.execute("RELEASE within");
                statement.execute(event(1_000 + events - 1));
            }
            open.add(late);
        }
    }

    private String change() {
        int id = 1 + random.nextInt(40);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> item(id) + conflict("item_id", "persons", "form", "registered_at", "updated_at");
            case 4, 5, 6, 7, 8 -> event(id);
            case 9, 10 -> evaluation(id) + conflict("item_id, target", "status", "updated_at");
            case 11 ->
                "UPDATE petition.petition_item SET voided_at = '%s', updated_at = updated_at WHERE item_id = %d"
                        .formatted(time(), id);
            case 12 -> {
                units++;
                yield "INSERT INTO petition.unit VALUES ('U%d', '某局', 'R1', 'responsible_unit', '2000-01-01', NULL)"
                        .formatted(units);
            }
            case 13 -> small(id);
            case 14 -> random.nextInt(12) == 0 ? deletion(id) : event(id);
            default -> "UPDATE petition.petition_item SET persons = persons WHERE item_id = " + id;
        };
    }

    private String item(int id) {
        return "INSERT INTO petition.petition_item VALUES (%d, NULL, '%s', '2021-07-01', '%s', 'county', '%s', 'R1', NULL,"
                        .formatted(id, FORMS[random.nextInt(20) == 0 ? 3 : random.nextInt(3)], time(), unit())
                + " NULL, 'K1', 'request', %d, false, true, NULL, NULL, false, true, '%s', '%s', NULL)"
                        .formatted(random.nextInt(20), time(), time());
    }

    private String event(int item) {
        events++;
        // Behind those the county has from the start.
        return "INSERT INTO petition.petition_event VALUES (%d, %d, '%s', '%s', %s, NULL, NULL, NULL, '%s')"
                .formatted(
                        1_000 + events,
                        item,
                        KINDS[random.nextInt(12) == 0 ? 5 : random.nextInt(5)],
                        time(),
                        random.nextBoolean() ? "NULL" : "'" + unit() + "'",
                        time());
    }

    private String evaluation(int item) {
        return "INSERT INTO petition.petition_evaluation VALUES (%d, '%s', '%s', NULL, '%s', '%s', '%s')"
                .formatted(
                        item,
                        random.nextBoolean() ? "office" : "unit",
                        random.nextBoolean() ? "pending" : "lapsed",
                        time(),
                        time(),
                        time());
    }

    private String small(int id) {
        return random.nextBoolean()
                ? "INSERT INTO petition.campaign_item VALUES ('C1', %d, 'other') ON CONFLICT DO NOTHING".formatted(id)
                : "INSERT INTO petition.leader_activity VALUES (%d, 'R1', NULL, NULL, 'P1', '2021-07-01', 'meeting', 1, 2, 3,"
                                .formatted(id)
                        + " %d, '2021-07-02', '2021-07-02', NULL)".formatted(id % 3)
                        + conflict("activity_id", "resolved");
    }

    private String deletion(int id) {
        return switch (random.nextInt(5)) {
            case 0 -> "DELETE FROM petition.petition_event WHERE event_id = " + (1 + random.nextInt(events + 1));
            case 1 -> "DELETE FROM petition.petition_item WHERE item_id = " + id;
            case 2 -> "DELETE FROM petition.petition_evaluation WHERE item_id = " + id;
            case 3 -> "DELETE FROM petition.unit WHERE unit_code = 'U%d'".formatted(1 + random.nextInt(units));
            default ->
                "UPDATE petition.petition_event SET item_id = %d WHERE event_id = %d"
                        .formatted(id, 1 + random.nextInt(events + 1));
        };
    }

    /** Often one that is in the code table only later. */
    private String unit() {
        return "U" + (1 + random.nextInt(units + 1));
    }

    /** Any of last month, and sometimes not yet. */
    private String time() {
        return "2021-%s-%02d 10:%02d+08"
                .formatted(random.nextInt(15) == 0 ? "08" : "07", 1 + random.nextInt(28), random.nextInt(60));
    }

    private static String conflict(String key, String... columns) {
        List<String> sets = new ArrayList<>();
        for (String column : columns) {
            sets.add("%s = excluded.%s".formatted(column, column));
        }
        return " ON CONFLICT (%s) DO UPDATE SET %s".formatted(key, String.join(", ", sets));
    }

    private static void commit(Connection connection) throws SQLException {
        try (connection) {
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }
}
