package huibao.source;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** The data folder of the embedded server, from empty to complete. Only a complete one is kept after a kill. */
record DataFolder(Path place, Passwords passwords) {
    static final String READY = "ready";
    static final String PASSWORDS = "passwords";

    private static final String RULES = "host all all localhost scram-sha-256\n";

    Path data() {
        return place.resolve("data");
    }

    Path passwordFile() {
        return place.resolve(PASSWORDS);
    }

    /** A first start that was killed leaves a folder without roles and databases: nothing in it is worth keeping. */
    void dropHalfMade() throws IOException {
        if (!isComplete()) {
            FileSystemUtils.deleteRecursively(data());
        }
    }

    /** Before every start, the first among them: nobody gets in without a password, not for a moment. */
    void writeAccessRules() {
        Path file = data().resolve("pg_hba.conf");
        try {
            Files.writeString(file, RULES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Makes the reader and the database, once; the owner is made with the data folder. */
    void complete(DataSource owner, String database) throws IOException {
        if (isComplete()) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // initdb has made the owner with the rounds of its own default.
            statement.execute("ALTER ROLE CURRENT_USER PASSWORD '" + passwords.owner() + "'");
            statement.execute("CREATE ROLE huibao_reader LOGIN PASSWORD '" + passwords.reader() + "'");
            statement.execute("ALTER ROLE huibao_reader SET default_transaction_read_only = on");
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("embedded.prepare", place, quiet.problem()), quiet);
        }
        Files.createFile(place.resolve(READY));
    }

    private boolean isComplete() {
        return Files.exists(place.resolve(READY));
    }
}
