package huibao.fold;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.lake.run.LeaderActivity;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTests {
    private static final String CUTOFF = "2021-07-03T09:00";
    private static final String AFTER = "2021-07-03T09:01";
    private static final FoldQuestion QUESTION = new JuneQuestion(CUTOFF).of(List.of());

    @Test
    void anActivityExistsOnceItTookPlaceAndWasRecorded() {
        assertThat(known(meeting("2021-07-03", CUTOFF, CUTOFF))).hasSize(1);
        assertThat(known(meeting("2021-07-04", CUTOFF, CUTOFF))).isEmpty();
        assertThat(known(meeting("2021-06-10", AFTER, AFTER))).isEmpty();
    }

    @Test
    void anActivityIsGoneFromTheInstantItIsVoided() {
        assertThat(known(voided(CUTOFF))).isEmpty();
        assertThat(known(voided(AFTER))).hasSize(1);
    }

    @Test
    void anActivityIsOfTheRegionByItsOwnCode() {
        assertThat(known(in("990100"))).hasSize(1);
        assertThat(known(in("990101"))).hasSize(1);
        assertThat(known(in("990200"))).isEmpty();
        assertThat(known(in("880000"))).isEmpty();
    }

    @Test
    void theNewestVersionOfTheCutOffSpeaksElseTheOldest() {
        LeaderActivity first = meeting("2021-06-10", "2021-06-11T09:00", "2021-06-11T09:00");
        LeaderActivity second = meeting("2021-06-12", "2021-06-11T09:00", CUTOFF);
        LeaderActivity third = meeting("2021-06-13", "2021-06-11T09:00", AFTER);
        LeaderActivity fourth = meeting("2021-06-14", "2021-06-11T09:00", "2021-07-04T09:00");

        assertThat(known(first, second, third)).containsExactly(second);
        assertThat(known(first, third)).containsExactly(first);
        assertThat(known(third, fourth)).containsExactly(third);
        // of the cut-off it has to be recorded, too
        assertThat(known(first, meeting("2021-06-13", AFTER, "2021-06-11T09:00")))
                .containsExactly(first);
    }

    @Test
    void anActivityCountsOnItsDay() {
        long june = 1L << QUESTION.windows().roles().get(Role.CURRENT.ordinal()).window();

        assertThat(fact(on("2021-05-31")).windows() & june).isZero();
        assertThat(fact(on("2021-06-01")).windows() & june).isNotZero();
        assertThat(fact(on("2021-06-30")).windows() & june).isNotZero();
        assertThat(fact(on("2021-07-01")).windows() & june).isZero();
    }

    @Test
    void aFactTellsWhoDidWhatAndWithHowMany() {
        Fact fact = fact(activity("case_visit", "P2", Optional.of(7)));

        assertThat(fact.subject()).isEqualTo(Subject.ACTIVITY);
        assertThat(fact.member(Dimension.POST)).isEqualTo(1);
        assertThat(fact.member(Dimension.WORK_GROUP)).isEqualTo(1);
        assertThat(fact.member(Dimension.ACTIVITY_DAY)).isEqualTo(2);
        assertThat(fact.member(Dimension.FAMILY)).isEqualTo(ActivityFacts.OF_CAMPAIGN);
        assertThat(fact.member(Dimension.ACTIVITY)).isEqualTo(Dimension.ACTIVITY.number("case_visit"));
        assertThat(List.of(
                        fact.value(Value.COUNT),
                        fact.value(Value.BATCHES),
                        fact.value(Value.PERSONS),
                        fact.value(Value.ITEMS),
                        fact.value(Value.RESOLVED)))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(fact.scheme()).isEqualTo(-1);
    }

    @Test
    void aPostOrAGroupNobodyKnowsIsUnknown() {
        assertThat(fact(activity("meeting", "P9", Optional.of(9))).member(Dimension.POST))
                .isEqualTo(2);
        assertThat(fact(activity("meeting", "P1", Optional.of(9))).member(Dimension.WORK_GROUP))
                .isEqualTo(2);
        assertThat(fact(activity("meeting", "P1", Optional.empty())).member(Dimension.WORK_GROUP))
                .isEqualTo(2);
    }

    @Test
    void oneMeetingOrDispatchOfADayIsItsFirst() {
        List<Fact> facts = facts(
                kind("open_reception", "2021-06-10"),
                kind("dispatch", "2021-06-10"),
                kind("meeting", "2021-06-10"),
                kind("meeting", "2021-06-11"),
                kind("case_visit", "2021-06-12"));

        assertThat(facts)
                .extracting(fact -> fact.member(Dimension.FIRST_OF_DAY))
                .containsExactly(0, 1, 0, 1, 0);
    }

    private static Fact fact(LeaderActivity activity) {
        return facts(activity).get(0);
    }

    private static List<Fact> facts(LeaderActivity... activities) {
        List<LocalDate> days = List.of(LocalDate.of(2021, 6, 8), LocalDate.of(2021, 6, 9), LocalDate.of(2021, 6, 10));
        ActivityFacts maker = new ActivityFacts(QUESTION, List.of(3, 7), days);
        List<Fact> facts = new ArrayList<>();
        for (LeaderActivity activity : activities) {
            maker.emit(activity, ActivityFacts.OF_CAMPAIGN, fact -> facts.add(fact.copy()));
        }
        return facts;
    }

    private static List<LeaderActivity> known(LeaderActivity... versions) {
        return ActivityFacts.known(List.of(versions), QUESTION);
    }

    private static LeaderActivity meeting(String day, String recordedAt, String updatedAt) {
        return activity(
                "990100", "meeting", "P1", Optional.empty(), day, List.of(recordedAt, updatedAt), Optional.empty());
    }

    private static LeaderActivity voided(String at) {
        return activity(
                "990100",
                "meeting",
                "P1",
                Optional.empty(),
                "2021-06-10",
                List.of("2021-06-11T09:00", "2021-06-11T09:00"),
                Optional.of(at));
    }

    private static LeaderActivity in(String region) {
        return activity(
                region, "meeting", "P1", Optional.empty(), "2021-06-10", List.of(CUTOFF, CUTOFF), Optional.empty());
    }

    private static LeaderActivity on(String day) {
        return meeting(day, CUTOFF, CUTOFF);
    }

    private static LeaderActivity kind(String kind, String day) {
        return activity("990100", kind, "P1", Optional.empty(), day, List.of(CUTOFF, CUTOFF), Optional.empty());
    }

    private static LeaderActivity activity(String kind, String post, Optional<Integer> workGroup) {
        return activity("990100", kind, post, workGroup, "2021-06-10", List.of(CUTOFF, CUTOFF), Optional.empty());
    }

    /** @param known when it was recorded and last updated */
    private static LeaderActivity activity(
            String region,
            String kind,
            String post,
            Optional<Integer> workGroup,
            String day,
            List<String> known,
            Optional<String> voidedAt) {
        return new LeaderActivity(
                1,
                region,
                Optional.empty(),
                workGroup,
                post,
                LocalDate.parse(day),
                kind,
                2,
                3,
                4,
                5,
                instant(known.get(0)),
                instant(known.get(1)),
                voidedAt.map(ActivityTests::instant));
    }

    private static Instant instant(String at) {
        return LocalDateTime.parse(at).atZone(ShanghaiTime.ZONE).toInstant();
    }
}
