package huibao.source;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the reading role sees every row of a relation, as the server itself judges it: it is asked to plan the reading, by
 * which it looks at rights and row level security of all that lies below a view, and with {@code row_security = off} refuses
 * where a policy would hide rows. Nothing is read.
 */
record ReachCheck(Connection connection, String schema) {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Rows tell by system columns when they were written: a right to columns does not hold for those. */
    private static final Set<String> TOLD_BY_SYSTEM_COLUMNS =
            Set.of("petition_item", "petition_event", "petition_evaluation");

    /** @param relations that exist and whose columns are as they should be */
    List<Breach> breaches(List<String> relations) throws SQLException {
        List<Breach> breaches = new ArrayList<>();
        for (String relation : relations) {
            if (TOLD_BY_SYSTEM_COLUMNS.contains(relation) && isGrantedByColumns(relation)) {
                breaches.add(Breach.refused(
                        relation,
                        "",
                        Problem.of("breach.expected.whole-select"),
                        Problem.of("breach.found.select-on-columns")));
            } else {
                plan(relation, breaches);
            }
        }
        return breaches;
    }

    private boolean isGrantedByColumns(String relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT relkind IN ('r', 'p', 'm') AND NOT has_table_privilege(c.oid, 'SELECT')
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = ? AND relname = ?""")) {
            statement.setString(1, schema);
            statement.setString(2, relation);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private void plan(String relation, List<Breach> breaches) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT before_plan");
            try {
                statement.execute("EXPLAIN SELECT FROM \"" + schema + "\".\"" + relation + "\"");
            } catch (SQLException e) {
                breaches.add(Breach.refused(
                        relation,
                        "",
                        expected(e),
                        Problem.of("breach.found.said", QuietSqlException.of(e).problem())));
            }
            statement.execute("ROLLBACK TO SAVEPOINT before_plan");
        }
    }

    private static Problem expected(SQLException refusal) {
        return INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState())
                ? Problem.of("breach.expected.every-row")
                : Problem.of("breach.expected.readable");
    }
}
