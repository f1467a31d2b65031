package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("system")
class ReaderRoleTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @Test
    void readsEveryRelation() throws SQLException {
        try (Connection connection = source.database().reader().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT * FROM petition.petition_item")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void cannotWriteEvenInATransactionItMadeWritable() throws SQLException {
        try (Connection connection = source.database().reader().getConnection();
                Statement statement = connection.createStatement()) {
            connection.rollback();
            connection.setReadOnly(false);
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
            statement.execute("SET default_transaction_read_only = off");
            connection.commit();
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> statement.execute("DELETE FROM petition.petition_item"))
                    .hasMessageContaining("permission denied for table petition_item");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE petition.extra (a int)"))
                    .hasMessageContaining("permission denied for schema petition");
        }
    }

    @Test
    void isReadOnlyAndTimedByItself() throws SQLException {
        try (Connection connection =
                        SourceDatabase.external(source.settings()).reader().getConnection();
                Statement statement = connection.createStatement()) {
            var timeout = statement.executeQuery("SHOW statement_timeout");
            timeout.next();
            assertThat(timeout.getString(1)).isEqualTo("30min");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE extra (a int)"))
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void refusesToOwnAnOfficesDatabase() {
        assertThatThrownBy(() -> SourceDatabase.external(source.settings()).owner())
                .isInstanceOf(OfficesOwnSource.class)
                .hasMessageContaining("only ever read");
    }
}
