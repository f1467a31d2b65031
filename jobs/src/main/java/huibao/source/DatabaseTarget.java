package huibao.source;

import huibao.generate.Target;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** An empty database. A connection per relation, because one connection runs one COPY at a time. */
final class DatabaseTarget implements Target {
    private static final int BUFFER = 1 << 16;

    private final SourceDatabase database;
    private final List<Connection> connections = new ArrayList<>();

    DatabaseTarget(SourceDatabase database) {
        this.database = database;
        SourceSchema.create(database.owner());
        try (Connection connection = database.owner().getConnection()) {
            EmptyDatabase.require(connection);
        } catch (SQLException e) {
            throw failure(Problem.of("generate.all"), e);
        }
    }

    @Override
    public OutputStream open(String relation) {
        try {
            Connection connection = database.owner().getConnection();
            connections.add(connection);
            connection.setAutoCommit(false);
            String copy = "COPY " + SourceSchema.NAME + "." + relation + " FROM STDIN (FORMAT csv, HEADER true)";
            return new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER);
        } catch (SQLException e) {
            throw failure(Problem.of("generate.relation", relation), e);
        }
    }

    @Override
    public void commit() {
        try {
            for (Connection connection : connections) {
                connection.commit();
            }
            try (Connection connection = database.owner().getConnection()) {
                EmptyDatabase.analyze(connection);
            }
        } catch (SQLException e) {
            throw failure(Problem.of("generate.all"), e);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failure(Problem.of("generate.all"), e);
            }
        }
    }

    private static SourceException failure(Problem what, SQLException cause) {
        QuietSqlException quiet = QuietSqlException.of(cause);
        return new SourceException(Problem.of("generate.failed", what, quiet.problem()), quiet);
    }
}
