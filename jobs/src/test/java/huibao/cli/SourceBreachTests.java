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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A source that offers what a person could be known by is refused, whatever is asked of it. */
class SourceBreachTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    @Test
    void everyCommandRefusesASourceWithAPersonalColumnAndReadsNothing() throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE petition.petition_item ADD COLUMN telephone text");
        }

        for (CommandRun run : new CommandRun[] {
            run("check-source"), run("extract"), run("report", "monthly", "--region", "990121", "--period", "2021-06")
        }) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOURCE_BREACH);
            assertThat(run.out() + run.err()).contains("petition_item", "telephone");
        }
        assertThat(home.resolve("lake/runs")).doesNotExist();
        assertThat(home.resolve("output/internal/990121")).doesNotExist();
    }

    private CommandRun run(String... command) {
        SourceSettings reader = source.settings();
        Stream<String> where =
                Stream.of("--set", "source.url=" + reader.url(), "--set", "source.user=" + reader.user());
        return CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", reader.password()),
                Stream.concat(Stream.of(command), where).toArray(String[]::new));
    }
}
