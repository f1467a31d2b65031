package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.disclosure.ReleaseRule.Places;
import huibao.figure.Audience;
import huibao.metric.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the office itself sees. */
class InternalTests {
    @Test
    void smallCountsArePrinted() {
        assertThat(internal(new CountedFigures()
                        .count("letters", "region=01", 1)
                        .count("visit_persons", "category=01", 2)
                        .rate("answer_rate", "unit=B01", 0, 1)))
                .containsExactly("answer_rate unit=B01 0 0/1", "letters region=01 1", "visit_persons category=01 2");
    }

    @Test
    void fewerThanFiveRatingsOfAUnitOrPlaceAreNotToldAndParticipationGoesWithThem() {
        assertThat(internal(new CountedFigures()
                        .rate("satisfaction_rate", "target=unit;unit=B01", 3, 4)
                        .rate("participation_rate", "target=unit;unit=B01", 4, 9)
                        .rate("satisfaction_rate", "target=unit;unit=B02", 3, 5)
                        .rate("participation_rate", "target=unit;unit=B02", 5, 9)
                        .rate("satisfaction_rate", "region=01;target=unit", 0, 0)
                        .rate("participation_rate", "region=01;target=unit", 0, 0)
                        .rate("satisfaction_rate", "target=unit", 1, 2)))
                .containsExactly(
                        "participation_rate region=01;target=unit suppressed",
                        "participation_rate target=unit;unit=B01 suppressed",
                        "participation_rate target=unit;unit=B02 0.555556 5/9",
                        "satisfaction_rate region=01;target=unit suppressed",
                        "satisfaction_rate target=unit 0.5 1/2",
                        "satisfaction_rate target=unit;unit=B01 suppressed",
                        "satisfaction_rate target=unit;unit=B02 0.6 3/5");
    }

    @Test
    void theEventsBehindACurveAreNotPrinted() {
        assertThat(internal(new CountedFigures().distribution("answered_within_60", "", "0.614877", 60L, 98)))
                .containsExactly("answered_within_60 0.614877/98");
    }

    private static List<String> internal(CountedFigures figures) {
        return Disclosure.to(
                        Audience.INTERNAL,
                        new ReleaseRule(ReleaseRule.DEFAULT_THRESHOLD, Places.NAMED),
                        Catalogue.load(),
                        ReaderKnowledge.none())
                .disclose(figures.all())
                .all()
                .stream()
                .map(CountedFigures::line)
                .toList();
    }
}
