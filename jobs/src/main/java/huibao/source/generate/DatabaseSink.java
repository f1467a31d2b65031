package huibao.source.generate;

import huibao.problem.QuietSqlException;
import huibao.source.Contract.Relation;
import huibao.source.EmptyDatabase;
import huibao.source.SourceDatabase;
import huibao.source.SourceException;
import huibao.source.SourceSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** An empty database. A connection per relation, because one connection runs one COPY at a time. */
final class DatabaseSink extends Sink {
    private static final int BUFFER = 1 << 16;

    private final SourceDatabase database;
    private final List<Connection> connections = new ArrayList<>();

    DatabaseSink(SourceDatabase database) {
        this.database = database;
        SourceSchema.create(database.owner());
        try (Connection connection = database.owner().getConnection()) {
            EmptyDatabase.require(connection);
        } catch (SQLException e) {
            throw new SourceException(
                    "Cannot generate into the database: "
                            + QuietSqlException.of(e).getMessage(),
                    QuietSqlException.of(e));
        }
    }

    @Override
    CsvRows open(Relation relation) {
        try {
            Connection connection = database.owner().getConnection();
            connections.add(connection);
            connection.setAutoCommit(false);
            String copy = "COPY " + SourceSchema.NAME + "." + relation.name() + " FROM STDIN (FORMAT csv, HEADER true)";
            return new CsvRows(relation, new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER));
        } catch (SQLException e) {
            throw new SourceException(
                    "Cannot write " + relation.name() + ": "
                            + QuietSqlException.of(e).getMessage(),
                    QuietSqlException.of(e));
        }
    }

    @Override
    void commit() {
        try {
            for (Connection connection : connections) {
                connection.commit();
            }
            try (Connection connection = database.owner().getConnection()) {
                EmptyDatabase.analyze(connection);
            }
        } catch (SQLException e) {
            throw new SourceException(
                    "Cannot finish generating into the database: "
                            + QuietSqlException.of(e).getMessage(),
                    QuietSqlException.of(e));
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new SourceException("Cannot close a connection to the database", QuietSqlException.of(e));
            }
        }
    }
}
