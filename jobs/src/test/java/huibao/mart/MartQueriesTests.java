package huibao.mart;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.PublishedEdition;
import huibao.figure.Audience;
import huibao.metric.Catalogue;
import huibao.source.EmbeddedSourceExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The queries of docs/analysts.md, as they stand there, over editions beside which other grains were published. */
@Tag("system")
class MartQueriesTests {
    private static final Path DOCS = Path.of("../docs/analysts.md");
    private static final Path EXPECTED = Path.of("../data-samples/expected/figures.csv");
    private static final String REGION = "990121";

    private static final MartDatabase.MartTls OPEN = new MartDatabase.MartTls("disable", Optional.empty());

    /** The server outlives a test, and its roles with it. */
    private static final String CREATE_ROLE =
            """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'query_mart_writer') THEN
                    CREATE ROLE query_mart_writer LOGIN PASSWORD 'secret';
                END IF;
            END $$
            """;

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @BeforeEach
    void publish() throws IOException, SQLException {
        List<Edition> editions = List.of(
                edition("monthly", "month-2021-06", "2021-07-03T01:00:00Z", monthly()),
                edition("adhoc", "to-date-month-2021-06", "2021-06-10T10:00:00Z", TO_DATE),
                edition("adhoc", "rates-month-2021-06", "2021-07-03T01:00:00Z", RATES),
                edition("adhoc", "union-month-2021-06", "2021-07-03T01:00:00Z", UNION),
                edition("adhoc", "campaign-month-2021-06", "2021-07-03T01:00:00Z", CAMPAIGN));
        List<MartTable> tables =
                new Marts(editions, Audience.INTERNAL).tables(Catalogue.load(), (dimension, code) -> code);
        try (Connection owner = source.database().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(CREATE_ROLE);
            statement.execute("GRANT CREATE ON DATABASE \"" + owner.getCatalog() + "\" TO query_mart_writer");
            new MartDatabase(owner.getMetaData().getURL(), "query_mart_writer", "secret", OPEN, Audience.INTERNAL)
                    .write(tables);
        }
    }

    /** Seen on 10 June: the month is not over. */
    private static final String TO_DATE =
            """
            f0000000001,answer_rate,month=2021-06,current,2021-06-01,2021-06-11,0.756757,28,37,ok
            f0000000002,items,month=2021-06,current,2021-06-01,2021-06-11,58,,,ok
            """;

    private static final String RATES =
            """
            f0000000005,answer_rate,month=2021-01,current,2021-01-01,2021-02-01,0.835821,56,67,ok
            f0000000006,answer_rate,month=2021-06,current,2021-06-01,2021-07-01,0.800000,64,80,ok
            """;

    private static final String UNION =
            """
            f0000000003,items,form=letter|visit,current,2021-06-01,2021-07-01,113,,,ok
            """;

    private static final String CAMPAIGN =
            """
            f0000000004,campaign_items,campaign=QL2019,current,2021-06-01,2021-07-01,6,,,ok
            """;

    @Test
    void theMonthsAddUpFromWholePeriodsOnly() throws IOException, SQLException {
        List<String> rows = read(query("SELECT month, max(value)", "ORDER BY month;"));

        assertThat(rows)
                .contains("2021-01|123.000000|0.8358")
                .last()
                .asString()
                .startsWith("2021-06|176.000000|0.8000");
    }

    @Test
    void theRatesOfPlacesAreThoseOfTheYear() throws IOException, SQLException {
        String sql = query("SELECT m.name, f.numerator", "f.period_end = '2021-07-01'");

        assertThat(read(sql)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theFormsAddUpToAllItemsThoughTwoWereAskedForTogether() throws IOException, SQLException {
        String sql = query("SELECT member.name, value", "ORDER BY value DESC")
                .replace("'figure.parquet'", "huibao_internal.figure")
                .replace("'member.parquet'", "huibao_internal.member");

        assertThat(read(sql))
                .containsExactly("visit|66.000000", "online|63.000000", "letter|47.000000", "phone|0.000000");
        assertThat(read("SELECT sum(value) FROM huibao_internal.figure_whole WHERE metric = 'items'"
                        + " AND breakdown = 'form' AND role = 'current'"))
                .containsExactly("176.000000");
    }

    @Test
    void figuresOfTwoCampaignsStandBesideEachOther() throws SQLException {
        assertThat(read("SELECT campaign, value FROM huibao_internal.figure_whole WHERE metric = 'campaign_items'"
                        + " AND breakdown = 'whole' AND role = 'current' ORDER BY campaign"))
                .containsExactly("QL2019|6.000000", "SCZ2021|23.000000");
    }

    /** From the words it begins with to those it ends with, as the docs have it. */
    private static String query(String from, String to) throws IOException {
        String docs = Files.readString(DOCS);
        int start = docs.indexOf(from);
        int end = docs.indexOf(to, start);
        assertThat(start).as(from).isPositive();
        assertThat(end).as(to).isGreaterThan(start);
        return docs.substring(start, end + to.length());
    }

    /** Of the months and of what the queries ask for. */
    private static String monthly() throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .skip(1)
                .filter(row -> !row.contains(",answer_rate,month="))
                .filter(row ->
                        row.contains(",items,") || row.contains(",answer_rate,") || row.contains(",campaign_items,"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Edition edition(String deliverable, String period, String cutoff, String rows) {
        EditionKey key = new EditionKey(
                Audience.INTERNAL,
                REGION,
                deliverable,
                period,
                "20210703T090000-" + Math.abs(period.hashCode()) % 1000);
        return PublishedEdition.of(folder.resolve("output"), key, Instant.parse(cutoff), rows);
    }

    private List<String> read(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection reader = source.database().owner().getConnection();
                Statement statement = reader.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = found.getString(column + 1);
                }
                rows.add(Arrays.stream(row).collect(Collectors.joining("|")));
            }
        }
        return rows;
    }
}
