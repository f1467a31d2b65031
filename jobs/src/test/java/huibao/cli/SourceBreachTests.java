package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A source that offers what a person could be known by is refused, whatever is asked of it. */
@Tag("system")
class SourceBreachTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    @Test
    void everyCommandRefusesASourceWithAPersonalColumnAndReadsNothing() throws SQLException {
        own("ALTER TABLE petition.petition_item ADD COLUMN telephone text");

        for (CommandRun run : new CommandRun[] {
            run("check-source"), run("extract"), run("report", "monthly", "--region", "990121", "--period", "2021-06")
        }) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOURCE_BREACH);
            assertThat(run.out() + run.err()).contains("petition_item", "telephone");
        }
        assertThat(home.resolve("lake/runs")).doesNotExist();
        assertThat(home.resolve("output/internal/990121")).doesNotExist();
    }

    @Test
    void rowsOfWhichTooManyWouldBeRejectedAreToldByCheckSourceAndByExtract() throws SQLException {
        own("INSERT INTO petition.region VALUES ('R1', NULL, '某县', 'county', '2000-01-01', 'infinity')");

        CommandRun check = run("check-source");
        assertThat(check.exitCode()).as(check.err()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(check.out()).contains("refused  region: 1 of the 1 rows", "region.valid_to", "NULL");
        CommandRun extract = run(Locale.CHINESE, "extract");
        assertThat(extract.exitCode()).as(extract.err()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(extract.err())
                .contains(
                        "region 中不合约定的行过多：1 行中有 1 行。应不超过 1%（rejects.limit）",
                        "region.valid_to：infinity 不是日期；没有终止日的，约定以 NULL 表示：1 行", "huibao check-source");
    }

    /** Found when the rows are read, should check-source have been passed before. */
    @Test
    void rowsThatAPolicyHidesAreASourceBreach() throws SQLException {
        own(
                "ALTER TABLE petition.petition_item ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY partly ON petition.petition_item USING (item_id > 0)");
        for (String command : new String[] {"check-source", "extract"}) {
            CommandRun run = run(command);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOURCE_BREACH);
            assertThat(run.out() + run.err()).contains("petition_item", "row level security");
        }
    }

    private void own(String... statements) throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private CommandRun run(String... command) {
        return run(Locale.ENGLISH, command);
    }

    private CommandRun run(Locale locale, String... command) {
        SourceSettings reader = source.settings();
        Stream<String> where =
                Stream.of("--set", "source.url=" + reader.url(), "--set", "source.user=" + reader.user());
        return CommandRun.in(
                locale,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", reader.password()),
                Stream.concat(Stream.of(command), where).toArray(String[]::new));
    }
}
