package huibao.pipeline;

import huibao.extract.ExtractSettings.TrustInTimes;
import huibao.extract.SourceSample;
import huibao.extract.TimesBreach;
import huibao.lake.Lake;
import huibao.problem.Problem;
import huibao.settings.DatabaseAddress;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.source.Breach;
import huibao.source.ContractCheck;
import huibao.source.SourceCodes;
import huibao.source.SourceDatabase;
import huibao.source.SourceSchema;
import huibao.source.SourceSettings;
import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The source named by the settings, opened on first use: a report from the lake needs no source. */
public final class OfficeSource implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeSource.class);

    private final Settings settings;
    private Optional<SourceDatabase> opened = Optional.empty();
    private boolean closed;

    public OfficeSource(Settings settings) {
        this.settings = settings;
    }

    /** Starts the embedded server, if that is the source. */
    public synchronized SourceDatabase database() {
        if (opened.isEmpty()) {
            opened = Optional.of(
                    settings.isEmbedded()
                            ? SourceDatabase.embedded(settings.home())
                            : SourceDatabase.external(
                                    sourceSettings(settings, Setting.SOURCE_USER, Setting.SOURCE_PASSWORD)));
        }
        return opened.get();
    }

    /**
     * Starts the embedded server in a thread of its own, if that is the source, while nobody waits for it; what keeps it from
     * starting is told to whoever asks for it.
     */
    public void warmUp() {
        if (settings.isEmbedded()) {
            Thread starter = new Thread(this::startAhead, "database-start");
            starter.setDaemon(true);
            starter.start();
        }
    }

    private synchronized void startAhead() {
        if (closed) {
            return;
        }
        try {
            database();
        } catch (RuntimeException e) {
            LOG.info("The database did not start ahead of the first job", e);
        }
    }

    /** Whether it is the database that comes with the program. */
    boolean isEmbedded() {
        return settings.isEmbedded();
    }

    /** Connections that may write: to the embedded database, or as {@code import.user}. */
    public DataSource importer() {
        return settings.isEmbedded()
                ? database().owner()
                : SourceDatabase.importer(sourceSettings(settings, Setting.IMPORT_USER, Setting.IMPORT_PASSWORD));
    }

    /** A job restarted after extraction opens no source, and would leave the server of the killed process running. */
    synchronized void stopOrphan() {
        if (settings.isEmbedded() && opened.isEmpty()) {
            SourceDatabase.stopOrphan(settings.home());
        }
    }

    /** Where the relations are. */
    String schema() {
        return settings.isEmbedded() ? SourceSchema.NAME : settings.text(Setting.SOURCE_SCHEMA);
    }

    /** Reading connections; the source is opened with the first. */
    DataSource readerWhenNeeded() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database().reader().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    /** True if no rows of the contract are there yet, or not even its tables. */
    public boolean isEmpty() {
        String table = schema() + ".region";
        try (Connection connection = database().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('" + table + "') IS NULL")) {
            found.next();
            return found.getBoolean(1) || hasNoRows(statement, table);
        } catch (SQLException e) {
            throw new UnreachableSourceException(settings.text(Setting.SOURCE_URL), e);
        }
    }

    private static boolean hasNoRows(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM " + table + ")")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** By how much the clock of its server is ahead of this machine's; negative where it is behind. */
    public Duration clockAhead(Clock clock) {
        try (Connection connection = database().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")) {
            row.next();
            return Duration.between(clock.instant(), Instant.ofEpochMilli(row.getLong(1)));
        } catch (SQLException e) {
            throw new UnreachableSourceException(settings.text(Setting.SOURCE_URL), e);
        }
    }

    /** Every breach of the contract, refusals first. */
    public List<Breach> breaches() {
        try (Connection connection = database().reader().getConnection()) {
            return ContractCheck.check(connection, schema());
        } catch (SQLException e) {
            throw new UnreachableSourceException(settings.text(Setting.SOURCE_URL), e);
        }
    }

    /** What an extraction would make of the rows. */
    public SourceSample.Findings sample() {
        return SourceSample.of(database().reader(), Double.parseDouble(settings.text(Setting.REJECTS_LIMIT)));
    }

    /** Rows that an extraction after the newest one in the lake would miss, if the office vouches for their times. */
    public List<Problem> breachesOfTimes(Lake lake) {
        return trustInTimes() == TrustInTimes.VOUCHED
                ? TimesBreach.told(database().reader(), lake)
                : List.of();
    }

    TrustInTimes trustInTimes() {
        return TrustInTimes.valueOf(settings.text(Setting.SOURCE_UPDATED_AT).toUpperCase(Locale.ROOT));
    }

    /** What a question can name. */
    SourceCodes codes() {
        try (Connection connection = database().reader().getConnection()) {
            return SourceCodes.read(connection, schema());
        } catch (SQLException e) {
            throw new UnreachableSourceException(settings.text(Setting.SOURCE_URL), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        opened.ifPresent(SourceDatabase::close);
        opened = Optional.empty();
    }

    private static SourceSettings sourceSettings(Settings settings, Setting user, Setting password) {
        return new SourceSettings(
                settings.text(Setting.SOURCE_URL),
                settings.find(user).orElse(""),
                settings.find(password).orElse(""),
                settings.text(Setting.SOURCE_SCHEMA),
                new Tls(
                        TlsMode.of(new DatabaseAddress(settings.text(Setting.SOURCE_URL))
                                .tlsMode(settings.find(Setting.SOURCE_TLS))),
                        settings.find(Setting.SOURCE_TLS_ROOT_CERTIFICATE).map(Path::of)),
                Duration.ofSeconds(settings.number(Setting.SOURCE_STATEMENT_TIMEOUT)),
                Duration.ofSeconds(settings.number(Setting.SOURCE_CONNECT_TIMEOUT)));
    }
}
