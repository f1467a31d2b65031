package huibao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many ranges can be read at the same time, each by {@value #A_RANGE} connections beside the one that holds the snapshot.
 * Asked before they are opened: what a server refuses in the middle of a run is lost time.
 */
final class Connections {
    /** For items, events and evaluations. */
    static final int A_RANGE = 3;

    /** The limits of the role, the database and the server, and how many connections count against each. */
    private static final String LIMITS =
            """
            SELECT 'CONNECTION LIMIT of role ' || rolname, rolconnlimit,
                   (SELECT count(*) FROM pg_stat_activity WHERE usesysid = pg_roles.oid)
            FROM pg_roles WHERE rolname = session_user AND rolconnlimit >= 0 AND NOT rolsuper
            UNION ALL
            SELECT 'CONNECTION LIMIT of database ' || datname, datconnlimit,
                   (SELECT count(*) FROM pg_stat_activity WHERE datid = pg_database.oid)
            FROM pg_database WHERE datname = current_database() AND datconnlimit >= 0
            UNION ALL
            SELECT 'max_connections of the server without what is reserved',
                   current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                       - coalesce(current_setting('reserved_connections', true)::int, 0),
                   (SELECT count(*) FROM pg_stat_activity WHERE datid IS NOT NULL)""";

    private record Limit(String name, long most, long used) {
        long free() {
            return most - used;
        }

        @Override
        public String toString() {
            return "%s is %d, %d in use".formatted(name, most, used);
        }
    }

    private Connections() {}

    /**
     * Up to {@code wanted}.
     *
     * @throws ExtractionException if there are not enough for one
     */
    static int ranges(SourceSnapshot snapshot, int wanted) {
        List<Limit> narrow = new ArrayList<>();
        long ranges = wanted;
        for (List<String> row : snapshot.rows(LIMITS)) {
            Limit limit = new Limit(row.get(0), Long.parseLong(row.get(1)), Long.parseLong(row.get(2)));
            ranges = Math.min(ranges, limit.free() / A_RANGE);
            if (limit.free() < A_RANGE) {
                narrow.add(limit);
            }
        }
        if (ranges < 1) {
            throw new ExtractionException(
                    "Cannot extract: %s. Expected room for %d connections besides this one. Raise the limit, or end other sessions, and start again."
                            .formatted(
                                    narrow.stream().map(Limit::toString).collect(Collectors.joining("; ")), A_RANGE));
        }
        return Math.toIntExact(ranges);
    }
}
