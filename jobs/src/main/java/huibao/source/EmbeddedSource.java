package huibao.source;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of an embedded server.
 *
 * @param onClose stops the server, or does nothing where it is shared
 */
record EmbeddedSource(EmbeddedServer server, String database, Runnable onClose) implements SourceDatabase {
    @Override
    public DataSource reader() {
        PGSimpleDataSource plain = server.dataSource(EmbeddedServer.READER, database);
        SessionDataSource sessions = new SessionDataSource(
                schema(), SourceSettings.DEFAULT_STATEMENT_TIMEOUT, SourceSettings.DEFAULT_CONNECT_TIMEOUT);
        sessions.setUrl(plain.getURL());
        sessions.setUser(plain.getUser());
        sessions.setPassword(plain.getPassword());
        KeepAliveSocketFactory.apply(sessions);
        return sessions;
    }

    @Override
    public DataSource owner() {
        return server.dataSource(EmbeddedServer.OWNER, database);
    }

    @Override
    public String schema() {
        return SourceSchema.NAME;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
