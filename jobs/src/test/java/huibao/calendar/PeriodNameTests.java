package huibao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTests {
    @ParameterizedTest
    @CsvSource({
        "2021, 2021年",
        "2021-06, 2021年6月",
        "2021-12, 2021年12月",
        "2021-Q2, 2021年第二季度",
        "2021-H1, 2021年上半年",
        "2021-W09, 2021年第9周",
        "2021-06-T3, 2021年6月下旬",
        "2021-06-05, 2021年6月5日",
        "2021-01..2021-06, 2021年1月至6月",
        "2020-07..2021-06, 2020年7月至2021年6月",
        "2021-06-21..2021-07-31, 2021年6月21日至7月31日",
        "2020-Q4..2021-Q1, 2020年第四季度至2021年第一季度",
        "2020..2021, 2020年至2021年"
    })
    void aLabelHasANameThatMeansTheSame(String label, String name) {
        assertThat(PeriodName.of(label)).isEqualTo(name);
        assertThat(PeriodLabels.label(name, LocalDate.of(2021, 7, 15))).contains(label);
    }

    @ParameterizedTest
    @CsvSource({"2021年度考核期, 2021年度考核期", "春节前..春节后, 春节前至春节后"})
    void whatTheOfficeCallsItsOwnPeriodStays(String label, String name) {
        assertThat(PeriodName.of(label)).isEqualTo(name);
    }
}
