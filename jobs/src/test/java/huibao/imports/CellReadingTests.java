package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.imports.SheetCell.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, times and numbers in every form in which exports have them. */
class CellReadingTests {
    @ParameterizedTest
    @CsvSource({
        "2021-06-14, 2021-06-14T00:00+08:00",
        "2021-06-14 09:30, 2021-06-14T09:30+08:00",
        "2021-6-14 9:30:05, 2021-06-14T09:30:05+08:00",
        "2021/6/14 9:30, 2021-06-14T09:30+08:00",
        "2021.06.14, 2021-06-14T00:00+08:00",
        "2021年6月14日, 2021-06-14T00:00+08:00",
        "2021年6月14日9时30分, 2021-06-14T09:30+08:00",
        "2021年6月14日 下午3时05分09秒, 2021-06-14T15:05:09+08:00",
        "２０２１年６月１４日, 2021-06-14T00:00+08:00",
        "2021-06-14 上午12:30, 2021-06-14T00:30+08:00",
        "2021-06-14 12:30 PM, 2021-06-14T12:30+08:00",
        "20210614, 2021-06-14T00:00+08:00",
        "20210614093005, 2021-06-14T09:30:05+08:00",
        "202106140930, 2021-06-14T09:30+08:00",
        "2021-06-14T01:30:00Z, 2021-06-14T09:30+08:00",
        "2021-06-14T09:30:00+08:00, 2021-06-14T09:30+08:00",
        "2021-06-14 24:00, 2021-06-15T00:00+08:00",
        "44361, 2021-06-14T00:00+08:00",
        "44361.395833333, 2021-06-14T09:30+08:00",
        "'''2021-06-14', 2021-06-14T00:00+08:00",
        "1988-07-01 09:00, 1988-07-01T09:00+09:00"
    })
    void readsATime(String written, String expected) throws UnusableCell {
        assertThat(CellTimes.from1900().time(SheetCell.text(written)))
                .isEqualTo(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        java.time.OffsetDateTime.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "44361, 2021-06-14",
        "44361.999999, 2021-06-15",
        "20210614, 2021-06-14",
        "61, 1900-03-01",
        "4.4361E4, 2021-06-14"
    })
    void readsADayCountOfASpreadsheet(String number, String day) throws UnusableCell {
        assertThat(CellTimes.from1900().day(new SheetCell(CellKind.NUMBER, number)))
                .isEqualTo(day);
    }

    @Test
    void readsADayCountOfAFileThatCountsFrom1904() throws UnusableCell {
        assertThat(CellTimes.from1904().day(new SheetCell(CellKind.NUMBER, "42899")))
                .isEqualTo("2021-06-14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30",
                "2021-13-01",
                "14/6/2021",
                "6月14日",
                "2021-06",
                "昨天",
                "2021-06-14 25:00",
                "2021-06-14 09:60",
                "2021-06-14 24:30",
                "21-06-14",
                "0",
                "1.0E999999999",
                "20211301",
                ""
            })
    void refusesWhatIsNoDay(String written) {
        assertThatThrownBy(() -> CellTimes.from1900().day(SheetCell.text(written)))
                .hasMessage("NOT_A_DAY");
        if (written.matches("[\\d.E]+")) {
            assertThatThrownBy(() -> CellTimes.from1900().day(new SheetCell(CellKind.NUMBER, written)))
                    .hasMessage("NOT_A_DAY");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "１２, 12",
        "'1,234', 1234",
        "12.0, 12",
        "5人, 5",
        "-1, -1",
        "' 7 ', 7",
        "'''8', 8",
        "'=\"9\"', 9"
    })
    void readsACount(String written, String expected) throws UnusableCell {
        assertThat(CellNumbers.count(SheetCell.text(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "一二", "1-5", "12,34", "x"})
    void refusesWhatIsNoCount(String written) {
        assertThatThrownBy(() -> CellNumbers.count(SheetCell.text(written))).hasMessage("NOT_A_NUMBER");
    }

    @Test
    void refusesANumberOfWhichTheFileHasLostDigits() throws UnusableCell {
        assertThatThrownBy(() -> CellNumbers.label(new SheetCell(CellKind.NUMBER, "340121202106140000")))
                .hasMessage("ROUNDED_NUMBER");
        assertThatThrownBy(() -> CellNumbers.label(SheetCell.text("3.40121E+17")))
                .hasMessage("ROUNDED_NUMBER");
        assertThat(CellNumbers.label(SheetCell.text("340121202106140000"))).isEqualTo("340121202106140000");
        assertThat(CellNumbers.label(new SheetCell(CellKind.NUMBER, "990121.0")))
                .isEqualTo("990121");
    }

    @Test
    void keepsANumberOfTheOfficeAndMakesOneOfWhatIsNone() {
        assertThat(CellNumbers.of("item_id", "123456789012345")).isEqualTo(123456789012345L);
        assertThat(CellNumbers.of("item_id", "YQ2021-00001"))
                .isEqualTo(CellNumbers.of("item_id", "YQ2021-00001"))
                .isNotEqualTo(CellNumbers.of("visit_id", "YQ2021-00001"))
                .isBetween(1_000_000_000_000_000L, 999_999_999_999_999_999L);
        assertThat(CellNumbers.of("item_id", "0012")).isGreaterThan(999_999_999_999_999L);
    }

    @Test
    void showsHowAValueIsWrittenWithoutIt() {
        assertThat(Shape.of("县住建局2021-06 Ab（张）")).isEqualTo("字字字字9999-99 AA·字·");
        assertThat(Shape.of("1".repeat(40))).isEqualTo("9".repeat(20) + "…");
    }
}
