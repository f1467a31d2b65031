package huibao.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL database for tests; one server serves the whole test run. In a field with
 * {@code @RegisterExtension}: an instance field gives each test a fresh database, a static field one for the class.
 *
 * <pre>{@code
 * @RegisterExtension
 * final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();
 * }</pre>
 */
public final class EmbeddedSourceExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String TEMPLATE = "with_schema";

    private final String template;
    private EmbeddedSource database;
    private boolean forClass;

    private EmbeddedSourceExtension(String template) {
        this.template = template;
    }

    /** Databases with the empty tables of the source contract. */
    public static EmbeddedSourceExtension withSchema() {
        return new EmbeddedSourceExtension(TEMPLATE);
    }

    /** Databases with nothing in them. */
    public static EmbeddedSourceExtension empty() {
        return new EmbeddedSourceExtension("template1");
    }

    /** The database of this test; closing it does nothing. */
    public SourceDatabase database() {
        return requireNonNull(database, "No database yet: register the extension with @RegisterExtension");
    }

    /** The same database as an office's own would be reached, through the reader's settings. */
    public SourceSettings settings() {
        requireNonNull(database, "No database yet: register the extension with @RegisterExtension");
        var reader = database.server().dataSource(EmbeddedServer.READER, database.database());
        return SourceSettings.of(
                "jdbc:postgresql://localhost:" + reader.getPortNumbers()[0] + "/" + database.database(),
                EmbeddedServer.READER,
                reader.getPassword());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
        create(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forClass) {
            create(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forClass) {
            drop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    private void create(ExtensionContext context) {
        EmbeddedServer server = context.getRoot()
                .getStore(Namespace.create(EmbeddedSourceExtension.class))
                .computeIfAbsent("server", key -> SharedServer.start(), SharedServer.class)
                .server();
        String name = "test_" + DATABASES.incrementAndGet();
        execute(
                server.dataSource(EmbeddedServer.OWNER, "postgres"),
                "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        database = new EmbeddedSource(server, name, () -> {});
    }

    private void drop() {
        execute(
                database.server().dataSource(EmbeddedServer.OWNER, "postgres"),
                "DROP DATABASE " + database.database() + " WITH (FORCE)");
        database = null;
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot execute: " + sql, e);
        }
    }

    /** JUnit closes it at the end of the test run. */
    private record SharedServer(EmbeddedServer server, Path folder) implements AutoCloseable {
        static SharedServer start() {
            try {
                Path folder = Files.createTempDirectory("huibao-postgres");
                EmbeddedServer server = EmbeddedServer.start(folder, EmbeddedServer.Durability.OFF);
                DataSource postgres = server.dataSource(EmbeddedServer.OWNER, "postgres");
                execute(postgres, "CREATE DATABASE " + TEMPLATE);
                SourceSchema.create(server.dataSource(EmbeddedServer.OWNER, TEMPLATE));
                return new SharedServer(server, folder);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot create a folder for the test server", e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
