package huibao.extract;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * How many ranges can be read at the same time, each by {@value #A_RANGE} connections beside the one that holds the
 * snapshot. Checked before they are opened, because a refusal in the middle of a run wastes the run so far.
 */
final class Connections {
    /** For items, events and evaluations. */
    static final int A_RANGE = 3;

    /** The limits of the role, the database and the server, and how many connections count against each. */
    private static final String LIMITS =
            """
            SELECT 'role', rolname, rolconnlimit,
                   (SELECT count(*) FROM pg_stat_activity WHERE usesysid = pg_roles.oid)
            FROM pg_roles WHERE rolname = session_user AND rolconnlimit >= 0 AND NOT rolsuper
            UNION ALL
            SELECT 'database', datname, datconnlimit,
                   (SELECT count(*) FROM pg_stat_activity WHERE datid = pg_database.oid)
            FROM pg_database WHERE datname = current_database() AND datconnlimit >= 0
            UNION ALL
            SELECT 'server', '',
                   current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                       - coalesce(current_setting('reserved_connections', true)::int, 0),
                   (SELECT count(*) FROM pg_stat_activity WHERE datid IS NOT NULL)""";

    /** @param kind the end of a key among the problems */
    private record Limit(String kind, String name, long most, long used) {
        static Limit of(List<String> row) {
            return new Limit(row.get(0), row.get(1), Long.parseLong(row.get(2)), Long.parseLong(row.get(3)));
        }

        long free() {
            return most - used;
        }

        Problem told() {
            return Problem.of("extract.limit." + kind, name, most, used);
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
            Limit limit = Limit.of(row);
            ranges = Math.min(ranges, limit.free() / A_RANGE);
            if (limit.free() < A_RANGE) {
                narrow.add(limit);
            }
        }
        if (ranges < 1) {
            throw new ExtractionException(Problem.of(
                    "extract.limited", narrow.stream().map(Limit::told).toList(), A_RANGE));
        }
        return Math.toIntExact(ranges);
    }
}
