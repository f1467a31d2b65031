package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class CsvLoadTests {
    private static final String EVENT = "1,10,closed,2021-07-01T09:00:00+08:00,,,,,2021-07-01T09:00:00+08:00\n";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.empty();

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeadersOnly() throws IOException {
        for (ContractRelation relation : Contract.current().relations()) {
            write(relation.name(), String.join(",", relation.columnNames()) + "\n");
        }
    }

    @Test
    void loadsHeadersOnlyAsEmptyRelations() {
        assertThat(load()).hasSize(14).containsEntry("petition_item", 0L).containsEntry("holiday", 0L);
    }

    @Test
    void createsTheSchemaAndReadsColumnsInAnyOrder() throws IOException, SQLException {
        write("post", "sort_order,name,post_code\r\n1,\"县长\\,\"\"一\"\"\t二\r\n三\",P01\r\n");
        assertThat(load()).containsEntry("post", 1L);
        assertThat(query("SELECT post_code || '|' || name || '|' || sort_order FROM petition.post"))
                .isEqualTo("P01|县长\\,\"一\"\t二\r\n三|1");
    }

    @Test
    void readsEmptyAsNullQuotedOrNot() throws IOException, SQLException {
        append("petition_event", "1,10,closed,2021-06-30T16:00:00Z,,\"\",,,2021-07-01T09:00:00+08:00\n");
        load();
        assertThat(query("SELECT (unit_code IS NULL AND level IS NULL AND due_on IS NULL)::text || ' '"
                        + " || (occurred_at AT TIME ZONE 'Asia/Shanghai')::date FROM petition.petition_event"))
                .isEqualTo("true 2021-07-01");
    }

    @Test
    void loadsWithoutOptionalRelations() throws IOException {
        Files.delete(folder.resolve("holiday.csv"));
        Files.delete(folder.resolve("calendar_period.csv"));
        Files.writeString(folder.resolve("README.md"), "what is in it");
        assertThat(load()).hasSize(12).doesNotContainKey("holiday");
    }

    @Test
    void listsEveryProblemOfEveryFileAtOnce() throws IOException {
        Files.delete(folder.resolve("unit.csv"));
        Files.writeString(folder.resolve("person.csv"), "xm\n");
        write("post", "post_code,name,phone,name\n");
        append("petition_event", EVENT + "2,ten,,2021-07-01 09:00,,,31/7/2021,,2021-07-01T09:00:00+08:00\n" + "3,10\n");
        append("holiday", "2021-10-01,no\n");
        write("campaign", "");
        assertThat(refusal())
                .containsExactly(
                        "person.csv: is of no relation of the contract. Expected files such as petition_item.csv",
                        "unit.csv: is missing. Expected at least its header",
                        "post.csv line 1: column \"phone\" is not in the contract. Expected post_code,name,sort_order",
                        "post.csv line 1: column name stands twice. Expected it once",
                        "post.csv line 1: column sort_order is missing. Expected it in the header",
                        "petition_event.csv line 3: item_id has another form. Expected a whole number (bigint)",
                        "petition_event.csv line 3: kind is empty. Expected a text that is not empty",
                        "petition_event.csv line 3: occurred_at has another form. Expected a timestamp with"
                                + " offset such as 2021-07-31T09:00:00+08:00",
                        "petition_event.csv line 3: due_on has another form. Expected a date such as 2021-07-31",
                        "petition_event.csv line 4: 2 fields. Expected 9 as in the header",
                        "campaign.csv: is empty. Expected the header campaign_code,name,starts_on,ends_before",
                        "holiday.csv line 2: is_workday has another form. Expected true or false");
    }

    @Test
    void loadsNothingIfTheLastFileIsBad() throws IOException, SQLException {
        append("petition_event", EVENT);
        append("holiday", "2021-02-30,true\n");
        assertThat(refusal()).hasSize(1);
        assertThat(query("SELECT count(*)::text FROM petition.petition_event")).isEqualTo("0");
    }

    @Test
    void namesTheKeyThatStandsTwiceAndGoesOnLooking() throws IOException {
        append("petition_event", EVENT + EVENT);
        append("holiday", "2021-10-01,no\n");
        assertThat(refusal())
                .containsExactly(
                        "petition_event.csv: is refused by the database: duplicate key value violates unique"
                                + " constraint \"petition_event_pkey\". Key (event_id)=(1) already exists.",
                        "holiday.csv line 2: is_workday has another form. Expected true or false");
    }

    @Test
    void neverTellsAValueNotEvenWhereAHeaderBelongs() throws IOException {
        append("petition_event", "1,10,closed,张三 13800138000,,,,,13900139000\n");
        Files.writeString(folder.resolve("post.csv"), "张三13800138000,b12345678,x\n");

        assertThat(String.join("\n", refusal()))
                .contains("petition_event.csv line 2: occurred_at has another form")
                .contains("post.csv line 1: column (a name that is none) is not in the contract")
                .doesNotContain("张三", "138", "139", "12345678");
    }

    @Test
    void refusesBrokenQuotesAndOtherEncodings() throws IOException {
        append("holiday", "\"2021-10-01,true\n");
        Files.write(folder.resolve("post.csv"), "post_code,name,sort_order\nP,县,1\n".getBytes(Charset.forName("GBK")));
        assertThat(refusal())
                .containsExactly(
                        "post.csv: is not UTF-8. Expected UTF-8. Save it as UTF-8",
                        "holiday.csv line 3: a quote that is never closed, opened in the row of line 2. The rest of"
                                + " the file was not read");
    }

    @Test
    void refusesADatabaseThatHasRows() throws IOException {
        append("petition_event", EVENT);
        load();
        assertThat(refusal())
                .singleElement()
                .asString()
                .startsWith("the database has rows in petition_event already. Expected an empty one");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> CsvLoad.load(folder.resolve("nowhere"), source.database()))
                .isInstanceOf(LoadRefusedException.class)
                .hasMessageContaining("nowhere is not a folder. Expected one with a CSV per relation");
    }

    @Test
    void keepsTheFirstHundredProblemsAndCountsTheRest() throws IOException {
        append("holiday", "2021-10-01,no\n".repeat(150));
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("Cannot load " + folder + ". Nothing was loaded.")
                .hasMessageEndingWith("  and 50 more");
    }

    private Collection<String> refusal() {
        LoadRefusedException refused = catchThrowableOfType(LoadRefusedException.class, this::load);
        return refused.places().stream().map(LoadProblem::toString).toList();
    }

    private Map<String, Long> load() {
        return CsvLoad.load(folder, source.database());
    }

    private void write(String relation, String text) throws IOException {
        Files.writeString(folder.resolve(relation + ".csv"), text);
    }

    private void append(String relation, String rows) throws IOException {
        List<String> header = Contract.current().relation(relation).columnNames();
        write(relation, String.join(",", header) + "\n" + rows);
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = source.database().reader().getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
