package huibao.source;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What loading and generating ask of a database: that nothing is in it, so that nothing can be mixed up. */
public final class EmptyDatabase {
    private EmptyDatabase() {}

    /**
     * Checks that every relation is empty.
     *
     * @throws LoadRefusedException naming the relations that have rows
     */
    static void require(Connection connection) throws SQLException {
        LoadProblems problems = new LoadProblems();
        check(connection, problems);
        problems.refuseIfAny(Problem.of("generate.all"));
    }

    /** Until the end of the transaction no one else writes: of two loads at once, the second finds the first one's rows. */
    static void lockAndCheck(Connection connection, LoadProblems problems) throws SQLException {
        execute(connection, "SET LOCAL lock_timeout = '5min'");
        execute(connection, "LOCK TABLE " + allTables() + " IN SHARE ROW EXCLUSIVE MODE");
        check(connection, problems);
    }

    private static void check(Connection connection, LoadProblems problems) throws SQLException {
        List<String> filled = filled(connection);
        if (!filled.isEmpty()) {
            problems.add("", 0, "load.not-empty", filled, SourceSchema.NAME, SourceSchema.HISTORY);
        }
    }

    /** Lets the planner know what is there now; without it the first queries are planned for empty tables. */
    public static void analyze(Connection connection) throws SQLException {
        execute(connection, "ANALYZE " + allTables());
    }

    private static List<String> filled(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        for (ContractRelation relation : Contract.current().relations()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT FROM " + table(relation) + " LIMIT 1")) {
                if (row.next()) {
                    names.add(relation.name());
                }
            }
        }
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String allTables() {
        return Contract.current().relations().stream().map(EmptyDatabase::table).collect(Collectors.joining(", "));
    }

    private static String table(ContractRelation relation) {
        return SourceSchema.NAME + "." + relation.name();
    }
}
