package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeTests {
    @Test
    void countsAVisitOnceByItsLeadItem() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").id(7).visit(4).ofVisit(70),
                registered("2021-06-01T10:05").id(8).visit(6).ofVisit(70),
                registered("2021-06-02T10:00").id(9).visit(4),
                registered("2021-06-03T10:00").id(10));

        assertThat(june.of("items")).isEqualTo("3");
        assertThat(june.of("visit_batches")).isEqualTo("2");
        assertThat(june.of("visit_persons")).isEqualTo("10");
        // the visit of two items is of six, the largest number; four is not a collective visit
        assertThat(june.of("collective_batches")).isEqualTo("1");
        assertThat(june.of("collective_persons")).isEqualTo("6");
        assertThat(june.days(Subject.VISIT)).containsExactlyInAnyOrder(6, 4);
    }

    @Test
    void placesAVisitInTheMonthOfItsLead() {
        JuneCounts june = JuneCounts.of(
                registered("2021-05-31T23:59").id(7).visit(4).ofVisit(70),
                registered("2021-06-01T00:00").id(8).visit(6).ofVisit(70));

        assertThat(june.of("visit_batches")).isEqualTo("0");
    }

    @Test
    void callsAVisitABypassByWhatTheSourceSaysFirst() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").visit(1).at("province").underAuthorityOf("county"),
                registered("2021-06-01T10:00").visit(1).at("city").underAuthorityOf("county"),
                registered("2021-06-01T10:00").visit(1).at("country").underAuthorityOf("province"),
                registered("2021-06-01T10:00").visit(1).at("county").stepwise(false),
                registered("2021-06-01T10:00")
                        .visit(1)
                        .at("province")
                        .underAuthorityOf("county")
                        .stepwise(true),
                registered("2021-06-01T10:00").visit(1).at("province"));

        assertThat(june.of("bypass_batches")).isEqualTo("2");
        assertThat(june.of("bypass_unknown")).isEqualTo("1");
    }

    @Test
    void tellsWhatStateTheMatterOfAnUpwardVisitWasIn() {
        JuneCounts june = JuneCounts.of(
                registered("2021-04-01T10:00").id(1).with("closed", "2021-04-20T10:00"),
                registered("2021-04-01T10:00").id(2).with("forwarded", "2021-04-02T10:00", "2021-06-09"),
                upward(11).repeats(12),
                registered("2021-05-20T10:00").id(12).repeats(1).initial("false"),
                upward(13).repeats(2),
                upward(14).repeats(99),
                upward(15).repeats(15),
                upward(16),
                upward(17).initial("false"));

        assertThat(june.of("upward_by_state", Dimension.MATTER_STATE, "closed")).isEqualTo(1);
        // due on 9 June, before the day of the visit, the 10th
        assertThat(june.of("upward_by_state", Dimension.MATTER_STATE, "answer_overdue"))
                .isEqualTo(1);
        assertThat(june.of("upward_by_state", Dimension.MATTER_STATE, "new")).isEqualTo(1);
        // a missing root, a circle, and a repeat that names no root
        assertThat(june.of("upward_by_state", Dimension.MATTER_STATE, Dimension.UNKNOWN))
                .isEqualTo(3);
        assertThat(june.of("upward_visit_batches")).isEqualTo("6");
    }

    @Test
    void usesTheVersionOfTheCutOff() {
        List<PetitionItem> versions = List.of(
                registered("2021-06-01T10:00")
                        .visit(3)
                        .updatedAt("2021-06-02T10:00")
                        .build(),
                registered("2021-06-01T10:00")
                        .visit(8)
                        .updatedAt("2021-07-20T10:00")
                        .build());

        assertThat(JuneCounts.of("2021-07-03T09:00", List.of(versions)).of("visit_persons"))
                .isEqualTo("3");
        assertThat(JuneCounts.of("2021-08-03T09:00", List.of(versions)).of("visit_persons"))
                .isEqualTo("8");
    }

    @Test
    void forgetsWhatIsVoid() {
        ItemBuilder item = registered("2021-06-01T10:00").voidedAt("2021-07-03T09:00");

        assertThat(JuneCounts.at("2021-07-03T08:59", item).of("items")).isEqualTo("1");
        assertThat(JuneCounts.at("2021-07-03T09:00", item).of("items")).isEqualTo("0");
    }

    @Test
    void bandsVisitsByTheirPersons() {
        assertThat(band(4)).isEqualTo("1-4");
        assertThat(band(5)).isEqualTo("5-10");
        assertThat(band(10)).isEqualTo("5-10");
        assertThat(band(11)).isEqualTo("11-20");
        assertThat(band(20)).isEqualTo("11-20");
        assertThat(band(21)).isEqualTo("21-50");
        assertThat(band(50)).isEqualTo("21-50");
        assertThat(band(51)).isEqualTo("51-100");
        assertThat(band(100)).isEqualTo("51-100");
        assertThat(band(101)).isEqualTo(">100");
    }

    @Test
    void aLetterHasNoSizeAndBypassesNothing() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").visit(101).stepwise(false), registered("2021-06-01T10:00"));

        assertThat(june.members(Subject.VOLUME, Dimension.SIZE_BAND))
                .containsExactly(5, Dimension.SIZE_BAND.number(Dimension.UNKNOWN));
        assertThat(june.members(Subject.VOLUME, Dimension.BYPASS)).containsExactly(1, 0);
    }

    @Test
    void upwardIsWhatIsRegisteredAtProvinceOrCountryLevel() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").at("country"),
                registered("2021-06-01T10:00").at("province").visit(7),
                registered("2021-06-01T10:00").at("city").visit(3),
                registered("2021-06-01T10:00").at("county").visit(3));

        assertThat(june.of("upward_items")).isEqualTo("2");
        assertThat(june.of("upward_visit_batches")).isEqualTo("1");
        assertThat(june.of("upward_visit_persons")).isEqualTo("7");
        assertThat(june.members(Subject.UPWARD_VISIT, Dimension.MATTER_STATE)).hasSize(1);
    }

    @Test
    void aMatterIsNewUnlessItRepeatsOneOrIsMarkedAsARepeat() {
        assertThat(state(upward(1))).isEqualTo(MatterStates.NEW);
        assertThat(state(upward(1).initial("unknown"))).isEqualTo(MatterStates.NEW);
        assertThat(state(upward(1).initial("false"))).isEqualTo(MatterStates.UNKNOWN);
        assertThat(state(upward(1).repeats(99))).isEqualTo(MatterStates.UNKNOWN);
        assertThat(state(upward(1).repeats(1))).isEqualTo(MatterStates.UNKNOWN);
    }

    @Test
    void itemRowsAreRepeatsByWhatTheyAreMarked() {
        JuneCounts june = JuneCounts.of(
                registered("2021-06-01T10:00").id(1).visit(2).ofVisit(70).initial("false"),
                registered("2021-06-01T10:00").id(2).visit(2).ofVisit(70).initial("false"),
                registered("2021-06-30T23:59").initial("true"),
                registered("2021-06-30T23:59").initial("unknown"),
                registered("2021-07-01T00:00").initial("false"));

        // rows, not visits
        assertThat(june.of("repeat_items")).isEqualTo("2");
        assertThat(june.of("repeat_unknown")).isEqualTo("1");
        assertThat(june.of("repeat_rate")).isEqualTo("2/3");
    }

    private static String band(int persons) {
        List<Integer> bands = JuneCounts.of(registered("2021-06-01T10:00").visit(persons))
                .members(Subject.VOLUME, Dimension.SIZE_BAND);
        assertThat(bands).hasSize(1);
        return Dimension.SIZE_BAND.words().get(bands.get(0));
    }

    private static int state(ItemBuilder visit) {
        List<Integer> states = JuneCounts.of(visit).members(Subject.UPWARD_VISIT, Dimension.MATTER_STATE);
        assertThat(states).hasSize(1);
        return states.get(0);
    }

    private static ItemBuilder upward(long id) {
        return registered("2021-06-10T10:00").id(id).visit(1).at("province").petitionedOn("2021-06-10");
    }
}
