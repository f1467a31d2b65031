package huibao.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCsvTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\tx",
                "\rx",
                " =1",
                "＝1+1",
                "'x",
                "5-10",
                "03",
                "990121001",
                "2021-06",
                "49018e16",
                "2021",
                "2021年6月",
                "1/2",
                "true",
                "FALSE",
                "1-May",
                "MAR1",
                "12:30",
                "10%"
            })
    void whatASpreadsheetWouldReadDifferentlyHasAnApostropheBeforeIt(String text) {
        assertThat(AnswerCsv.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"城关镇", "letter", "2021-W22", "2021-Q2", "1—4人", ">100", "T01", "A0101", "unknown", "三十里铺"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(AnswerCsv.guarded(text)).isEqualTo(text);
    }
}
