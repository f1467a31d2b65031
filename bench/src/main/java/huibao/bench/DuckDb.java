package huibao.bench;

import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The peer: DuckDB in this process, and {@code psql} to bring it the rows of a source. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    DuckDb(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = " + threads);
        run("SET TimeZone = 'Asia/Shanghai'");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Statements, each ended by a semicolon at the end of a line. */
    void runScript(String script) throws SQLException {
        for (String sql : script.split(";\n")) {
            if (!sql.isBlank()) {
                run(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Everything of the relation, sent by psql as CSV through a pipe; {@code %s} in {@code into} is what reads it. */
    void pipe(SourceDatabase source, String relation, Path folder, String into) throws Exception {
        Path pipe = folder.resolve(relation + ".pipe");
        Files.deleteIfExists(pipe);
        new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
        Process psql = psql(source, "COPY petition." + relation + " TO STDOUT (FORMAT csv)", pipe);
        run(into.formatted(
                "read_csv('%s', header = false, auto_detect = false, delim = ',', quote = '\"', columns = {%s})"
                        .formatted(pipe, columns(source, relation))));
        if (psql.waitFor() != 0) {
            throw new IOException("psql failed");
        }
        Files.delete(pipe);
    }

    private static Process psql(SourceDatabase source, String copy, Path out) throws IOException {
        PGSimpleDataSource reader = (PGSimpleDataSource) source.reader();
        ProcessBuilder psql = new ProcessBuilder(
                "sh",
                "-c",
                "exec psql -X -q -h \"$1\" -p \"$2\" -U \"$3\" -d \"$4\" -c \"$5\" > \"$6\"",
                "psql",
                reader.getServerNames()[0],
                String.valueOf(reader.getPortNumbers()[0]),
                reader.getUser(),
                reader.getDatabaseName(),
                copy,
                out.toString());
        if (reader.getPassword() != null) {
            psql.environment().put("PGPASSWORD", reader.getPassword());
        }
        psql.environment().put("PGTZ", "UTC");
        return psql.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String columns(SourceDatabase source, String relation) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = source.reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT column_name, data_type FROM information_schema.columns"
                                + " WHERE table_schema = 'petition' AND table_name = '" + relation
                                + "' ORDER BY ordinal_position")) {
            while (result.next()) {
                columns.add("'%s': '%s'".formatted(result.getString(1), result.getString(2)));
            }
        }
        return String.join(", ", columns);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
