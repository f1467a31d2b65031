package huibao.imports;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import huibao.source.SourceSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What imports remember in a schema of their own, which the reading role cannot see: who filled what, and made numbers. */
record ImportRecords(Connection connection) {
    static final String NUMBERS = "huibao_import.number";
    private static final String FILLED = "huibao_import.filled";

    void create() throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS huibao_import");
        execute("COMMENT ON SCHEMA huibao_import IS '导入记录：哪个对照表导入了哪些表，以及本系统为非数字编号生成的编号'");
        execute("CREATE TABLE IF NOT EXISTS " + FILLED + " (relation text PRIMARY KEY, mapping text NOT NULL)");
        execute("CREATE TABLE IF NOT EXISTS " + NUMBERS
                + " (space text, number bigint, label text NOT NULL, PRIMARY KEY (space, number))");
    }

    /**
     * Locks out other writers and imports until the end of the transaction. Waits for those at work, but not for
     * ever.
     */
    void lock() throws SQLException {
        execute("SET LOCAL lock_timeout = '5min'");
        execute("LOCK TABLE " + FILLED + ", "
                + Contract.current().relations().stream()
                        .map(ImportRecords::table)
                        .collect(Collectors.joining(", "))
                + " IN SHARE ROW EXCLUSIVE MODE");
    }

    /** Refuses a database with rows of another mapping, or with rows that were loaded. */
    List<Problem> strangers(Set<ContractRelation> relations, String mapping) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (ContractRelation relation : relations) {
            Optional<String> other = mappingOf(relation);
            if (other.isPresent() && !other.get().equals(mapping)) {
                problems.add(Problem.of("import.other-mapping", relation.name(), other.get(), mapping));
            } else if (other.isEmpty() && hasRows(relation)) {
                problems.add(Problem.of("import.loaded", relation.name()));
            }
        }
        return problems;
    }

    private Optional<String> mappingOf(ContractRelation relation) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT mapping FROM " + FILLED + " WHERE relation = ?")) {
            statement.setString(1, relation.name());
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private boolean hasRows(ContractRelation relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT FROM " + table(relation) + " LIMIT 1")) {
            return row.next();
        }
    }

    void remember(Set<ContractRelation> relations, String mapping) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + FILLED + " VALUES (?, ?) ON CONFLICT (relation) DO NOTHING")) {
            for (ContractRelation relation : relations) {
                statement.setString(1, relation.name());
                statement.setString(2, mapping);
                statement.executeUpdate();
            }
        }
    }

    /** @return made numbers that two labels share, which a chance of one in a million million gives */
    long addNumbers() throws SQLException {
        execute("INSERT INTO " + NUMBERS + " SELECT DISTINCT ON (space, number) space, number, label"
                + " FROM pg_temp.numbers ORDER BY space, number, place ON CONFLICT DO NOTHING");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_temp.numbers made JOIN " + NUMBERS
                        + " known USING (space, number) WHERE made.label <> known.label")) {
            row.next();
            return row.getLong(1);
        }
    }

    static String table(ContractRelation relation) {
        return SourceSchema.NAME + "." + relation.name();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
