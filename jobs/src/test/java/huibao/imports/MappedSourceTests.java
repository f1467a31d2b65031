package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.problem.Problem;
import huibao.source.ContractCheck;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code huibao map} on the layouts that are shipped, and on tables of other names. */
@Tag("system")
class MappedSourceTests {
    private static final Path LAYOUTS = Path.of("../sql/source");
    private static final String READABLE =
            "DO $$ DECLARE s name; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname IN ('gjxf', 'permit', 'x') LOOP"
                    + " EXECUTE format('GRANT USAGE ON SCHEMA %I TO huibao_reader', s);"
                    + " EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO huibao_reader', s); END LOOP; END $$";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.empty();

    @TempDir
    Path folder;

    /** Made anew with {@code -Dhuibao.rewrite=true}. */
    @ParameterizedTest
    @ValueSource(strings = {"exchange-layout", "event-log"})
    void aShippedMappingGivesItsViewsAndTheyKeepTheContract(String layout) throws SQLException, IOException {
        Path shipped = LAYOUTS.resolve(layout);
        execute(Files.readString(shipped.resolve("tables.sql")));
        execute(READABLE);
        Files.copy(shipped.resolve("mapping.yaml"), folder.resolve("mapping.yaml"));
        assertThat(map()).first().asString().startsWith("Wrote " + folder.resolve("views.sql"));
        String views = Files.readString(folder.resolve("views.sql"));
        if (Boolean.getBoolean("huibao.rewrite")) {
            Files.writeString(shipped.resolve("views.sql"), views);
        }
        assertThat(shipped.resolve("views.sql")).hasContent(views);
        execute(views);
        try (Connection connection = source.database().reader().getConnection()) {
            assertThat(ContractCheck.check(connection, "petition")).isEmpty();
        }
        // again, over the views that are there
        execute(views);
    }

    @Test
    void aRowOfTheExchangeLayoutMeansInTheViewsWhatItSays() throws SQLException, IOException {
        execute(Files.readString(LAYOUTS.resolve("exchange-layout/tables.sql")));
        execute(Files.readString(LAYOUTS.resolve("exchange-layout/views.sql")));
        execute(
                "INSERT INTO gjxf.xfjxx (xfjbh, repeated_id, xfxs, xfrq, djsj, djjgjb, djjgdm, wtsddm, sfyfzjzf, nrfldm, xfmddm, xfrs,"
                        + " lmbz, bjgccbz, cfxfbz, sfssbz, sfnrtj, rksj, gxsj, bjbz, bjsj, hjbz, hjsj, zrdwpjzt, zrdwmyz, pjjzsj)"
                        + " VALUES ('XF-1', 'XF-0', '303', '2021-06-01', '2021-06-02 00:30', '县级', 'X1', '990121', '1', '0101', '04',"
                        + " 3, NULL, '1', '1', '0', '1', '2021-06-02 01:00', '2021-06-03 01:00', '1', '2021-07-01 08:00', '已经稳控',"
                        + " '2021-07-01', '3', NULL, '2021-07-20'),"
                        + " ('XF-2', 'XF-0', '999', '2021-06-01', '2021-06-02', '9', 'X1', '990121', NULL, '', '04', 1, '1', NULL, '0',"
                        + " NULL, NULL, '2021-06-02', '2021-06-02', '0', NULL, NULL, NULL, NULL, NULL, NULL)");
        execute("INSERT INTO gjxf.nrfldmb VALUES ('01', '城建', '2020'), ('0101', '房屋', '2020')");
        assertThat(
                        rows(
                                "SELECT form, petitioned_on, registered_at AT TIME ZONE 'UTC', registering_level, stepwise, category_code,"
                                        + " joint_letter, initial_here, repeat_of IS NULL, judicial, counted FROM petition.petition_item ORDER BY form"))
                .containsExactly(
                        "999|2021-06-01|2021-06-01 16:00:00|9|null|null|t|null|t|f|f",
                        "online|2021-06-01|2021-06-01 16:30:00|county|t|0101|f|t|f|f|t");
        assertThat(rows("SELECT kind FROM petition.petition_event")).containsExactly("closed");
        assertThat(
                        rows(
                                "SELECT target, status, rating, occurred_at AT TIME ZONE 'Asia/Shanghai' FROM petition.petition_evaluation"))
                .containsExactly("unit|lapsed|null|2021-07-20 00:00:00");
        assertThat(rows("SELECT category_code, parent_code, level FROM petition.category ORDER BY 1"))
                .containsExactly("01|null|1", "0101|01|2");
    }

    @Test
    void aNumberIsInAViewWhatItIsInAnImport() throws SQLException, IOException {
        execute(Files.readString(LAYOUTS.resolve("exchange-layout/tables.sql")));
        execute(Files.readString(LAYOUTS.resolve("exchange-layout/views.sql")));
        execute(
                "INSERT INTO gjxf.xfjxx (xfjbh, dfsj) VALUES ('XF2021-信1', '2021-06-01'), ('123456789012345', NULL), ('0012', NULL)");
        assertThat(rows("SELECT item_id FROM petition.petition_item"))
                .containsExactlyInAnyOrder(
                        Long.toString(CellNumbers.of("item_id", "XF2021-信1")),
                        "123456789012345",
                        Long.toString(CellNumbers.of("item_id", "0012")));
        assertThat(rows("SELECT event_id FROM petition.petition_event"))
                .containsExactly(Long.toString(CellNumbers.derived("petition_event answered", List.of("XF2021-信1"))));
    }

    @Test
    void proposesAMappingByNamesAndTypesAndSaysWhatIsOpen() throws SQLException, IOException {
        execute(
                "CREATE SCHEMA x; CREATE TABLE x.petition (petition_case_no varchar, petition_type_code varchar, petition_date date,"
                        + " register_date timestamp, attribution_area_code varchar, petition_man_amount int, purpose_code varchar,"
                        + " name varchar, card_no varchar, phone varchar, content text);"
                        + " INSERT INTO x.petition (name, phone) VALUES ('张三', '13800138000'); CREATE TABLE x.other (a int)");
        execute(READABLE);
        assertThat(map().get(0))
                .matches("Proposed .*mapping.yaml: \\d+ lines are to be filled in or checked, those with \"# \\?\"");
        String yaml = Files.readString(folder.resolve("mapping.yaml"));
        assertThat(yaml)
                .contains(
                        "  - table: x.petition\n    take:\n      - into: petition_item\n",
                        "          item_id: {number: petition_case_no}\n",
                        "          form: {from: petition_type_code, values: {\"100\": letter, \"200\": visit,",
                        "          registered_at: register_date\n",
                        "          judicial:  # ?\n",
                        "          # category_code:\n")
                .doesNotContain("card_no", ": phone\n", "content", "张三", "138");
        assertThatThrownBy(this::map).isInstanceOf(MappingRefused.class).hasMessageContaining("judicial");
    }

    @Test
    void refusesColumnsAboutPersonsAndWhatTheDatabaseDoesNotHave() throws SQLException, IOException {
        execute(Files.readString(LAYOUTS.resolve("exchange-layout/tables.sql")));
        execute("ALTER TABLE gjxf.xfjxx ADD COLUMN xm text");
        execute(READABLE);
        String shipped = Files.readString(LAYOUTS.resolve("exchange-layout/mapping.yaml"));
        for (String forbidden : List.of("category_code: xm", "category_code: {sql: \"left(xm, 1)\"}")) {
            Files.writeString(
                    folder.resolve("mapping.yaml"),
                    shipped.replace("category_code: nrfldm\n          purpose", forbidden + "\n          purpose"));
            assertThatThrownBy(this::map)
                    .isInstanceOf(PersonalDataRefused.class)
                    .hasMessageContaining("gjxf.xfjxx: column xm is not taken");
        }
        Files.writeString(
                folder.resolve("mapping.yaml"), shipped.replace("djsj", "djrq").replace("gjxf.blfsxx", "gjxf.blfs"));
        assertThatThrownBy(this::map)
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining("Table gjxf.xfjxx has no column djrq")
                .hasMessageContaining("The database has no table gjxf.blfs");
        assertThat(folder.resolve("views.sql")).doesNotExist();
    }

    @Test
    void saysThatNothingIsKnownOfAnEmptyDatabase() {
        assertThatThrownBy(this::map).isInstanceOf(MappingRefused.class).hasMessageContaining("None of the 0 tables");
    }

    private List<String> map() {
        return SourceMap.run(source.database().reader(), folder).stream()
                .map(Problem::toString)
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        SourceDatabase database = source.database();
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
