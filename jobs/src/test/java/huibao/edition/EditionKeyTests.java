package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import org.junit.jupiter.api.Test;

class EditionKeyTests {
    @Test
    void theKindOfPeriodIsPartOfTheFolder() {
        OfficeCalendar calendar = OfficeCalendar.civil();

        assertThat(EditionKey.folderOf(calendar.period(PeriodKind.MONTH, "2021-06")))
                .isEqualTo("month-2021-06");
        assertThat(EditionKey.folderOf(calendar.period(PeriodKind.YEAR_TO_DATE, "2021-06")))
                .isEqualTo("year-to-date-2021-06");
    }

    @Test
    void longNamesOfQuestionsThatBeginAlikeStayApart() {
        String range = "2021-06-21..2021-07-31";
        String one = EditionKey.folderOfAnswer("按地区和形式分列的历年信访总量与来访批次及人次对照表甲", PeriodKind.TEN_DAYS, range);
        String other = EditionKey.folderOfAnswer("按地区和形式分列的历年信访总量与来访批次及人次对照表甲之二之三之四之五", PeriodKind.TEN_DAYS, range);

        assertThat(one).isNotEqualTo(other);
        assertThat(EditionKey.isName(one)).isTrue();
        assertThat(EditionKey.isName(other)).isTrue();
        assertThat(EditionKey.isName(
                        EditionKey.folderOfAnswer("𠮷".repeat(64), PeriodKind.YEAR_TO_DATE, "2021-01..2021-06")))
                .isTrue();
        assertThat(EditionKey.folderOfAnswer("visits", PeriodKind.MONTH, "2021-06"))
                .isEqualTo("visits-month-2021-06");
    }
}
