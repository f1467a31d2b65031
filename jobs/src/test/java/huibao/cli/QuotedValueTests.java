package huibao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the source's own error message quotes of a row is in nothing that is said or recorded. The records of jobs hold the
 * failure with all its causes, as the log does.
 */
@Tag("system")
class QuotedValueTests {
    private static final String NAME = "NameOfSomebody";

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "22P02;applicant::integer",
                "22007;extract(day FROM applicant::date)::integer",
                "42P01;applicant::regclass::oid::integer",
                "42601;office.run('SELECT ' || applicant || ' ' || applicant || ' 1')",
                "P0001;office.say(applicant)"
            })
    void aViewThatFailsOnANameTellsItsStateOnly(String state, String persons) throws SQLException {
        alter(persons);

        CommandRun extract = run("extract");
        CommandRun runs = CommandRun.in(Locale.ENGLISH, home, Map.of(), "runs");

        assertThat(extract.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(extract.err()).contains("petition_item", "SQLSTATE " + state);
        assertThat(extract.out() + extract.err() + runs.out() + runs.err()).doesNotContainIgnoringCase(NAME);
        assertThat(filesThatHold(NAME)).isEmpty();
        assertThat(filesThatHold("SQLSTATE " + state)).contains("jobs.mv.db");
    }

    private void alter(String persons) throws SQLException {
        String columns = "item_id, visit_id, form, petitioned_on, registered_at, registering_level, registering_unit,"
                + " region_code, authority_level, stepwise, category_code, purpose, " + persons + " AS persons,"
                + " joint_letter, initial_here, initial_nationwide, repeat_of, judicial, counted, recorded_at,"
                + " updated_at, voided_at";
        sql(
                "CREATE SCHEMA office",
                "CREATE FUNCTION office.say(who text) RETURNS integer LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'no number for %', who; END $$",
                "CREATE FUNCTION office.run(what text) RETURNS integer LANGUAGE plpgsql AS"
                        + " $$ BEGIN EXECUTE what; RETURN 1; END $$",
                "GRANT USAGE ON SCHEMA office TO huibao_reader",
                "ALTER TABLE petition.petition_item RENAME TO office_item",
                "ALTER TABLE petition.office_item ADD applicant text",
                "INSERT INTO petition.office_item SELECT (json_populate_record(NULL::petition.office_item, '{\"item_id\": 1,"
                        + " \"form\": \"letter\", \"petitioned_on\": \"2021-06-01\", \"registered_at\": \"2021-06-01T08:00:00Z\","
                        + " \"registering_level\": \"county\", \"registering_unit\": \"U1\", \"region_code\": \"990121\","
                        + " \"category_code\": \"03\", \"purpose\": \"appeal\", \"persons\": 1, \"joint_letter\": false,"
                        + " \"judicial\": false, \"counted\": true, \"recorded_at\": \"2021-06-01T08:00:00Z\","
                        + " \"updated_at\": \"2021-06-01T08:00:00Z\","
                        + " \"applicant\": \"" + NAME + "\"}')).*",
                "CREATE VIEW petition.petition_item AS SELECT " + columns + " FROM petition.office_item",
                "REVOKE ALL ON petition.office_item FROM huibao_reader",
                "GRANT SELECT ON petition.petition_item TO huibao_reader");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = source.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private Stream<String> filesThatHold(String text) {
        try (Stream<Path> files = Files.walk(home)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, ISO_8859_1).contains(text) || new String(bytes, UTF_16LE).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
