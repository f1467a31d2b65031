package huibao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTests {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 15);

    @ParameterizedTest
    @CsvSource({
        "2021年6月, 2021-06",
        "２０２１年６月份, 2021-06",
        "二〇二一年十二月, 2021-12",
        "2021年第二季度, 2021-Q2",
        "2021年二季度, 2021-Q2",
        "2021年上半年, 2021-H1",
        "下半年, 2021-H2",
        "2021年, 2021",
        "2021年度, 2021",
        "2021年6月15日, 2021-06-15",
        "2021年6月5号, 2021-06-05",
        "2021年6月下旬, 2021-06-T3",
        "2021年第9周, 2021-W09",
        "去年6月, 2020-06",
        "今年一季度, 2021-Q1",
        "2021年1月至6月, 2021-01..2021-06",
        "2021年1至6月, 2021-01..2021-06",
        "2021年1月到2021年6月, 2021-01..2021-06",
        "2020年12月—2021年2月, 2020-12..2021-02",
        "2021年6月21日至7月20日, 2021-06-21..2021-07-20",
        "2021年6月1日至15日, 2021-06-01..2021-06-15",
        "2021年一季度至三季度, 2021-Q1..2021-Q3",
        "去年11月至今年2月, 2020-11..2021-02",
        "2021-06, 2021-06"
    })
    void aPeriodInWordsHasItsLabel(String words, String label) {
        assertThat(PeriodLabels.label(words, DAY)).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上旬", "两会期间", "6月", "last month", "近一年", ""})
    void whatIsNoPeriodHasNone(String words) {
        assertThat(PeriodLabels.label(words, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "上月, 2021-06",
        "上个月, 2021-06",
        "本月, 2021-07",
        "上周, 2021-W27",
        "本季度, 2021-Q3",
        "上季度, 2021-Q2",
        "上年, 2020",
        "昨天, 2021-07-14",
        "近12个月, 2020-07..2021-06",
        "最近十二个月, 2020-07..2021-06",
        "近3个月合计, 2021-04-01..2021-06-30",
        "今年以来, 2021-07",
        "年初至上月, 2021-06"
    })
    void aPeriodSeenFromADayIsUnderstood(String words, String label) {
        assertThat(RelativePeriod.find(words)
                        .orElseThrow()
                        .at(OfficeCalendar.civil(), DAY)
                        .label())
                .isEqualTo(label);
    }

    @Test
    void aYearMayBeTwelveMonthsOrACalendarYearAndIsNotGuessed() {
        assertThat(RelativePeriod.find("近一年")).isEmpty();
        assertThat(RelativePeriod.isMeant("近一年")).isTrue();
    }
}
