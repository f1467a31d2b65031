package huibao.source;

import javax.sql.DataSource;

/** An office's own database. */
record ExternalSource(SourceSettings settings) implements SourceDatabase {
    @Override
    public DataSource reader() {
        SessionDataSource dataSource =
                new SessionDataSource(settings.schema(), settings.statementTimeout(), settings.connectTimeout());
        dataSource.setUrl(settings.url());
        dataSource.setUser(settings.user());
        dataSource.setPassword(settings.password());
        dataSource.setSslMode(settings.tls().mode().code());
        settings.tls().rootCertificate().ifPresent(file -> dataSource.setSslRootCert(file.toString()));
        PackingSocketFactory.apply(dataSource);
        return dataSource;
    }

    @Override
    public DataSource owner() {
        throw new SourceException(
                "Cannot write to the source " + settings.url()
                        + ": an office's own database is only ever read. Leave out the source URL to use the embedded database");
    }

    @Override
    public String schema() {
        return settings.schema();
    }

    @Override
    public void close() {}
}
