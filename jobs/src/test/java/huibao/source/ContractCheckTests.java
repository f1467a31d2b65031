package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("system")
class ContractCheckTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @Test
    void findsNothingInTheContractsOwnTables() throws SQLException {
        assertThat(breaches()).isEmpty();
    }

    @Test
    void saysEveryBreachAtOnceInTheOrderOfTheContract() throws SQLException {
        execute("ALTER TABLE petition.petition_event DROP COLUMN level");
        execute("DROP TABLE petition.campaign, petition.holiday");
        execute("ALTER TABLE petition.region ADD COLUMN area numeric");
        assertThat(breaches())
                .containsExactly(
                        refused(
                                "region",
                                "area",
                                "no such column: only columns of the contract may be in reach. Offer a view without it",
                                "a column of that name"),
                        refused("petition_event", "level", "text", "no such column"),
                        refused("campaign", "", "a table or view", "nothing of that name in schema petition"));
    }

    @Test
    void acceptsAbsentOptionalRelationsButNotTheirBreaches() throws SQLException {
        execute("DROP TABLE petition.calendar_period");
        execute("ALTER TABLE petition.holiday DROP COLUMN is_workday");
        assertThat(breaches()).containsExactly(refused("holiday", "is_workday", "boolean", "no such column"));
    }

    @ParameterizedTest
    @CsvSource({
        "text, varchar(32)",
        "text, text",
        "bigint, integer",
        "bigint, smallint",
        "integer, smallint",
    })
    void acceptsTypesOfViewsThatAlwaysFit(String contractType, String viewType) throws SQLException {
        execute("ALTER TABLE petition." + columnOf(contractType) + " TYPE " + viewType);
        assertThat(breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text, char(32), character, ::text",
        "smallint, integer, integer, ::smallint",
        "integer, bigint, bigint, ::integer",
        "bigint, numeric(18), numeric, ::bigint",
        "timestamptz, timestamp, timestamp without time zone, AT TIME ZONE 'Asia/Shanghai'",
    })
    void refusesTypesThatMayNotFitAndSaysTheCast(String contractType, String viewType, String found, String remedy)
            throws SQLException {
        execute("ALTER TABLE petition." + columnOf(contractType) + " TYPE " + viewType);
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.found()).isEqualTo(found);
            assertThat(breach.expected()).contains(remedy);
            assertThat(breach.isRefused()).isTrue();
        });
    }

    /** A cast in the session's zone gives another day from midnight to eight o'clock. */
    @Test
    void namesTheZoneWhereATimeBecomesADayOrADayATime() throws SQLException {
        execute("ALTER TABLE petition.petition_event ALTER COLUMN due_on TYPE timestamptz");
        execute("ALTER TABLE petition.petition_event ALTER COLUMN occurred_at TYPE date");
        execute("ALTER TABLE petition.petition_event ALTER COLUMN recorded_at TYPE timestamp");
        assertThat(breaches())
                .extracting(BreachText::expected)
                .containsExactly(
                        "timestamp with time zone; in a view: (occurred_at::timestamp) AT TIME ZONE 'Asia/Shanghai'",
                        "date; in a view: (due_on AT TIME ZONE 'Asia/Shanghai')::date",
                        "timestamp with time zone; in a view: recorded_at AT TIME ZONE 'Asia/Shanghai'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xm", "petitioner_name", "phone", "id_card_no", "证件号码", "xfr_dz", "person_id"})
    void saysWhyAColumnAboutPersonsIsRefused(String column) throws SQLException {
        assertExtraColumnRefusedBecause(column, "Huibao counts work, never people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gkxx", "remark", "投诉内容", "petition_title"})
    void saysWhyFreeTextIsRefused(String column) throws SQLException {
        assertExtraColumnRefusedBecause(column, "free text names people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wkzt", "StabilityControl", "zdrybz", "已稳控"})
    void saysWhyAControlStatusIsRefused(String column) throws SQLException {
        assertExtraColumnRefusedBecause(column, "cannot be used to watch petitioners");
    }

    @Test
    void refusesWhatTheRoleMayNotRead() throws SQLException {
        execute("REVOKE SELECT ON petition.unit FROM huibao_reader");
        execute("GRANT SELECT (unit_code, name, region_code, kind, valid_from) ON petition.unit TO huibao_reader");
        assertThat(breaches())
                .containsExactly(
                        refused("unit", "valid_to", "SELECT granted to the reading role", "Permission denied"));
    }

    @Test
    void refusesTablesWhoseChangesTheRoleCouldNotTell() throws SQLException {
        execute("REVOKE SELECT ON petition.petition_event FROM huibao_reader");
        execute("GRANT SELECT (event_id, item_id, kind, occurred_at, unit_code, level, due_on, post_code, recorded_at)"
                + " ON petition.petition_event TO huibao_reader");
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.relation()).isEqualTo("petition_event");
            assertThat(breach.found()).isEqualTo("SELECT granted on columns");
            assertThat(breach.isRefused()).isTrue();
        });
    }

    @Test
    void refusesRelationsOfWhichPoliciesHideRowsAlsoBelowViews() throws SQLException {
        execute("ALTER TABLE petition.petition_item ENABLE ROW LEVEL SECURITY");
        execute("CREATE POLICY seen ON petition.petition_item USING (region_code <> 'R1')");
        execute("ALTER TABLE petition.petition_evaluation RENAME TO kept");
        execute("ALTER TABLE petition.kept ENABLE ROW LEVEL SECURITY");
        execute("CREATE ROLE view_owner_%1$s; GRANT USAGE, CREATE ON SCHEMA petition TO view_owner_%1$s;"
                .formatted(databaseName()));
        execute("GRANT SELECT ON petition.kept TO view_owner_%s".formatted(databaseName()));
        execute("CREATE VIEW petition.lower AS SELECT * FROM petition.kept");
        execute("CREATE VIEW petition.petition_evaluation AS SELECT * FROM petition.lower");
        execute("GRANT SELECT ON petition.petition_evaluation TO huibao_reader");
        execute("ALTER VIEW petition.lower OWNER TO view_owner_%s".formatted(databaseName()));
        try {
            assertThat(breaches().stream().filter(BreachText::isRefused))
                    .satisfiesExactly(
                            item -> assertThat(item.relation() + " " + item.expected() + item.found())
                                    .contains("petition_item ", "BYPASSRLS", "row-level security policy"),
                            lower -> assertThat(lower.relation() + " " + lower.expected() + lower.found())
                                    .contains("petition_evaluation ", "BYPASSRLS", "\"kept\""));
        } finally {
            execute("DROP OWNED BY view_owner_%1$s CASCADE; DROP ROLE view_owner_%1$s".formatted(databaseName()));
        }
    }

    private String databaseName() {
        return source.settings().url().replaceFirst(".*/", "");
    }

    @Test
    void warnsOfARoleThatMayWrite() throws SQLException {
        execute("GRANT DELETE ON petition.petition_event TO huibao_reader");
        execute("GRANT CREATE ON SCHEMA petition TO huibao_reader");
        assertThat(breaches())
                .containsExactly(
                        warning("", "a role that may only SELECT", "may create relations in schema petition"),
                        warning("petition_event", "a role that may only SELECT", "may write to it"));
    }

    @Test
    void warnsOfASuperuserOnce() throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(told(ContractCheck.check(connection, "petition")))
                    .containsExactly(warning("", "a role that may only SELECT", "a superuser"));
        }
    }

    @Test
    void warnsOfOtherRelationsInReach() throws SQLException {
        execute("CREATE TABLE petition.person (xm text)");
        assertThat(breaches())
                .containsExactly(warning(
                        "person",
                        "only relations of the contract in reach of the reading role",
                        "a relation it may read"));
    }

    @Test
    void reportsAMissingSchemaAsItsMissingRelations() throws SQLException {
        try (Connection connection = source.database().reader().getConnection()) {
            assertThat(told(ContractCheck.check(connection, "elsewhere")))
                    .hasSize(12)
                    .allMatch(breach -> breach.found().equals("nothing of that name in schema elsewhere"));
        }
    }

    private void assertExtraColumnRefusedBecause(String column, String reason) throws SQLException {
        execute("ALTER TABLE petition.petition_item ADD COLUMN \"" + column + "\" text DEFAULT 'secret'");
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.relation()).isEqualTo("petition_item");
            assertThat(breach.column()).isEqualTo(column);
            assertThat(breach.expected()).contains(reason);
            assertThat(breach.toString()).doesNotContain("secret");
        });
    }

    /** A breach in English. */
    private record BreachText(boolean isRefused, String relation, String column, String expected, String found) {}

    private static List<BreachText> told(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> new BreachText(
                        breach.isRefused(),
                        breach.relation(),
                        breach.column(),
                        breach.expected().toString(),
                        breach.found().toString()))
                .toList();
    }

    private static BreachText refused(String relation, String column, String expected, String found) {
        return new BreachText(true, relation, column, expected, found);
    }

    private static BreachText warning(String relation, String expected, String found) {
        return new BreachText(false, relation, "", expected, found);
    }

    private static String columnOf(String contractType) {
        return switch (contractType) {
            case "text" -> "petition_item ALTER COLUMN form";
            case "bigint" -> "petition_item ALTER COLUMN repeat_of";
            case "integer" -> "leader_activity ALTER COLUMN persons";
            case "smallint" -> "category ALTER COLUMN level";
            default -> "petition_event ALTER COLUMN occurred_at";
        };
    }

    private List<BreachText> breaches() throws SQLException {
        try (Connection connection = source.database().reader().getConnection()) {
            return told(ContractCheck.check(connection, "petition"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
