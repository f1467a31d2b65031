package huibao.source;

import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Loads a folder of CSVs, one per relation, into an empty database. Header = column names in any order; empty = null;
 * {@code true}/{@code false}; ISO dates; ISO timestamps with offset; UTF-8. All or nothing.
 */
public final class CsvLoad {
    private CsvLoad() {}

    /**
     * Looks at names and headers, before a database is started for what cannot be loaded.
     *
     * @throws LoadRefusedException if files or columns are not those of the contract
     */
    public static void checkFolder(Path folder) {
        LoadProblems problems = new LoadProblems();
        new CsvFolder(folder).files(problems).forEach((relation, file) -> new CsvFile(relation, file, problems)
                .checkHeader());
        problems.refuseIfAny(folder.toString());
    }

    /**
     * Creates the schema if it is not there, and loads.
     *
     * @return rows per relation, in the order of the contract; optional relations without a file are left out
     * @throws LoadRefusedException with every problem found, if there is any; nothing has been loaded then
     * @throws SourceException if the source is an office's own database, or cannot be reached
     */
    public static Map<String, Long> load(Path folder, SourceDatabase database) {
        LoadProblems problems = new LoadProblems();
        Map<ContractRelation, Path> files = new CsvFolder(folder).files(problems);
        SourceSchema.create(database.owner());
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            Map<String, Long> rows = load(files, connection, problems);
            if (!problems.isEmpty()) {
                connection.rollback();
                problems.refuseIfAny(folder.toString());
            }
            connection.commit();
            return rows;
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("load.failed", folder, quiet.problem()), quiet);
        }
    }

    private static Map<String, Long> load(
            Map<ContractRelation, Path> files, Connection connection, LoadProblems problems) throws SQLException {
        EmptyDatabase.lockAndCheck(connection, problems);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Map.Entry<ContractRelation, Path> file : files.entrySet()) {
            long count = new CsvFile(file.getKey(), file.getValue(), problems).load(connection);
            rows.put(file.getKey().name(), count);
        }
        if (problems.isEmpty()) {
            EmptyDatabase.analyze(connection);
        }
        return rows;
    }
}
