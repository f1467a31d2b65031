package huibao.source;

import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** What every reading connection is set to, whatever its role is allowed. */
final class ReadOnly {
    private static final int CONNECT_SECONDS = 10;

    private ReadOnly() {}

    static void apply(PGSimpleDataSource dataSource, Duration statementTimeout) {
        dataSource.setReadOnly(true);
        dataSource.setApplicationName("huibao");
        dataSource.setLoginTimeout(CONNECT_SECONDS);
        // Found dead by TCP, so that a server that vanished in mid-extract is an error and not a silence.
        dataSource.setTcpKeepAlive(true);
        dataSource.setOptions(
                "-c default_transaction_read_only=on -c statement_timeout=" + statementTimeout.toMillis());
        PackingSocketFactory.apply(dataSource);
    }
}
