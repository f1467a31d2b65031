package huibao.source;

import huibao.source.SourceSettings.TlsMode;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An office's own database. */
record ExternalSource(SourceSettings settings) implements SourceDatabase {
    @Override
    public DataSource reader() {
        SessionDataSource dataSource =
                new SessionDataSource(settings.schema(), settings.statementTimeout(), settings.connectTimeout());
        connected(dataSource, settings);
        KeepAliveSocketFactory.apply(dataSource);
        return dataSource;
    }

    static PGSimpleDataSource connected(PGSimpleDataSource dataSource, SourceSettings settings) {
        limitWaiting(dataSource, settings.connectTimeout());
        dataSource.setUrl(settings.url());
        dataSource.setUser(settings.user());
        dataSource.setPassword(settings.password());
        dataSource.setSslMode(stricter(dataSource, settings.tls().mode()).code());
        settings.tls().rootCertificate().ifPresent(file -> dataSource.setSslRootCert(file.toString()));
        dataSource.setLogServerErrorDetail(false);
        return dataSource;
    }

    /** What the address says of it comes after this, and counts. */
    static void limitWaiting(PGSimpleDataSource dataSource, Duration connectTimeout) {
        int seconds = Math.toIntExact(connectTimeout.toSeconds());
        dataSource.setLoginTimeout(seconds);
        dataSource.setConnectTimeout(seconds);
        dataSource.setCancelSignalTimeout(2);
        // Found dead by TCP, so that a server that vanished is an error and not a silence.
        dataSource.setTcpKeepAlive(true);
    }

    /** What the address asks for is not dropped for a weaker setting. */
    private static TlsMode stricter(PGSimpleDataSource ofAddress, TlsMode setting) {
        String word = ofAddress.getSslMode();
        if (word == null) {
            return ofAddress.getSsl() ? TlsMode.VERIFY_FULL : setting;
        }
        TlsMode own = word.equals("allow") ? TlsMode.PREFER : TlsMode.of(word);
        return own.compareTo(setting) > 0 ? own : setting;
    }

    @Override
    public DataSource owner() {
        throw new OfficesOwnSource(settings.url());
    }

    @Override
    public String schema() {
        return settings.schema();
    }

    @Override
    public void close() {}
}
