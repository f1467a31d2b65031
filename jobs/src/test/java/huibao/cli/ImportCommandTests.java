package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code import} from outside: what is refused before anything is opened, with its exit code; and the example. */
@Tag("system")
class ImportCommandTests {
    private static final Path EXAMPLE =
            Path.of("../data-samples/export-example").toAbsolutePath().normalize();

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Path mapping;

    @BeforeEach
    void copyTheMapping() throws IOException {
        mapping = folder.resolve("mapping.yaml");
        Files.copy(EXAMPLE.resolve("mapping.yaml"), mapping);
    }

    @Test
    void importsTheExampleAndThenNothingNew() throws SQLException {
        CommandRun first = CommandRun.of(home, "import", "--mapping", mapping.toString(), EXAMPLE.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("petition_item: 240 new, 0 changed, 0 as before, 0 missing, 0 refused");
        assertThat(first.err()).contains("295 rows");
        CommandRun again = CommandRun.in(
                Locale.CHINESE, home, Map.of(), "import", "--mapping", mapping.toString(), EXAMPLE.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("petition_item：新增 0，变更 0，未变 240，不再出现 0，拒绝 0");
        assertThat(CommandRun.of(home, "check-source").exitCode()).isZero();
        tellsTheOfficesOwnNumber();
    }

    private void tellsTheOfficesOwnNumber() throws SQLException {
        String made;
        String label;
        try (SourceDatabase own = SourceDatabase.embedded(home);
                Connection connection = own.owner().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT number, label FROM huibao_import.number WHERE space = 'item_id' LIMIT 1")) {
            assertThat(row.next()).isTrue();
            made = row.getString(1);
            label = row.getString(2);
        }
        CommandRun which = CommandRun.of(home, "import", "--which", made);
        assertThat(which.exitCode()).as(which.err()).isZero();
        assertThat(which.out()).contains(made + " (item_id): " + label);
        CommandRun none = CommandRun.in(Locale.CHINESE, home, Map.of(), "import", "--which", "7");
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("没有哪次导入生成过编号 7。应为");
    }

    @Test
    void importsIntoADatabaseOfItsOwnAsARoleThatIsNotTheReader(@TempDir Path server) {
        try (SourceDatabase own = SourceDatabase.embedded(server)) {
            PGSimpleDataSource owner = (PGSimpleDataSource) own.owner();
            PGSimpleDataSource reader = (PGSimpleDataSource) own.reader();
            Map<String, String> passwords = Map.of(
                    "HUIBAO_IMPORT_PASSWORD", owner.getPassword(), "HUIBAO_SOURCE_PASSWORD", reader.getPassword());
            String[] address = {
                "--set", "source.url=" + owner.getURL().replaceFirst("\\?.*", ""), "--set", "source.user=huibao_reader"
            };
            CommandRun run = CommandRun.in(
                    Locale.ENGLISH,
                    home,
                    passwords,
                    both(
                            address,
                            "import",
                            "--set",
                            "import.user=postgres",
                            "--mapping",
                            mapping.toString(),
                            EXAMPLE.toString()));
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("petition_item: 240 new");
            CommandRun check = CommandRun.in(Locale.ENGLISH, home, passwords, both(address, "check-source"));
            assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
            for (String user : new String[] {"import.user=huibao_reader", "import.user="}) {
                CommandRun refused = CommandRun.in(
                        Locale.ENGLISH,
                        home,
                        passwords,
                        both(address, "import", "--set", user, "--mapping", mapping.toString(), EXAMPLE.toString()));
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.err()).contains("an office's own database is only ever read");
            }
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private static String[] both(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    @Test
    void refusesAMappingWithEveryLineThatIsWrong() throws IOException {
        Files.writeString(
                mapping,
                """
                mapping: x
                missing: forget
                tables:
                  - file: a.csv
                    encoding: latin-99
                    take:
                      - into: petition_item
                        columns:
                          item_id: {number: 编号}
                          phone: 电话
                          persons: {from: 人数, blank: many}
                          form: {from: 形式, values: 没有}
                      - into: persons
                        columns: {}
                """);
        CommandRun run = CommandRun.of(home, "import", "--mapping", mapping.toString(), folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .contains(
                        "mapping.yaml:2: missing is forget. Expected one of keep, void, delete",
                        "mapping.yaml:5: encoding is latin-99. Expected one of UTF-8, GB18030, UTF-16LE",
                        "mapping.yaml:9: petition_item.petitioned_on gets no value. Expected a day such as \"2021-06-14\". Name a"
                                + " column (from), a number, or a constant for it",
                        "mapping.yaml:11: many is no value of persons. Expected a whole number. Put it right",
                        "mapping.yaml:12: values is 没有. Expected one of ")
                .anyMatch(line -> line.startsWith("mapping.yaml:10: unknown key phone. Expected one of "))
                .anyMatch(line -> line.startsWith("mapping.yaml:13: into is persons. Expected one of region, unit"));
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void refusesAColumnAboutPersonsBeforeAnythingIsRead() throws IOException {
        Files.writeString(mapping, Files.readString(mapping).replace("purpose: {from: 信访目的", "purpose: {from: 姓名"));
        CommandRun run = CommandRun.in(
                Locale.CHINESE, home, Map.of(), "import", "--mapping", mapping.toString(), EXAMPLE.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("信访件台账*.xlsx：不得取列 姓名：").contains("其内容没有留下");
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void refusesFilesThatAreNotThereAndFilesThatAreNotWhatTheyShouldBe() throws IOException {
        CommandRun none = CommandRun.of(home, "import", "--mapping", mapping.toString(), folder.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("No file is called 区划.csv in " + folder);
        for (String name : new String[] {"区划.csv", "机构.csv", "内容分类.csv", "办理过程.csv"}) {
            Files.copy(EXAMPLE.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("信访件台账1.xlsx"), "no workbook");
        CommandRun broken = CommandRun.of(home, "import", "--mapping", mapping.toString(), folder.toString());
        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.err()).contains("信访件台账1.xlsx: is not an XLSX file");
        assertThat(CommandRun.of(home, "import", "--mapping", "nowhere.yaml", folder.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of(home, "import", "--mapping", mapping.toString(), "nowhere")
                        .exitCode())
                .isEqualTo(2);
    }
}
