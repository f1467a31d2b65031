package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordsBeginTests {
    private static final LocalDate FIRST = LocalDate.of(2018, 8, 1);
    private static final RecordsBegin BEGIN = new RecordsBegin(Optional.of(FIRST));

    @Test
    void aBaseThatBeginsBeforeTheRecordsIsNoNumberAndNothingIsComparedWithIt() {
        Figure current = figure(Role.CURRENT, "", "2018-01-01", "2019-01-01", 521);
        Figure base = figure(Role.SAME_LAST_YEAR, "", "2017-01-01", "2018-01-01", 0);

        Figures told = BEGIN.inEdition(new Figures(List.of(current, base)));

        assertThat(told.find(current.key())).contains(current);
        assertThat(told.find(base.key()).orElseThrow().value()).isEmpty();
        assertThat(Comparison.of(told.find(current.key()), told.find(base.key())))
                .isEqualTo(Comparison.Missing.NO_RECORDS);
    }

    @Test
    void aBaseThatTheRecordsHoldWholeIsComparedWith() {
        Figure current = figure(Role.CURRENT, "", "2019-08-01", "2019-09-01", 7);
        Figure base = figure(Role.SAME_LAST_YEAR, "", "2018-08-01", "2018-09-01", 0);
        Figure previous = figure(Role.PREVIOUS, "", "2018-07-31", "2018-08-31", 3);

        Figures told = BEGIN.inEdition(new Figures(List.of(current, base, previous)));

        assertThat(Comparison.of(told.find(current.key()), told.find(base.key())))
                .isEqualTo(new Comparison.Counts(7, 0));
        assertThat(told.find(previous.key()).orElseThrow().status()).isEqualTo(Status.NO_RECORDS);
    }

    @Test
    void monthsOfATrendBeforeTheRecordsHaveNoValueToDraw() {
        RecordsBegin inAugust = new RecordsBegin(Optional.of(LocalDate.of(2018, 8, 3)));
        Figure july = figure(Role.CURRENT, "month=2018-07", "2018-07-01", "2018-08-01", 0);
        Figure august = figure(Role.CURRENT, "month=2018-08", "2018-08-01", "2018-09-01", 140);
        Figure september = figure(Role.CURRENT, "month=2018-09", "2018-09-01", "2018-10-01", 151);

        assertThat(inAugust.inEdition(new Figures(List.of(july, august, september)))
                        .all())
                .extracting(Figure::status)
                .containsExactly(Status.NO_RECORDS, Status.NO_RECORDS, Status.OK);
        assertThat(inAugust.inEdition(new Figures(List.of(july, august))).all())
                .extracting(Figure::status)
                .containsExactly(Status.NO_RECORDS, Status.OK);
        assertThat(inAugust.inAnswer(new Figures(List.of(july, august, september)))
                        .all())
                .extracting(Figure::status)
                .containsExactly(Status.NO_RECORDS, Status.OK, Status.OK);
    }

    @Test
    void daysSomebodyNamedToCompareWithAreABase() {
        Figure named = figure(Role.CURRENT, "span=2018-02-09..2018-02-18", "2018-02-09", "2018-02-19", 0);

        assertThat(BEGIN.inAnswer(new Figures(List.of(named))).all())
                .extracting(Figure::status)
                .containsExactly(Status.NO_RECORDS);
    }

    /** A year to date that began before the records is what there is; it is told with its own first day. */
    @Test
    void aPeriodWithoutAMonthThatIsNoBaseStaysAsCounted() {
        Figure ytd = figure(Role.YTD, "unit=U1", "2018-01-01", "2018-09-01", 9);
        Figure newer = figure(Role.CURRENT, "", "2018-09-01", "2018-10-01", 9);

        assertThat(BEGIN.inEdition(new Figures(List.of(ytd, newer))).all()).contains(ytd, newer);
    }

    @Test
    void withoutAnyItemNothingIsLeftOut() {
        Figure base = figure(Role.SAME_LAST_YEAR, "", "2017-01-01", "2018-01-01", 0);

        assertThat(new RecordsBegin(Optional.empty())
                        .inEdition(new Figures(List.of(base)))
                        .all())
                .containsExactly(base);
    }

    private static Figure figure(Role role, String dimension, String start, String end, int value) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        if (!dimension.isEmpty()) {
            dimensions.put(
                    dimension.substring(0, dimension.indexOf('=')), dimension.substring(dimension.indexOf('=') + 1));
        }
        return new Figure(
                "f" + start + end,
                new FigureKey("items", dimensions, role),
                LocalDate.parse(start),
                LocalDate.parse(end),
                Optional.of(BigDecimal.valueOf(value)),
                Optional.empty(),
                Optional.empty(),
                Status.OK);
    }
}
