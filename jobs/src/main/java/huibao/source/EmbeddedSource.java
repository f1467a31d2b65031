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
        PGSimpleDataSource dataSource = server.dataSource(EmbeddedServer.READER, database);
        ReadOnly.apply(dataSource, SourceSettings.DEFAULT_STATEMENT_TIMEOUT);
        return dataSource;
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
