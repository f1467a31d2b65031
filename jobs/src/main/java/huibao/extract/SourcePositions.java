package huibao.extract;

import huibao.lake.RunManifest.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Where the source stands at a snapshot, by its own transaction numbers. */
final class SourcePositions {
    /** Before it a snapshot does not tell its transactions in numbers that never come again. */
    private static final int FIRST_VERSION = 130_000;

    /**
     * Whatever may change rows without a transaction that wrote them: another server or a copy of it set back to an
     * earlier moment, another table under the old name, a column added with a default, a view redefined.
     */
    private static final String POSITION =
            """
            SELECT md5(concat_ws('/', system_identifier, timeline_id, pg_database.oid, described)),
                   pg_snapshot_xmin(pg_current_snapshot())::text,
                   pg_snapshot_xmax(pg_current_snapshot())::text,
                   tables
            FROM pg_control_system(), pg_control_checkpoint(), pg_database,
                (SELECT string_agg(concat_ws(',', pg_class.oid, relkind, columns,
                            CASE WHEN relkind = 'v' THEN pg_get_viewdef(pg_class.oid) END), ';' ORDER BY relname)
                            AS described,
                        bool_and(relkind IN ('r', 'p', 'm')) AS tables
                 FROM pg_class,
                     LATERAL (SELECT string_agg(concat_ws(' ', attname, attnum, atttypid), ',' ORDER BY attnum) AS columns
                              FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped)
                              AS of_relation
                 WHERE pg_class.oid IN (to_regclass('petition_item'), to_regclass('petition_event'),
                                        to_regclass('petition_evaluation'))) AS relations
            WHERE datname = current_database()""";

    private SourcePositions() {}

    /** Empty if the server is too old to say, or does not let this role ask. */
    static Optional<SourcePosition> of(SourceSnapshot snapshot) {
        boolean canAsk = snapshot.row("SELECT current_setting('server_version_num')::int >= " + FIRST_VERSION
                        + " AND has_function_privilege('pg_control_system()', 'execute')"
                        + " AND has_function_privilege('pg_control_checkpoint()', 'execute')")
                .get(0)
                .equals("t");
        if (!canAsk) {
            return Optional.empty();
        }
        List<String> row = snapshot.row(POSITION);
        return Optional.of(new SourcePosition(
                row.get(0),
                Long.parseLong(row.get(1)),
                Long.parseLong(row.get(2)),
                row.get(3).equals("t")));
    }
}
