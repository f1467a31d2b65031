package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChanceTests {
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    @Test
    void neverTestsPersonsStocksAndDays() {
        assertThat(isExceeded("items", 900, 300)).isTrue();
        assertThat(isExceeded("visit_batches", 900, 300)).isTrue();
        assertThat(isExceeded("visit_persons", 900, 300)).isFalse();
        assertThat(isExceeded("closing_stock", 900, 300)).isFalse();
        assertThat(isExceeded("overdue_open", 900, 300)).isFalse();
        assertThat(isExceeded("handling_days_median", 900, 300)).isFalse();
    }

    @Test
    void neverTestsMonthsOfFewerThanTwenty() {
        assertThat(isExceeded("items", 18, 1)).isFalse();
        assertThat(isExceeded("items", 19, 1)).isTrue();
    }

    @Test
    void testsFewInLongerPeriods() {
        Figure year = figure("items", Role.YTD, JUNE.minusMonths(5), JUNE.plusMonths(1), 18);
        Figure before = figure("items", Role.YTD_LAST_YEAR, JUNE.minusMonths(17), JUNE.minusMonths(11), 1);

        assertThat(new Chance(Catalogue.load(), Figures.none()).isExceeded(Optional.of(year), Optional.of(before)))
                .isTrue();
    }

    /** 145 against 100 is beyond chance alone, but not where each month is 40 off that of the year before. */
    @Test
    void judgesByHowTheMonthsBeforeThePeriodVaried() {
        assertThat(isExceeded("items", 139, 100)).isFalse();
        assertThat(isExceeded("items", 145, 100)).isTrue();
        assertThat(isExceeded("items", 145, 100, months(YearMonth.of(2021, 5), 12)))
                .isFalse();
        assertThat(isExceeded("items", 145, 100, months(YearMonth.of(2021, 5), 5)))
                .isTrue();
        assertThat(isExceeded("items", 145, 100, months(YearMonth.of(2021, 11), 6)))
                .isTrue();
        assertThat(isExceeded("letters", 145, 100, months(YearMonth.of(2021, 5), 12)))
                .isTrue();
    }

    /** Six pairs alike and six that are 13 apart: the median is between them. One more that is 13 apart would make it theirs. */
    @Test
    void looksAtTheTwelveLastPairs() {
        List<Figure> months = new ArrayList<>();
        for (int back = 1; back <= 12; back++) {
            YearMonth month = YearMonth.of(2021, 6).minusMonths(back);
            months.add(month(month, back <= 6 ? 100 : 113));
            months.add(month(month.minusYears(1), 100));
        }
        assertThat(isExceeded("items", 145, 100, months)).isTrue();

        months.add(month(YearMonth.of(2019, 5), 113));
        assertThat(isExceeded("items", 145, 100, months)).isTrue();

        months.remove(month(YearMonth.of(2021, 5), 100));
        assertThat(isExceeded("items", 145, 100, months)).isFalse();
    }

    @Test
    void looksForPairsInThreeYears() {
        assertThat(isExceeded("items", 145, 100, months(YearMonth.of(2018, 11), 6)))
                .isFalse();
        assertThat(isExceeded("items", 145, 100, months(YearMonth.of(2018, 10), 6)))
                .isTrue();
    }

    @Test
    void looksAtNoMonthWhoseNumberMayStillChange() {
        List<Figure> months = months(YearMonth.of(2021, 5), 12).stream()
                .map(one -> one.with(one.value(), one.numerator(), one.denominator(), Status.PROVISIONAL))
                .toList();

        assertThat(isExceeded("items", 145, 100, months)).isTrue();
    }

    /** Pairs up to {@code last}, each of 140 against 100. */
    private static List<Figure> months(YearMonth last, int pairs) {
        List<Figure> months = new ArrayList<>();
        for (int back = 0; back < pairs; back++) {
            months.add(month(last.minusMonths(back), 140));
            months.add(month(last.minusMonths(back).minusYears(1), 100));
        }
        return months;
    }

    private static Figure month(YearMonth month, long value) {
        FigureKey key = FigureKey.of("items", Role.CURRENT, "month", month.toString());
        return figure(key, month.atDay(1), month.plusMonths(1).atDay(1), value);
    }

    private static boolean isExceeded(String metric, long value, long base) {
        return isExceeded(metric, value, base, List.of());
    }

    private static boolean isExceeded(String metric, long value, long base, List<Figure> months) {
        List<Figure> all = new ArrayList<>(months);
        Figure current = figure(metric, Role.CURRENT, JUNE, JUNE.plusMonths(1), value);
        Figure before = figure(metric, Role.SAME_LAST_YEAR, JUNE.minusYears(1), JUNE.minusMonths(11), base);
        all.add(current);
        all.add(before);
        return new Chance(Catalogue.load(), new Figures(all)).isExceeded(Optional.of(current), Optional.of(before));
    }

    private static Figure figure(String metric, Role role, LocalDate start, LocalDate end, long value) {
        return figure(FigureKey.whole(metric, role), start, end, value);
    }

    private static Figure figure(FigureKey key, LocalDate start, LocalDate end, long value) {
        return new Figure(
                "0000",
                key,
                start,
                end,
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
    }
}
