package huibao.source;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the source contract, for the embedded database, for tests, and for an office that wants plain tables. */
public final class SourceSchema {
    /** The schema the scripts of {@code sql/source} create. */
    public static final String NAME = "petition";

    /** Flyway keeps its own table apart: a relation that is not in the contract would be a breach. */
    static final String HISTORY = "huibao_history";

    private SourceSchema() {}

    /**
     * Creates schema {@value #NAME} and the role {@code huibao_reader}, or does nothing if they are there and current.
     *
     * @param owner connections of a role that may create schemas, and best also roles
     * @throws SourceException if a script fails
     */
    public static void create(DataSource owner) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .defaultSchema(HISTORY)
                    .locations("classpath:sql/source")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Problem reason = QuietSqlException.among(e);
            throw new SourceException(
                    QuietSqlException.isNoConnection(e)
                            ? Problem.of("schema.unreachable", reason)
                            : Problem.of("schema.failed", NAME, reason),
                    e);
        }
    }
}
