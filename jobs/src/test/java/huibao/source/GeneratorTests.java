package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.generate.GeneratorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class GeneratorTests {
    private static final GeneratorSettings SMALL = new GeneratorSettings(7, 2000, YearMonth.of(2024, 2), 14);

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.empty();

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSettings() throws IOException {
        new GeneratedRecords(SMALL).toFolder(folder.resolve("a"));
        new GeneratedRecords(SMALL).toFolder(folder.resolve("b"));
        assertThat(files(folder.resolve("a"))).hasSize(13).isEqualTo(files(folder.resolve("b")));
    }

    @Test
    void givesOtherItemsForAnotherSeed() throws IOException {
        new GeneratedRecords(SMALL).toFolder(folder.resolve("a"));
        new GeneratedRecords(new GeneratorSettings(8, 2000, YearMonth.of(2024, 2), 14)).toFolder(folder.resolve("b"));
        assertThat(files(folder.resolve("a")).get("petition_item.csv"))
                .isNotEqualTo(files(folder.resolve("b")).get("petition_item.csv"));
    }

    @Test
    void loadsFromItsFilesExactlyWhatItCopiesIntoADatabase() throws SQLException {
        Map<String, Long> written = new GeneratedRecords(SMALL).toFolder(folder);
        assertThat(CsvLoad.load(folder, source.database())).isEqualTo(written);
        List<String> loaded = fingerprints(written.keySet());
        execute("DROP SCHEMA petition CASCADE");
        execute("DROP SCHEMA huibao_history CASCADE");
        assertThat(new GeneratedRecords(SMALL).into(source.database())).isEqualTo(written);
        assertThat(fingerprints(written.keySet())).isEqualTo(loaded);
    }

    @Test
    void refusesADatabaseThatHasRows() {
        new GeneratedRecords(SMALL).into(source.database());
        assertThatThrownBy(() -> new GeneratedRecords(SMALL).into(source.database()))
                .isInstanceOf(LoadRefusedException.class)
                .hasMessageContaining("the database has rows in region, unit");
    }

    @Test
    void makesAboutAsManyItemsAsAskedForAndFewRejects() throws SQLException {
        Map<String, Long> rows = new GeneratedRecords(SMALL).into(source.database());
        assertThat(rows.get("petition_item")).isBetween(2050L, 2250L);
        assertThat(query("SELECT count(*) FROM petition.petition_item WHERE persons NOT BETWEEN 1 AND 9999"))
                .isEqualTo("2");
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> new GeneratorSettings(1, -1, YearMonth.of(2021, 7), 36))
                .hasMessage("Invalid items: -1");
        assertThatThrownBy(() -> new GeneratorSettings(1, 1, YearMonth.of(2021, 7), 1))
                .hasMessage("Invalid months: 1");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : entries.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
            return files;
        }
    }

    private List<String> fingerprints(Iterable<String> relations) throws SQLException {
        List<String> fingerprints = new ArrayList<>();
        for (String relation : relations) {
            fingerprints.add(query(
                    "SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM petition." + relation + " t"));
        }
        return fingerprints;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = source.database().reader().getConnection()) {
            ResultSet row = connection.createStatement().executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.database().owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
