package huibao.source;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database the case records are read from: an office's own, or the one Huibao keeps in its home folder. */
public sealed interface SourceDatabase extends AutoCloseable permits ExternalSource, EmbeddedSource {
    /** An office's database, only ever read. Nothing connects before the first use. */
    static SourceDatabase external(SourceSettings settings) {
        return new ExternalSource(settings);
    }

    /** Connections that may write, to a database that is Huibao's own and not an office's. */
    static DataSource importer(SourceSettings settings) {
        return ExternalSource.connected(new PGSimpleDataSource(), settings);
    }

    /**
     * The embedded server of a home folder, started if need be: data in {@code <home>/postgres}, kept. The schema is not
     * created here, see {@link SourceSchema}. If another living process holds the folder its server is shared.
     *
     * @throws SourceException if the server cannot be started
     */
    static SourceDatabase embedded(Path home) {
        return EmbeddedServer.start(home.resolve("postgres")).openDefaultDatabase();
    }

    /** Stops the embedded server of a home folder if the process that started it is gone. */
    static void stopOrphan(Path home) {
        EmbeddedServer.stopOrphan(home.resolve("postgres"));
    }

    /** Read-only connections, of a role that may only SELECT. The pipeline uses no other. */
    DataSource reader();

    /**
     * Connections of the owner of the schema, to load and generate data.
     *
     * @throws OfficesOwnSource on an office's own database, which is never written to
     */
    DataSource owner();

    /** The schema of the relations. A plain name: it may stand in SQL as it is. */
    String schema();

    /** Stops the embedded server, if this process started it; nothing else. */
    @Override
    void close();
}
