package huibao.imports;

import huibao.contract.Contract.ContractRelation;
import huibao.imports.Mapping.MissingRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Merges the staged rows of one relation into the database: inserts, updates where they differ, and deals with
 * missing ones.
 */
final class Merge {
    private final Connection connection;
    private final ContractRelation relation;
    private final String table;
    private final String taken;
    private final String keys;

    Merge(Connection connection, ContractRelation relation) {
        this.connection = connection;
        this.relation = relation;
        this.table = ImportRecords.table(relation);
        this.taken = "pg_temp.taken_" + relation.name();
        this.keys = String.join(", ", ImportKeys.of(relation));
    }

    /**
     * What became of the rows of a relation.
     *
     * @param repeated rows that stood more than once, the same each time
     * @param conflicting keys that stood more than once with different values: the last holds
     * @param missing rows of earlier imports that the files do not have
     */
    record MergeOutcome(
            String relation,
            long added,
            long changed,
            long same,
            long repeated,
            long conflicting,
            long missing,
            MissingRows missingAre) {}

    /** @param refused whether rows were refused, which are not missing */
    MergeOutcome run(MissingRows choice, Instant now, Refused refused) throws SQLException {
        long staged = count("SELECT count(*) FROM " + taken);
        long conflicting = keepLast(staged);
        long kept = count("SELECT count(*) FROM " + taken);
        // Without it the plans are made for empty tables.
        execute("ANALYZE " + taken);
        long missing = missing(refused);
        MissingRows done = missing == 0 ? MissingRows.KEEP : dispose(choice, now, refused);
        long changed = execute(update());
        long added = execute(insert());
        return new MergeOutcome(
                relation.name(), added, changed, kept - added - changed, staged - kept, conflicting, missing, done);
    }

    enum Refused {
        NONE,
        SOME
    }

    /** @return keys whose rows differ */
    private long keepLast(long staged) throws SQLException {
        long keys = count("SELECT count(*) FROM (SELECT DISTINCT " + this.keys + " FROM " + taken + ") one");
        if (keys == staged) {
            return 0;
        }
        long conflicting = count("SELECT count(*) FROM (SELECT FROM " + taken + " GROUP BY " + this.keys
                + " HAVING count(DISTINCT (" + columns("") + ")::text) > 1) one");
        execute("DELETE FROM " + taken + " older USING (SELECT ctid AS at, row_number() OVER (PARTITION BY " + this.keys
                + " ORDER BY place DESC) AS age FROM " + taken
                + ") newer WHERE newer.age > 1 AND older.ctid = newer.at");
        return conflicting;
    }

    private String update() {
        return "UPDATE " + table + " old SET (" + columns("") + ") = ROW (" + columns("new.") + ") FROM " + taken
                + " new WHERE " + sameKey("old", "new") + " AND (" + columns("old.") + ") IS DISTINCT FROM ("
                + columns("new.") + ")";
    }

    private String insert() {
        return "INSERT INTO " + table + " (" + columns("") + ") SELECT " + columns("new.") + " FROM " + taken
                + " new WHERE NOT EXISTS (SELECT FROM " + table + " old WHERE " + sameKey("old", "new") + ") ORDER BY "
                + ImportKeys.of(relation).stream().map(key -> "new." + key).collect(Collectors.joining(", "));
    }

    private long missing(Refused refused) throws SQLException {
        return count("SELECT count(*) FROM " + table + " old WHERE " + gone(refused));
    }

    private String gone(Refused refused) {
        String seen = "NOT EXISTS (SELECT FROM " + taken + " new WHERE " + sameKey("old", "new") + ")";
        return refused == Refused.NONE
                ? seen
                : seen + " AND NOT EXISTS (SELECT FROM pg_temp.refused_" + relation.name() + " bad WHERE "
                        + sameKey("old", "bad") + ")";
    }

    private MissingRows dispose(MissingRows choice, Instant now, Refused refused) throws SQLException {
        boolean canVoid = relation.column("voided_at").isPresent();
        if (choice == MissingRows.VOID && canVoid) {
            String moment = "'" + now + "'";
            execute("UPDATE " + table + " old SET voided_at = " + moment + ", updated_at = " + moment
                    + " WHERE old.voided_at IS NULL AND " + gone(refused));
            return MissingRows.VOID;
        }
        if (choice == MissingRows.DELETE) {
            execute("DELETE FROM " + table + " old WHERE " + gone(refused));
            return MissingRows.DELETE;
        }
        return MissingRows.KEEP;
    }

    private String sameKey(String one, String other) {
        return ImportKeys.of(relation).stream()
                .map(key -> one + "." + key + " = " + other + "." + key)
                .collect(Collectors.joining(" AND "));
    }

    private String columns(String prefix) {
        List<String> names = relation.columnNames();
        return names.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
