package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.PeriodKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaperNameTests {
    @ParameterizedTest
    @CsvSource({
        "DAY,信访形势分析日报",
        "WEEK,信访形势分析周报",
        "TEN_DAYS,信访形势分析旬报",
        "MONTH,信访形势分析月报",
        "QUARTER,信访形势分析季报",
        "HALF_YEAR,信访形势分析半年报",
        "YEAR,信访形势分析年报",
        "YEAR_TO_DATE,信访形势分析本年累计报告",
        "SPAN,信访形势分析时段报告"
    })
    void theReportIsCalledByItsKindOfPeriod(PeriodKind kind, String title) {
        assertThat(Deliverable.MONTHLY.title(kind, Optional.empty())).isEqualTo(title);
    }

    @Test
    void theBriefingIsCalledByItsForm() {
        assertThat(Deliverable.BRIEFING.title(PeriodKind.MONTH, Optional.empty()))
                .isEqualTo("专项行动情况汇报");
        assertThat(Deliverable.BRIEFING.title(PeriodKind.SPAN, Optional.of("通报")))
                .isEqualTo("专项行动情况通报");
    }

    @ParameterizedTest
    @MethodSource("huibao.edition.Deliverable#standard")
    void aMonthAndTheYearToItsEndAreToldApart(Deliverable deliverable) {
        List<String> titles = Arrays.asList(
                deliverable.title(PeriodKind.MONTH, Optional.empty()),
                deliverable.title(PeriodKind.YEAR_TO_DATE, Optional.empty()));

        assertThat(titles).doesNotHaveDuplicates();
    }
}
