package huibao.check;

import huibao.source.EmbeddedSourceExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fresh county for each test, and its June 2021 as known on 3 July, unless a test says otherwise. */
@Tag("system")
abstract class CountyTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    Connection connection;
    PetitionFixture county;

    @BeforeEach
    void connect() throws SQLException {
        connection = source.database().owner().getConnection();
        county = new PetitionFixture(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    CheckAnswers june() throws SQLException {
        return juneAt("2021-07-03T09:00:00+08:00");
    }

    CheckAnswers juneAt(String cutoff) throws SQLException {
        return CheckAnswers.of(connection, "2021-06", cutoff, parameters -> parameters);
    }

    CheckAnswers june(UnaryOperator<CheckParameters> settings) throws SQLException {
        return CheckAnswers.of(connection, "2021-06", "2021-07-03T09:00:00+08:00", settings);
    }
}
