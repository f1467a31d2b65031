package huibao.source;

import huibao.problem.Problem;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Reading connections, each inside its {@link SourceSession}. They send no options when they start, and prepare nothing on
 * the server, so that a pooler may stand in between.
 */
final class SessionDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** The server starts, or stops, lost the connection while it was made, or was too slow for a limit of its own. */
    private static final Set<String> PASSING = Set.of("57P03", "57P01", "57014", "08006", "08000");

    private final String schema;
    private final Duration statementTimeout;
    private final Duration connectTimeout;

    SessionDataSource(String schema, Duration statementTimeout, Duration connectTimeout) {
        this.schema = schema;
        this.statementTimeout = statementTimeout;
        this.connectTimeout = connectTimeout;
        setReadOnly(true);
        setApplicationName("huibao");
        // Details of an error are values of rows, and its message goes into the log.
        setLogServerErrorDetail(false);
        ExternalSource.limitWaiting(this, connectTimeout);
        setPrepareThreshold(0);
        // Else the driver sets things for the session, which a pooler would hand to the next client.
        setAssumeMinServerVersion("12");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return session(super.getConnection(user, password));
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isPassing(e)) {
                    throw explained(e);
                }
                pause(e);
            }
        }
    }

    private Connection session(Connection connection) throws SQLException {
        try {
            waitForAnswers(connection, connectTimeout);
            SourceSession.begin(connection, schema, statementTimeout);
            // The server ends a statement by itself; who hears nothing of that has lost it.
            waitForAnswers(
                    connection, statementTimeout.isZero() ? Duration.ZERO : statementTimeout.plus(connectTimeout));
            return connection;
        } catch (SQLException | RuntimeException e) {
            // The server's answer is not waited for.
            connection.abort(Runnable::run);
            throw e;
        }
    }

    /** @param most zero is any: then only TCP tells that a server vanished */
    private static void waitForAnswers(Connection connection, Duration most) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
    }

    private static boolean isPassing(SQLException failure) {
        boolean timedOut = "08001".equals(failure.getSQLState())
                && (failure.getCause() == null || failure.getCause() instanceof SocketTimeoutException);
        return timedOut || failure.getSQLState() != null && PASSING.contains(failure.getSQLState());
    }

    private static SQLException explained(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("unsupported startup parameter")
                ? new PoolerRefused(Problem.of("pooler.startup", failure.getMessage()), failure.getSQLState(), failure)
                : failure;
    }

    private static void pause(SQLException failure) throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
