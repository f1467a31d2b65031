package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 上年同期基数较低、较高, by months written out by hand. */
class OddBaseTests extends HandMadeSentences {
    private static final Instant CUTOFF = Instant.parse("2021-08-01T01:00:00Z");
    private static final String YEAR = "{items ytd}，{odd-base items ytd}。";
    private static final String PERIOD = "{items}，{odd-base items}。";

    /** A February out of line with those before it is named, and the change without it is told. */
    @Test
    void namesALowBaseOfLastYear() {
        whole(600, Role.YTD);
        whole(500, Role.YTD_LAST_YEAR);
        month("2021-02", 100);
        month("2020-02", 40);
        month("2019-02", 90);
        month("2018-02", 110);

        assertThat(say(YEAR)).isEqualTo("信访总量600件次，上年2月基数较低，扣除后比上年同期增加40件次、8.7%。");
        assertThat(check(YEAR, "信访总量600件次，上年2月基数较高，扣除后比上年同期增加40件次、8.7%。")).isNotEmpty();
        assertThat(check(YEAR, "信访总量600件次，上年2月基数较低，扣除后比上年同期增加41件次、8.7%。")).isNotEmpty();
        assertThat(check(YEAR, "信访总量600件次，上年2月基数较低。")).isNotEmpty();
    }

    @Test
    void takesEveryMonthOutOfLineFromBothYears() {
        whole(600, Role.YTD);
        whole(500, Role.YTD_LAST_YEAR);
        month("2021-01", 80);
        month("2020-01", 131);
        month("2019-01", 100);
        month("2021-02", 100);
        month("2020-02", 69);
        month("2019-02", 100);

        assertThat(say(YEAR)).isEqualTo("信访总量600件次，上年1月基数较高、上年2月基数较低，扣除后比上年同期明显增加120件次、40.0%。");
    }

    /** Three tenths are in line. */
    @Test
    void namesNothingOfThreeTenths() {
        whole(600, Role.YTD);
        whole(500, Role.YTD_LAST_YEAR);
        month("2021-01", 80);
        month("2020-01", 130);
        month("2019-01", 100);
        month("2021-02", 100);
        month("2020-02", 70);
        month("2019-02", 100);

        assertThat(said(YEAR)).isEmpty();
        assertThat(check(YEAR, "信访总量600件次，上年2月基数较低，扣除后比上年同期增加70件次、16.3%。")).isNotEmpty();
    }

    /** 3 for 9 is one visit of two: of a mean under 10 nothing is out of line. */
    @Test
    void namesNothingOfAFew() {
        whole(60, Role.YTD);
        whole(50, Role.YTD_LAST_YEAR);
        month("2021-02", 8);
        month("2020-02", 3);
        month("2019-02", 9);
        month("2021-03", 8);
        month("2020-03", 6);
        month("2019-03", 10);

        assertThat(say(YEAR)).isEqualTo("信访总量60件次，上年3月基数较低，扣除后比上年同期增加8件次、18.2%。");
    }

    @Test
    void namesNothingWithoutEarlierYears() {
        whole(600, Role.YTD);
        whole(500, Role.YTD_LAST_YEAR);
        month("2021-02", 100);
        month("2020-02", 40);

        assertThat(said(YEAR)).isEmpty();
    }

    @Test
    void saysOfAMonthThatItsOwnBaseIsHigh() {
        whole(150, Role.CURRENT);
        month("2021-06", 150);
        month("2020-06", 200);
        month("2019-06", 100);

        assertThat(say(PERIOD)).isEqualTo("信访总量150件次，上年同月基数较高。");
        assertThat(check(PERIOD, "信访总量150件次，上年同月基数较低。")).isNotEmpty();
    }

    /** Of a quarter the months are named, and the other months compared. */
    @Test
    void namesTheMonthsOfAQuarter() {
        facts = facts(PeriodKind.QUARTER, "2021-Q2");
        whole(300, Role.CURRENT);
        whole(240, Role.SAME_LAST_YEAR);
        month("2021-04", 100);
        month("2020-04", 30);
        month("2019-04", 100);

        assertThat(say(PERIOD)).isEqualTo("信访总量300件次，上年4月基数较低，扣除后比上年同季减少10件次、4.8%。");
    }

    @Test
    void comparesNothingWhereAllMonthsAreOutOfLine() {
        facts = facts(PeriodKind.QUARTER, "2021-Q2");
        whole(300, Role.CURRENT);
        whole(90, Role.SAME_LAST_YEAR);
        for (String month : List.of("04", "05", "06")) {
            month("2021-" + month, 100);
            month("2020-" + month, 30);
            month("2019-" + month, 100);
        }

        assertThat(say(PERIOD)).isEqualTo("信访总量300件次，上年4月基数较低、上年5月基数较低、上年6月基数较低。");
    }

    /** Of a week in June the whole of June is known by the cut-off, but is no part of the year up to the week. */
    @Test
    void takesNoMonthThatGoesBeyondThePeriod() {
        facts = facts(PeriodKind.WEEK, "2021-W23");
        whole(600, Role.YTD);
        whole(500, Role.YTD_LAST_YEAR);
        month("2021-06", 100);
        month("2020-06", 30);
        month("2019-06", 100);

        assertThat(said(YEAR)).isEmpty();
        assertThat(said("{items}，{odd-base items}。")).isEmpty();
    }

    /** 171 days of one year against 166 of the other: a release told the base of a comparison that it does not make. */
    @Test
    void namesNoBaseOfYearsThatAreNotCompared() {
        facts = new FakeEdition(1, 10, PeriodKind.WEEK, "2021-W24", CUTOFF).released();
        whole(870, Role.YTD);
        whole(720, Role.YTD_LAST_YEAR);
        month("2021-02", 100);
        month("2020-02", 40);
        month("2019-02", 90);

        assertThat(said(YEAR)).isEmpty();
    }

    private void month(String label, long value) {
        YearMonth month = YearMonth.parse(label);
        add(
                FigureKey.of("items", Role.CURRENT, "month", label),
                new Period(
                        PeriodKind.MONTH,
                        label,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1)),
                value);
    }

    private void whole(long value, Role role) {
        add(FigureKey.whole("items", role), facts.period(role), value);
    }

    private void add(FigureKey key, Period period, long value) {
        figures.add(new Figure(
                "00000000",
                key,
                period.start(),
                period.end(),
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK));
    }

    private static EditionFacts facts(PeriodKind kind, String label) {
        return new FakeEdition(1, 10, kind, label, CUTOFF).facts();
    }
}
