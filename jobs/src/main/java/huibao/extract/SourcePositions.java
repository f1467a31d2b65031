package huibao.extract;

import huibao.lake.run.RunManifest.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Where the source stands at a snapshot, by its own transaction numbers, and what it consists of. */
final class SourcePositions {
    /**
     * Whatever may change rows without a transaction that wrote them: another server or a copy of it set back to an
     * earlier moment, another table under the old name, a column added with a default, a partition put in, a view redefined, or
     * a view, function or table below it.
     *
     * <p>A table below a view that has no times there is looked up: its changes show nowhere in the view's times. It is watched by
     * its rows, where the role may read them, or by the server's counts of what was written; where neither is to be had, nobody can
     * tell what changed. Of a large one only updates and deletions count: rows are added for new items.
     */
    private static final String POSITION =
            """
            WITH RECURSIVE reached(class, object, looked_up, timed) AS (
                SELECT 'pg_class'::regclass::oid, to_regclass(name)::oid, false, false
                FROM unnest(ARRAY['petition_item', 'petition_event', 'petition_evaluation']) AS name
                UNION
                SELECT next.* FROM reached, LATERAL (
                    SELECT 'pg_class'::regclass::oid, inhrelid, reached.looked_up, reached.timed
                    FROM pg_inherits WHERE reached.class = 'pg_class'::regclass AND inhparent = reached.object
                    UNION ALL
                    SELECT refclassid, refobjid, true, EXISTS (
                        SELECT FROM pg_depend AS uses
                        JOIN pg_attribute ON attrelid = uses.refobjid AND attnum = uses.refobjsubid
                        WHERE uses.classid = named.classid AND uses.objid = named.objid
                          AND uses.refclassid = 'pg_class'::regclass AND uses.refobjid = named.refobjid
                          AND atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype))
                    FROM pg_rewrite JOIN pg_class AS view ON view.oid = ev_class AND view.relkind = 'v'
                    JOIN pg_depend AS named ON named.classid = 'pg_rewrite'::regclass AND named.objid = pg_rewrite.oid
                    WHERE reached.class = 'pg_class'::regclass AND ev_class = reached.object
                      AND refobjid <> ev_class AND refobjid >= 16384
                      AND refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_operator'::regclass)
                    UNION ALL
                    SELECT refclassid, refobjid, true, false FROM pg_depend
                    WHERE reached.class IN ('pg_proc'::regclass, 'pg_operator'::regclass)
                      AND classid = reached.class AND objid = reached.object AND refobjid >= 16384
                      AND refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_operator'::regclass)
                ) AS next
            ), parts AS (
                SELECT class, object, bool_and(looked_up) AS looked_up, bool_or(timed) AS timed FROM reached GROUP BY 1, 2
            ), relations AS (
                SELECT pg_class.oid, relkind, coalesce(amname, 'heap') AS method, looked_up AND NOT timed AS looked_up,
                       CASE WHEN relkind IN ('r', 'm') THEN pg_relation_filenode(pg_class.oid) END AS file,
                       CASE WHEN relkind IN ('r', 'm') THEN pg_relation_size(pg_class.oid) ELSE 0 END AS bytes,
                       has_table_privilege(pg_class.oid, 'SELECT') AS readable,
                       CASE WHEN relkind = 'v' THEN pg_get_viewdef(pg_class.oid) END AS definition
                FROM parts JOIN pg_class ON class = 'pg_class'::regclass AND pg_class.oid = object
                LEFT JOIN pg_am ON pg_am.oid = relam AND relkind IN ('r', 'm')
                WHERE relkind IN ('r', 'p', 'm', 'v', 'f')
            ), watched AS (
                SELECT *, bytes * 4 <= max(bytes) OVER () AS small,
                       pg_is_in_recovery() OR NOT current_setting('track_counts')::boolean OR relkind = 'f' AS uncounted
                FROM relations
            ), described AS (
                SELECT concat_ws(',', oid, relkind, method, file, definition,
                           CASE WHEN looked_up AND relkind IN ('r', 'm') AND NOT uncounted AND NOT (readable AND small)
                                THEN pg_stat_get_tuples_updated(oid) + pg_stat_get_tuples_deleted(oid)
                                    + CASE WHEN small THEN pg_stat_get_tuples_inserted(oid) ELSE 0 END END,
                           (SELECT string_agg(concat_ws(' ', attname, attnum, atttypid), ',' ORDER BY attnum)
                            FROM pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped)) AS part
                FROM watched
                UNION ALL
                SELECT md5((to_jsonb(pg_proc) - 'proacl')::text)
                FROM parts JOIN pg_proc ON class = 'pg_proc'::regclass AND pg_proc.oid = object
            )
            SELECT concat_ws('/', system_identifier, timeline_id, pg_database.oid,
                       (SELECT md5(string_agg(part, ';' ORDER BY part COLLATE "C")) FROM described)),
                   txid_snapshot_xmin(txid_current_snapshot())::text,
                   txid_snapshot_xmax(txid_current_snapshot())::text,
                   (SELECT bool_and(relkind IN ('r', 'p', 'm') AND method = 'heap') FROM relations),
                   coalesce((SELECT bool_or(looked_up AND relkind IN ('r', 'm', 'f') AND uncounted
                                            AND NOT (readable AND small)) FROM watched), false)
                       OR EXISTS (SELECT FROM reached JOIN pg_inherits ON class = 'pg_class'::regclass AND inhparent = object
                                  JOIN pg_class ON pg_class.oid = inhrelid AND relkind = 'f')
                       OR EXISTS (SELECT FROM parts JOIN pg_proc ON class = 'pg_proc'::regclass AND pg_proc.oid = object
                                  WHERE provolatile <> 'i' AND prokind = 'f'
                                    AND to_jsonb(pg_proc) ->> 'prosqlbody' IS NULL),
                   (SELECT string_agg(oid::regclass::text, ';' ORDER BY oid) FROM watched
                    WHERE looked_up AND readable AND small AND relkind IN ('r', 'm', 'f'))
            FROM pg_control_system(), pg_control_checkpoint(), pg_database
            WHERE datname = current_database()""";

    private static final String ROWS =
            "SELECT count(*) || ':' || coalesce(sum(hashtextextended(looked_up::text, 0)), 0) FROM %s AS looked_up";

    private SourcePositions() {}

    /**
     * @param position by which a later run finds what was written since
     * @param isUntold whether something lies below a view of which nobody can tell whether it changed
     */
    record SourceStanding(SourcePosition position, boolean isUntold) {}

    /** Without the newest rows. Empty if the server cannot say, or does not let this role ask. */
    static Optional<SourceStanding> of(SourceSnapshot snapshot) {
        if (snapshot.lacks().contains(Lack.TRANSACTION_NUMBERS)) {
            return Optional.empty();
        }
        List<String> row = snapshot.row(POSITION);
        boolean isTables = row.get(3).equals("t");
        SourcePosition position = new SourcePosition(
                row.get(0) + rowsOf(snapshot, row.get(5)),
                Long.parseLong(row.get(1)),
                Long.parseLong(row.get(2)),
                isTables,
                List.of());
        return Optional.of(new SourceStanding(position, row.get(4).equals("t")));
    }

    private static String rowsOf(SourceSnapshot snapshot, String tables) {
        StringBuilder rows = new StringBuilder();
        for (String table : tables == null ? new String[0] : tables.split(";")) {
            rows.append('/').append(snapshot.row(ROWS.formatted(table)).get(0));
        }
        return rows.toString();
    }
}
