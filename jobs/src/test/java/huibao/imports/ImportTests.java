package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huibao.problem.Problem;
import huibao.source.EmbeddedSourceExtension;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code data-samples} and small exports beside it, imported once, again, and changed. */
@Tag("system")
class ImportTests {
    private static final Path EXAMPLE = Path.of("../data-samples/export-example");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-05T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "编号,形式,日期,登记时间,人数,姓名\n";
    private static final String MAPPING =
            """
            mapping: 小县
            missing: %s
            tables:
              - file: "*.csv"
                take:
                  - into: petition_item
                    columns:
                      item_id: {number: 编号}
                      form: {from: 形式, values: {来信: letter, 来访: visit}}
                      petitioned_on: 日期
                      registered_at: 登记时间
                      registering_level: {constant: county}
                      registering_unit: {constant: X1}
                      region_code: {constant: "1"}
                      purpose: {constant: request}
                      persons: 人数
                      joint_letter: {constant: "false"}
                      judicial: {constant: "false"}
                      counted: {constant: "true"}
            """;

    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.empty();

    @TempDir
    Path folder;

    @Test
    void takesTheExampleWithItsTitlesTotalsAndThreeEncodings() throws SQLException {
        assertThat(importExample())
                .containsExactly(
                        "region: 8 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "unit: 4 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "category: 5 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "petition_item: 240 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "  3 rows of petition_item repeat others; of 0 numbers with different rows the last row was"
                                + " taken",
                        "petition_event: 868 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "  3 rows of petition_event repeat others; of 0 numbers with different rows the last row was"
                                + " taken",
                        "petition_evaluation: 136 new, 0 changed, 0 as before, 0 missing, 0 refused",
                        "1 blank rows were passed over",
                        "1 rows of totals and notes were passed over",
                        "1 repeated headers were passed over");
        // Written four ways, the first four items have the days and times they were made with.
        assertThat(rows("SELECT label, petitioned_on <= (registered_at AT TIME ZONE 'Asia/Shanghai')::date,"
                        + " to_char(registered_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), region_code ~"
                        + " '^99012100[1-4]$', registering_unit, persons BETWEEN 1 AND 12 FROM petition.petition_item JOIN"
                        + " huibao_import.number ON number = item_id AND space = 'item_id' ORDER BY label LIMIT 4"))
                .containsExactly(
                        "YQ2021-00001|t|2021-05-01 17:50|t|X990121|t",
                        "YQ2021-00002|t|2021-05-02 02:40|t|X990121|t",
                        "YQ2021-00003|t|2021-05-02 11:30|t|X990121|t",
                        "YQ2021-00004|t|2021-05-02 20:20|t|X990121|t");
        assertThat(rows("SELECT min(registered_at AT TIME ZONE 'Asia/Shanghai' - petitioned_on)"
                        + " >= interval '0', count(DISTINCT petitioned_on) > 50 FROM petition.petition_item"))
                .containsExactly("t|t");
    }

    @Test
    void joinsItemsEventsAndEarlierItemsByTheOfficesNumber() throws SQLException {
        importExample();
        assertThat(rows("SELECT count(*), count(DISTINCT e.item_id) FROM petition.petition_event e"
                        + " LEFT JOIN petition.petition_item i USING (item_id) WHERE i.item_id IS NULL"))
                .containsExactly("0|0");
        assertThat(rows("SELECT later.label, first.label FROM petition.petition_item i"
                        + " JOIN huibao_import.number later ON later.number = i.item_id"
                        + " JOIN huibao_import.number first ON first.number = i.repeat_of ORDER BY 1 LIMIT 2"))
                .containsExactly("YQ2021-00009|YQ2021-00001", "YQ2021-00018|YQ2021-00010");
    }

    @Test
    void takesNoControlStatusForAResolution() throws SQLException {
        importExample();
        assertThat(rows("SELECT count(*) < (SELECT count(*) FROM petition.petition_event WHERE kind = 'closed')"
                        + " FROM petition.petition_event WHERE kind = 'resolved'"))
                .containsExactly("t");
    }

    @Test
    void keepsNothingOfColumnsTheMappingDoesNotName() throws SQLException {
        importExample();
        for (String table : rows("SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                + " WHERE table_schema IN ('petition', 'huibao_import')")) {
            assertThat(rows("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + ExportExample.NEVER_READ
                            + "%'"))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void changesNothingWhenTheSameFilesComeAgain() throws SQLException {
        importExample();
        String before = everything();
        assertThat(importExample())
                .contains(
                        "petition_item: 0 new, 0 changed, 240 as before, 0 missing, 0 refused",
                        "petition_event: 0 new, 0 changed, 868 as before, 0 missing, 0 refused");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isAfterChangesWhatAFreshImportOfThemIs() throws IOException, SQLException {
        mapping("delete");
        write("a.csv", rows(1, 500, "2021/6/%d 9:00", 2));
        importFolder();
        // Every fiftieth has more persons, the last ten are gone, ten others came.
        String changed = rows(1, 490, "2021/6/%d 9:00", 2) + rows(501, 510, "2021-06-%02d 10:00:00", 1);
        write("a.csv", changed.replaceAll("(?m)^(\\d*(?:00|50),.*,)2,", "$13,"));
        assertThat(importFolder()).startsWith("petition_item: 10 new, 9 changed, 481 as before, 10 missing, 0 refused");
        String after = everything();
        try (Connection connection = source.database().owner().getConnection()) {
            connection.createStatement().execute("TRUNCATE petition.petition_item");
        }
        importFolder();
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void saysWhatWentAndDoesWithItWhatTheMappingChooses() throws IOException, SQLException {
        for (String choice : List.of("keep", "void", "delete")) {
            mapping(choice);
            write("a.csv", rows(1, 200, "2021-06-%02d", 1));
            importFolder();
            write("a.csv", rows(1, 199, "2021-06-%02d", 1));
            assertThat(importFolder())
                    .startsWith("petition_item: 0 new, 0 changed, 199 as before, 1 missing, 0 refused")
                    .element(1)
                    .asString()
                    .contains("1 rows of petition_item", "(missing: " + choice + ")");
            assertThat(rows("SELECT count(*), count(voided_at), max(voided_at) FROM petition.petition_item"))
                    .containsExactly(
                            switch (choice) {
                                case "keep" -> "200|0|null";
                                case "void" -> "200|1|2021-08-05 00:00:00+00";
                                default -> "199|0|null";
                            });
        }
    }

    @Test
    void takesAnItemBackThatWasVoidedAndComesAgain() throws IOException, SQLException {
        mapping("void");
        for (int last : new int[] {200, 199, 200}) {
            write("a.csv", rows(1, last, "2021-06-%02d", 1));
            importFolder();
        }
        assertThat(rows("SELECT count(*), count(voided_at) FROM petition.petition_item"))
                .containsExactly("200|0");
    }

    @Test
    void countsWhatNoTableNamesAndShowsItsShapeOnly() throws IOException {
        mapping("keep");
        write(
                "a.csv",
                rows(1, 300, "2021-06-%02d", 1).replace("\n7,来信", "\n7,张三来函2").replace("\n9,来信,2021", "\n9,来信,昨天"));
        assertThat(importFolder())
                .contains(
                        "petition_item: 298 new, 0 changed, 0 as before, 0 missing, 2 refused",
                        "  petition_item.form from column 形式: no value table names it: 1 times, first in a.csv row 8,"
                                + " of the shape 字字字字9",
                        "  petition_item.petitioned_on from column 日期: not a day written year, month, day, such as"
                                + " 2021-06-14 or 2021年6月14日: 1 times, first in a.csv row 10, of the shape 字字-99-99");
    }

    @Test
    void refusesEverythingIfTooMuchIsRefusedAndLeavesNothing() throws IOException, SQLException {
        mapping("keep");
        write("a.csv", rows(1, 50, "2021-06-%02d", 1).replace("\n7,来信", "\n7,来函"));
        ImportRefused refused = catchThrowableOfType(ImportRefused.class, this::importFolder);
        assertThat(refused.problems())
                .first()
                .asString()
                .isEqualTo("petition_item: 1 of 50 rows break a rule, more than 1.0 %. Expected fewer. Nothing was"
                        + " imported. Add the words to the mapping, or raise rejects.limit");
        assertThat(rows("SELECT count(*), to_regclass('huibao_import.number') FROM petition.petition_item"))
                .containsExactly("0|null");
    }

    @Test
    void doesNotTakeARefusedRowForOneThatWent() throws IOException {
        mapping("delete");
        write("a.csv", rows(1, 200, "2021-06-%02d", 1));
        importFolder();
        write("a.csv", rows(1, 200, "2021-06-%02d", 1).replace("\n7,来信", "\n7,来函"));
        assertThat(importFolder()).startsWith("petition_item: 0 new, 0 changed, 199 as before, 0 missing, 1 refused");
    }

    @Test
    void takesTheLastOfRowsWithOneNumberAndSaysSo() throws IOException, SQLException {
        mapping("keep");
        write("a.csv", rows(1, 100, "2021-06-%02d", 1));
        write("b.csv", rows(100, 120, "2021-07-%02d", 4));
        assertThat(importFolder())
                .contains("  1 rows of petition_item repeat others; of 1 numbers with different rows the last row was"
                        + " taken");
        assertThat(rows("SELECT persons FROM petition.petition_item WHERE item_id = 100"))
                .containsExactly("4");
    }

    @Test
    void refusesRowsOfAnotherMappingAndRowsThatWereLoaded() throws IOException, SQLException {
        mapping("keep");
        write("a.csv", rows(1, 10, "2021-06-%02d", 1));
        importFolder();
        Files.writeString(mappingFile(), MAPPING.formatted("keep").replace("小县", "大县"));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining("petition_item was filled by the mapping \"小县\", this one is \"大县\"");
        try (Connection connection = source.database().owner().getConnection()) {
            connection.createStatement().execute("DROP SCHEMA huibao_import CASCADE");
        }
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining("petition_item has rows that no import put there");
    }

    @Test
    void refusesAColumnByItsNameAndByTheLookOfItsValuesAndKeepsNothing() throws IOException, SQLException {
        mapping("keep");
        Files.writeString(
                mappingFile(), MAPPING.formatted("keep").replace("region_code: {constant: \"1\"}", "region_code: 姓名"));
        write("a.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(PersonalDataRefused.class)
                .hasMessageContaining("column 姓名 is not taken")
                .hasMessageNotContaining("张三");

        Files.writeString(mappingFile(), MAPPING.formatted("keep").replace("number: 编号", "number: 备用"));
        write("a.csv", "备用,形式,日期,登记时间,人数\n13800138000,来信,2021-06-01,2021-06-01,1\n");
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(PersonalDataRefused.class)
                .hasMessageContaining("values of column 备用 look like mobile phone numbers")
                .hasMessageNotContaining("138");
    }

    @Test
    void refusesAPhoneNumberThatComesLongAfterTheSample() throws IOException, SQLException {
        mapping("keep");
        write("a.csv", rows(1, 4000, "2021-06-%02d", 1) + "张三13800138000,来信,2021-06-01,2021-06-01,1,x\n");
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(PersonalDataRefused.class)
                .hasMessageNotContaining("138");
        assertThat(rows("SELECT count(*) FROM petition.petition_item")).containsExactly("0");
    }

    @Test
    void namesTheHeadersItDoesNotFind() throws IOException {
        mapping("keep");
        write("a.csv", "编号,形式,日期,登记的时间,人数\n");
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessage(
                        "a.csv: the row of headers has no 登记时间. Expected each as the mapping writes it; nearest there:"
                                + " 登记的时间, 人数, 形式. Put the mapping right. Nothing was imported");
        write("a.csv", "王小明,来信,2021-06-01\n编号,谁\n");
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("a.csv: no row of the first 20 has the headers 人数, 形式, 日期, 登记时间.")
                .hasMessageNotContaining("王");
    }

    @Test
    void tellsWordsAndTypesOfTheContractThatAMappingMisspells() throws IOException {
        mapping("keep");
        Files.writeString(
                mappingFile(),
                MAPPING.formatted("keep")
                        .replace("来信: letter", "来信: leter")
                        .replace("constant: county", "constant: 县")
                        .replace("judicial: {constant: \"false\"}", "judicial: {constant: 否}"));
        write("a.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThat(catchThrowableOfType(MappingRefused.class, this::importFolder)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "mapping.yaml:9: leter is no word of form. Expected one of letter, visit, online, phone",
                        "mapping.yaml:12: 县 is no word of registering_level. Expected one of country, province, city,"
                                + " county, township",
                        "mapping.yaml:18: 否 is no value of judicial. Expected \"true\" or \"false\". Put it right");
    }

    @Test
    void saysOfAColumnWithoutAValueWhatItTakes() throws IOException {
        Files.writeString(
                mappingFile(),
                MAPPING.formatted("keep")
                        .replace("          region_code: {constant: \"1\"}\n", "")
                        .replace("          purpose: {constant: request}\n", "")
                        .replace("          petitioned_on: 日期\n", ""));
        write("a.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThat(catchThrowableOfType(MappingRefused.class, this::importFolder)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "mapping.yaml:8: petition_item.petitioned_on gets no value. Expected a day such as"
                                + " \"2021-06-14\". Name a column (from), a number, or a constant for it",
                        "mapping.yaml:8: petition_item.region_code gets no value. Expected a code of region (name-of:"
                                + " region looks a name up). Name a column (from), a number, or a constant for it",
                        "mapping.yaml:8: petition_item.purpose gets no value. Expected one of suggestion, accusation,"
                                + " appeal, request, consultation, other. Name a column (from), a number, or a constant"
                                + " for it");
    }

    @Test
    void saysThatACodeTableIsMissingWhereNamesAreLookedUpInIt() throws IOException {
        Files.writeString(
                mappingFile(),
                MAPPING.formatted("keep")
                        .replace("registering_unit: {constant: X1}", "registering_unit: {from: 形式, name-of: unit}"));
        write("a.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(
                        "petition_item.registering_unit from column 形式: the code table it is a name of has no"
                                + " rows; import that, too: 10 times");
    }

    @Test
    void refusesWhatTheExtractionWouldRefuseLater() throws IOException, SQLException {
        Files.writeString(
                mappingFile(),
                MAPPING.formatted("keep")
                                .replace("form: {from: 形式, values: {来信: letter, 来访: visit}}", "form: 形式")
                                .replace("region_code: {constant: \"1\"}", "region_code: 区划")
                        + """
                          - file: 区划.txt
                            take:
                              - into: region
                                columns:
                                  region_code: 代码
                                  name: 名称
                                  level: {constant: county}
                                  valid_from: {constant: "2010-01-01"}
                        """);
        write("区划.txt", "代码,名称\n1,甲县\n");
        StringBuilder rows = new StringBuilder("编号,形式,日期,登记时间,人数,区划\n");
        for (int i = 10; i < 710; i++) {
            rows.append(i + ",letter,2021-06-01,2021-06-01,1,1\n");
        }
        rows.append("1,letter,2021-06-01,2021-06-01,0,1\n2,letter,2021-06-01,2021-06-01,10000,1\n")
                .append("3,letter,1949-12-31,2021-06-01,1,1\n4,letter,2021-06-01,2121-08-05 08:01,1,1\n")
                .append("5,letter,2021-06-01,2021-06-01,1,2\n6,leter,2021-06-01,2021-06-01,1,1\n");
        write("a.csv", rows.toString());
        assertThat(importFolder())
                .contains(
                        "petition_item: 700 new, 0 changed, 0 as before, 0 missing, 6 refused",
                        "  petition_item.persons from column 人数: outside the range: 1 to 9999 persons, levels 1 to 3 of"
                                + " categories: 2 times, first in a.csv row 702, of the shape 9",
                        "  petition_item.petitioned_on from column 日期: before 1950: 1 times, first in a.csv row 704,"
                                + " of the shape 9999-99-99",
                        "  petition_item.registered_at from column 登记时间: later than now by the clock of"
                                + " the database: 1 times, first in a.csv row 705, of the shape 9999-99-99 99:99",
                        "  petition_item.region_code from column 区划: no code table has this code: 1 times, first in"
                                + " a.csv row 706, of the shape 9",
                        "  petition_item.form from column 形式: no value table names it: 1 times, first in a.csv row"
                                + " 707, of the shape AAAAA");
        assertThat(rows("SELECT count(*) FROM petition.petition_item WHERE persons <> 1 OR region_code <> '1'"))
                .containsExactly("0");
    }

    @Test
    void takesAFileByTheNameItHasWhateverItsCharacters() throws IOException {
        Files.writeString(mappingFile(), MAPPING.formatted("keep").replace("\"*.csv\"", "\"台账[2021]{县}?.csv\""));
        write("台账[2021]{县}1.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThat(importFolder()).contains("petition_item: 10 new, 0 changed, 0 as before, 0 missing, 0 refused");
    }

    /** Root may read everything, but nobody the first page of a process. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysOfAFileThatCannotBeReadWhoMustBeAbleTo() throws IOException {
        mapping("keep");
        Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("/proc/self/mem"));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessageMatching(
                        "a\\.csv: cannot be read: .+\\. Expected a file that the user who runs huibao may read\\. Have"
                                + " its owner permit it, or copy it elsewhere\\. Nothing was imported");
    }

    @Test
    void namesTheFilesThereAreWhereTheMappingsIsMissing() throws IOException {
        Files.writeString(mappingFile(), MAPPING.formatted("keep").replace("\"*.csv\"", "\"台账.csv\""));
        write("台帐.csv", rows(1, 10, "2021-06-%02d", 1));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(MappingRefused.class)
                .hasMessage("No file is called 台账.csv in " + folder + ". Expected one at least; nearest there: 台帐.csv,"
                        + " mapping.yaml. Put it there, or change file in the mapping");
    }

    @Test
    void namesTheLineThatIsInNoEncoding() throws IOException {
        mapping("keep");
        byte[] table = rows(1, 10, "2021-06-%02d", 1).getBytes(Charset.forName("UTF-8"));
        table[table.length - 2] = (byte) 0xFF;
        Files.write(folder.resolve("a.csv"), table);
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("a.csv: line 11 is neither UTF-8 nor GB18030, and the file not UTF-16.");
        Files.write(folder.resolve("a.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThatThrownBy(this::importFolder).hasMessageContaining("a.csv: is a workbook that is called a text.");
        Files.write(folder.resolve("a.csv"), table);
        Files.writeString(
                mappingFile(), MAPPING.formatted("keep").replace("    take:", "    encoding: UTF-8\n    take:"));
        assertThatThrownBy(this::importFolder)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("a.csv: line 11 is not UTF-8.");
    }

    @Test
    void readsTheSameTableInWhicheverEncodingAndWithWhicheverDelimiter() throws IOException, SQLException {
        mapping("keep");
        String table = rows(1, 100, "2021-06-%02d", 1);
        List<String> fresh = new ArrayList<>();
        for (byte[] bytes : List.of(
                table.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + table).getBytes(Charset.forName("UTF-8")),
                ("\uFEFF" + table).getBytes(Charset.forName("UTF-16LE")),
                table.replace(',', '\t').getBytes(Charset.forName("GBK")),
                table.replace(",", ";").replace("\n", "\r\n").getBytes(Charset.forName("UTF-8")),
                table.getBytes(Charset.forName("UTF-16LE")),
                table.getBytes(Charset.forName("UTF-16BE")),
                table.replace('\n', '\r').getBytes(Charset.forName("UTF-8")),
                table.replace(",", ";").replace("张三", "a,b,c,d,e,f,g,h").getBytes(Charset.forName("UTF-8")))) {
            Files.write(folder.resolve("a.csv"), bytes);
            fresh.add(importFolder().get(0));
        }
        assertThat(fresh).startsWith("petition_item: 100 new, 0 changed, 0 as before, 0 missing, 0 refused");
        assertThat(fresh.subList(1, 9))
                .containsOnly("petition_item: 0 new, 0 changed, 100 as before, 0 missing, 0 refused");
    }

    /** @param time with a place for the day */
    private static String rows(int first, int last, String time, int persons) {
        StringBuilder rows = new StringBuilder(first == 1 || first == 100 ? HEADER : "");
        for (int i = first; i <= last; i++) {
            String day = String.format(time, i % 28 + 1);
            rows.append(i + ",来信," + day.split(" ")[0] + "," + day + "," + persons + ",张三\n");
        }
        return rows.toString();
    }

    private Path mappingFile() {
        return folder.resolve("mapping.yaml");
    }

    private void mapping(String missing) throws IOException {
        Files.writeString(mappingFile(), MAPPING.formatted(missing));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> importExample() {
        return run(EXAMPLE.resolve("mapping.yaml"), EXAMPLE);
    }

    private List<String> importFolder() {
        return run(mappingFile(), folder);
    }

    private List<String> run(Path mapping, Path files) {
        try (Import one = Import.open(mapping, files)) {
            return one.run(() -> source.database().owner(), 0.01, CLOCK, new SilentImport()).lines().stream()
                    .map(Problem::toString)
                    .toList();
        }
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : Stream.of(
                        "region", "unit", "category", "petition_item", "petition_event", "petition_evaluation")
                .toList()) {
            rows("SELECT t::text FROM petition." + table + " t ORDER BY 1")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.database().owner().getConnection();
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

    private static final class SilentImport implements ImportProgress {
        @Override
        public void reading(String table, long expected) {}

        @Override
        public void read(long rows) {}

        @Override
        public void writing(String relation) {}
    }
}
