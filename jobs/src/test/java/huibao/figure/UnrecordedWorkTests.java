package huibao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnrecordedWorkTests {
    private static final RecordsBegin LONG_AGO = new RecordsBegin(Optional.empty());

    @Test
    void ofThirtyMattersNoneWasEverAccepted() {
        List<Figure> figures = List.of(rate(Role.CURRENT, 0, 12), rate(Role.YTD, 0, 30), late(0));

        assertThat(LONG_AGO.inEdition(new Figures(figures)).all())
                .extracting(Figure::status)
                .containsOnly(Status.NO_RECORDS);
    }

    @Test
    void monthsOfATrendAddUp() {
        List<Figure> months = new ArrayList<>(List.of(rate(Role.YTD, 0, 12), late(0)));
        for (int month = 1; month <= 5; month++) {
            months.add(rate(FigureKey.of("office_acceptance_rate", Role.CURRENT, "month", "2021-0" + month), 0, 6));
        }

        assertThat(LONG_AGO.inEdition(new Figures(months)).all())
                .extracting(Figure::status)
                .containsOnly(Status.NO_RECORDS);
    }

    @Test
    void ofFewerNoneMayHaveBeenAccepted() {
        List<Figure> figures = List.of(rate(Role.CURRENT, 0, 29), rate(Role.YTD, 0, 29), late(0));

        assertThat(LONG_AGO.inEdition(new Figures(figures)).all()).containsExactlyInAnyOrderElementsOf(figures);
    }

    @Test
    void oneThatWasAcceptedLateIsARecord() {
        List<Figure> figures = List.of(rate(Role.CURRENT, 0, 120), rate(Role.YTD, 0, 500), late(1));

        assertThat(LONG_AGO.inEdition(new Figures(figures)).all()).containsExactlyInAnyOrderElementsOf(figures);
    }

    @Test
    void oneOfLastYearIsARecord() {
        List<Figure> figures =
                List.of(rate(Role.CURRENT, 0, 120), rate(Role.YTD, 0, 500), rate(Role.YTD_LAST_YEAR, 1, 500));

        assertThat(LONG_AGO.inEdition(new Figures(figures)).all()).containsExactlyInAnyOrderElementsOf(figures);
    }

    /** Of a release: what it withholds decides nothing, so that nothing can be told from what is left out. */
    @Test
    void whatIsWithheldIsNotAsked() {
        List<Figure> figures = List.of(rate(Role.CURRENT, 0, 120), rate(Role.YTD, 0, 500), late(3).suppressed());

        assertThat(LONG_AGO.inEdition(new Figures(figures)).all())
                .extracting(Figure::status)
                .containsOnly(Status.NO_RECORDS);
        assertThat(LONG_AGO.inEdition(new Figures(
                                List.of(rate(Role.YTD, 3, 500).suppressed(), rate(Role.YTD_LAST_YEAR, 0, 500))))
                        .all())
                .extracting(Figure::status)
                .containsExactlyInAnyOrder(Status.SUPPRESSED, Status.OK);
    }

    @Test
    void ratesWithoutStatesAreLeftAsTheyAre() {
        Figure never = rate(FigureKey.whole("resolution_rate", Role.YTD), 0, 500);

        assertThat(LONG_AGO.inEdition(new Figures(List.of(never))).all()).containsExactly(never);
    }

    /** They are found by these names. */
    @Test
    void eachTableOfStatesHasItsRate() {
        Catalogue catalogue = Catalogue.load();
        List<String> states = catalogue.all().stream()
                .map(Measure::name)
                .filter(name -> name.endsWith("_states"))
                .toList();

        assertThat(states)
                .containsExactlyInAnyOrder(
                        "office_acceptance_states", "unit_notice_states", "answer_states", "closure_states")
                .allSatisfy(name -> assertThat(catalogue
                                .measure(name.replace("_states", "_rate"))
                                .kind())
                        .isEqualTo(Measure.Additivity.RATIO));
    }

    private static Figure rate(Role role, long part, long whole) {
        return rate(FigureKey.whole("office_acceptance_rate", role), part, whole);
    }

    private static Figure rate(FigureKey key, long part, long whole) {
        BigDecimal value = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        return figure(key, value, Optional.of(part), Optional.of(whole));
    }

    private static Figure late(long count) {
        return figure(
                FigureKey.of("office_acceptance_states", Role.CURRENT, "state", "late"),
                BigDecimal.valueOf(count),
                Optional.empty(),
                Optional.empty());
    }

    private static Figure figure(FigureKey key, BigDecimal value, Optional<Long> part, Optional<Long> whole) {
        return new Figure(
                "f" + key.role().code() + key.dimensionText().hashCode(),
                key,
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 7, 1),
                Optional.of(value),
                part,
                whole,
                Status.OK);
    }
}
