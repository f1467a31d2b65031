package huibao.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huibao.figure.Audience;
import huibao.lake.format.TypedTable.Type;
import huibao.metric.Catalogue;
import huibao.source.EmbeddedSourceExtension;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The marts in a real PostgreSQL, written by a role of their own. */
@Tag("system")
class MartDatabaseTests {
    private static final MartDatabase.MartTls OPEN = new MartDatabase.MartTls("disable", Optional.empty());

    private static final String ROLE = "mart_writer";
    /** The server outlives a test, and its roles with it. */
    private static final String CREATE_ROLE =
            """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mart_writer') THEN
                    CREATE ROLE mart_writer LOGIN PASSWORD 'secret';
                END IF;
            END $$
            """;

    private static final String UNCOMMENTED =
            """
            SELECT count(*) FROM information_schema.columns
            WHERE table_schema = 'huibao_internal' AND col_description(
                (table_schema || '.' || table_name)::regclass, ordinal_position) IS NULL
            """;

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    private String url;

    @Test
    void writesTypedTablesWithACommentOnEveryColumnAndReplacesThemWhole() throws SQLException {
        MartDatabase marts = writer();
        marts.write(List.of(table(1, "it's 3"), measures()));
        marts.write(List.of(table(2, "＊"), measures()));

        assertThat(read("SELECT id, value, day, name FROM huibao_internal.sample"))
                .containsExactly("2|0.333333|2021-06-01|＊");
        assertThat(read(UNCOMMENTED)).containsExactly("0");
        assertThat(read("SELECT count(*) FROM huibao_internal.measure"))
                .containsExactly(String.valueOf(Catalogue.load().all().size()));
    }

    @Test
    void aFailureLeavesWhatWasThere() throws SQLException {
        MartDatabase marts = writer();
        marts.write(List.of(table(1, "first")));

        assertThatThrownBy(() -> marts.write(List.of(table(2, "second"), broken())))
                .isInstanceOf(MartException.class)
                .hasMessageContaining("The marts are as they were before");
        assertThat(read("SELECT name FROM huibao_internal.sample")).containsExactly("first");
    }

    @Test
    void aReaderInTheMiddleOfATransactionSeesTheOldRowsWholeAndHoldsNobodyUp() throws SQLException {
        MartDatabase marts = writer();
        marts.write(List.of(table(1, "old")));

        try (Connection reader = DriverManager.getConnection(url, ROLE, "secret");
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String names = "SELECT string_agg(name, ',') FROM huibao_internal.sample";
            assertThat(first(statement, names)).isEqualTo("old");
            impatient(marts).write(List.of(table(2, "new")));

            assertThat(first(statement, names)).isEqualTo("old");
            reader.rollback();
            assertThat(first(statement, names)).isEqualTo("new");
        }
    }

    @Test
    void columnsOfAnotherVersionAreBroughtInLineAndWhatWasGrantedStays() throws SQLException {
        MartDatabase marts = writer();
        MartTable table = table(1, "x");
        marts.write(List.of(table));
        owner(
                "ALTER TABLE huibao_internal.sample DROP COLUMN day, ALTER COLUMN value TYPE text, ADD COLUMN gone text",
                "GRANT SELECT ON huibao_internal.sample TO PUBLIC");
        marts.write(List.of(table));

        assertThat(read("SELECT id, value, day, name FROM huibao_internal.sample"))
                .containsExactly("1|0.333333|2021-06-01|x");
        assertThat(read("SELECT string_agg(column_name, ',' ORDER BY column_name) FROM information_schema.columns"
                        + " WHERE table_schema = 'huibao_internal'"))
                .containsExactly("day,id,name,value");
        assertThat(read(UNCOMMENTED)).containsExactly("0");
        assertThat(read("SELECT 'granted' FROM information_schema.table_privileges"
                        + " WHERE table_name = 'sample' AND grantee = 'PUBLIC'"))
                .containsExactly("granted");
    }

    @Test
    void aRoleThatOwnsTheSchemaNeedsNoRightToCreateOthers() throws SQLException {
        MartDatabase marts = writer();
        marts.write(List.of(table(1, "first")));
        owner(
                "DO $$ BEGIN EXECUTE format('REVOKE CREATE ON DATABASE %I FROM mart_writer', current_database()); END $$");
        marts.write(List.of(table(2, "second")));

        assertThat(read("SELECT name FROM huibao_internal.sample")).containsExactly("second");
    }

    @Test
    void whoIsNotLetInIsToldWhatIsMissing() throws SQLException {
        MartDatabase marts = writer();
        owner(
                "DO $$ BEGIN EXECUTE format('REVOKE CREATE ON DATABASE %I FROM mart_writer', current_database()); END $$");
        String place = url.substring(0, url.lastIndexOf('/') + 1);

        assertThat(refusal(marts))
                .contains(
                        "Cannot write the marts to " + url,
                        "as mart_writer: ",
                        "permission denied",
                        "GRANT CREATE ON DATABASE \"" + url.substring(place.length()) + "\" TO \"mart_writer\"");
        assertThat(refusal(new MartDatabase(
                        place + "nowhere?sslmode=disable&sslpassword=hidden", ROLE, "secret", OPEN, Audience.INTERNAL)))
                .contains("a database that exists, in mart.url")
                .doesNotContain("hidden");
        assertThat(refusal(
                        new MartDatabase("jdbc:postgresql://localhost:1/x", ROLE, "secret", OPEN, Audience.INTERNAL)))
                .contains("a PostgreSQL that answers at mart.url");
    }

    private static String refusal(MartDatabase marts) {
        return catchThrowableOfType(MartException.class, () -> marts.write(List.of(table(1, "x"))))
                .getMessage();
    }

    /** Gives up instead of waiting for a lock. */
    private static MartDatabase impatient(MartDatabase marts) {
        return new MartDatabase(
                marts.url() + "?options=-c%20lock_timeout=2s", marts.user(), marts.password(), OPEN, Audience.INTERNAL);
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private void owner(String... statements) throws SQLException {
        try (Connection owner = source.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static MartTable measures() {
        return new Marts(List.of(), Audience.INTERNAL)
                .tables(Catalogue.load(), (dimension, code) -> code).stream()
                        .filter(table -> table.name().equals("measure"))
                        .findFirst()
                        .orElseThrow();
    }

    private static MartTable table(long id, String name) {
        return new MartTable(
                "sample",
                "a table",
                List.of(
                        new MartTable.MartColumn("id", Type.LONG, "number"),
                        new MartTable.MartColumn("value", Type.DECIMAL, "an office's rate"),
                        new MartTable.MartColumn("day", Type.DATE, "day"),
                        new MartTable.MartColumn("name", Type.TEXT, "name")),
                List.of("id"),
                List.of(List.of(
                        Optional.of(BigDecimal.valueOf(id)),
                        Optional.of(new BigDecimal("0.333333")),
                        Optional.of(LocalDate.of(2021, 6, 1)),
                        Optional.of(name))));
    }

    /** Twice the same key. */
    private static MartTable broken() {
        MartTable one = table(1, "x");
        List<List<Optional<Object>>> rows = new ArrayList<>(one.rows());
        rows.addAll(one.rows());
        return new MartTable("other", "comment", one.columns(), one.key(), rows);
    }

    private MartDatabase writer() throws SQLException {
        try (Connection owner = source.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(CREATE_ROLE);
            statement.execute(String.format("GRANT CREATE ON DATABASE \"%s\" TO %s", owner.getCatalog(), ROLE));
            url = owner.getMetaData().getURL().replaceFirst("\\?.*", "");
            return new MartDatabase(url, ROLE, "secret", OPEN, Audience.INTERNAL);
        }
    }

    private List<String> read(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection reader = DriverManager.getConnection(url, ROLE, "secret");
                Statement statement = reader.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
