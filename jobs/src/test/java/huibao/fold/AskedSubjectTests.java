package huibao.fold;

import static huibao.fold.ItemBuilder.registered;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a question does not ask for changes nothing of what it asks for, and is not made. */
class AskedSubjectTests {
    private static final List<List<PetitionItem>> ITEMS = List.of(
            List.of(registered("2021-06-01T10:00").id(1).visit(6).at("province").build()),
            List.of(registered("2019-06-01T10:00").id(2).build()),
            List.of(busy("2021-06-01T10:00").id(3).build()),
            List.of(busy("2021-05-01T10:00").id(4).build()),
            List.of(busy("2020-01-01T10:00").id(5).build()));

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aSubjectAskedForAloneHasTheSameFacts(Subject subject) {
        FoldQuestion all = new JuneQuestion("2021-07-03T09:00").of(ITEMS);
        int june = all.windows().roles().get(Role.CURRENT.ordinal()).window();
        JuneCounts alone = JuneCounts.of(asking(all, Map.of(subject, 1L << june)), ITEMS);

        assertThat(alone.facts(subject)).hasSameSizeAs(JuneCounts.of(all, ITEMS).facts(subject));
        assertThat(alone.subjects()).isSubsetOf(subject);
    }

    @ParameterizedTest
    @EnumSource(
            value = Subject.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VOLUME", "ITEM_ROW", "VISIT", "UPWARD_VISIT"})
    void aSubjectAskedForInOnePeriodHasNoFactsInAnother(Subject subject) {
        FoldQuestion all = new JuneQuestion("2021-07-03T09:00").of(ITEMS);
        int june = all.windows().roles().get(Role.CURRENT.ordinal()).window();
        JuneCounts alone = JuneCounts.of(asking(all, Map.of(subject, 1L << june)), ITEMS);

        assertThat(alone.facts(subject))
                .allSatisfy(fact -> assertThat(fact.windows()).isEqualTo(1L << june));
        assertThat(alone.in(Role.PREVIOUS).facts(subject)).isEmpty();
        assertThat(alone.in(Role.YTD).facts(subject)).isEmpty();
    }

    @Test
    void aRegistrationCountsTheSameWithoutWhatHappenedToTheItem() {
        Fold fold = new Fold(new JuneQuestion("2021-07-03T09:00").of(ITEMS));
        List<String> whole = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        for (List<PetitionItem> item : ITEMS) {
            PetitionItem row = item.get(0);
            fold.fold(item, fact -> whole.add(text(fact)), (visit, state) -> {});
            fold.foldRegistered(
                    List.of(row.with(row.registeringUnit(), row.region(), row.category(), List.of(), List.of())),
                    fact -> registered.add(text(fact)));
        }

        assertThat(registered)
                .containsExactlyElementsOf(whole.stream()
                        .filter(fact -> fact.matches("(VOLUME|ITEM_ROW|VISIT|UPWARD_VISIT) .*"))
                        .toList())
                .hasSize(12);
    }

    private static String text(Fact fact) {
        String members = fact.subject().dimensions().stream()
                .map(dimension -> dimension + "=" + fact.member(dimension))
                .sorted()
                .toList()
                .toString();
        return "%s %d %d %d %s"
                .formatted(fact.subject(), fact.windows(), fact.days(), fact.value(Value.PERSONS), members);
    }

    @Test
    void theCoursesOfItemsAreAskedForFromTheFirstWindowOfAnyOtherSubject() {
        FoldQuestion all = new JuneQuestion("2021-07-03T09:00").of(ITEMS);
        int current = all.windows().roles().get(Role.CURRENT.ordinal()).window();
        int lastYear = all.windows().roles().get(Role.SAME_LAST_YEAR.ordinal()).window();

        assertThat(asking(all, Map.of(Subject.VOLUME, 1L << lastYear, Subject.STOCK, 1L << current))
                        .earliestDayOfCourses())
                .isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(asking(all, Map.of(Subject.VOLUME, 1L << current, Subject.STOCK, 1L << lastYear))
                        .earliestDayOfCourses())
                .isEqualTo(LocalDate.of(2020, 6, 1));
        assertThat(asking(all, Map.of(Subject.VOLUME, 1L << lastYear)).earliestDayOfCourses())
                .isEqualTo(LocalDate.of(2021, 7, 1));
    }

    private static ItemBuilder busy(String registeredAt) {
        return registered(registeredAt)
                .with("assigned", "2021-05-02T10:00")
                .with("accepted", "2021-05-02T10:00")
                .with("forwarded", "2021-05-20T10:00", "2021-06-10")
                .with("notified", "2021-06-02T10:00")
                .with("extended", "2021-06-03T10:00", "2021-06-12")
                .with("reviewed", "2021-06-04T10:00")
                .with("returned", "2021-06-05T10:00")
                .with("answered", "2021-06-06T10:00")
                .with("closed", "2021-06-07T10:00")
                .with("resolved", "2021-06-07T10:00")
                .rated("unit", "rated", "satisfied", "2021-06-08T10:00");
    }

    private static FoldQuestion asking(FoldQuestion all, Map<Subject, Long> asked) {
        return new FoldQuestion(
                all.windows(),
                all.cutoff(),
                all.phoneCounts(),
                all.reference(),
                all.visits(),
                all.matters(),
                all.tiers(),
                all.ledger(),
                new AskedWindows(asked));
    }
}
