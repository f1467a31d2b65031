package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.disclosure.Suppression.Reason;
import huibao.figure.Figure;
import huibao.figure.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTests {
    private static final Disclosure DISCLOSURE = new Disclosure(DisclosureSettings.standard());

    @Test
    void withholdsTheCheapestPartnerOfASmallCell() {
        Numbers numbers = new Numbers().count("items", "", 70).counts("items", "region", "A=3 B=7 C=40 D=20");
        assertThat(withheld(numbers)).containsExactlyInAnyOrder("items region=A", "items region=B");
    }

    @Test
    void withholdsNothingWithoutASmallCell() {
        Numbers numbers = new Numbers().count("items", "", 65).counts("items", "region", "A=5 B=0 C=40 D=20");
        assertThat(withheld(numbers)).isEmpty();
    }

    @Test
    void addsAPartnerWhereSmallCellsAddUpToTooLittle() {
        Numbers numbers = new Numbers().count("items", "", 62).counts("items", "region", "A=1 B=1 C=40 D=20");
        assertThat(withheld(numbers)).containsExactlyInAnyOrder("items region=A", "items region=B", "items region=D");
    }

    @Test
    void withholdsAZeroRatherThanAWholeRegionNumber() {
        Numbers numbers = new Numbers().count("items", "", 3).counts("items", "region", "A=3 B=0 C=0");
        assertThat(withheld(numbers)).hasSize(2).contains("items region=A").doesNotContain("items ");
    }

    @Test
    void withholdsTheWholeOfATableWithOneMember() {
        Numbers numbers = new Numbers().count("items", "", 3).counts("items", "region", "A=3");
        assertThat(withheld(numbers)).containsExactlyInAnyOrder("items region=A", "items ");
    }

    @Test
    void keepsRowsAndColumnsOfACrossedTableFromTellingACell() {
        Numbers numbers = new Numbers().count("items", "", 180);
        long[][] cells = {{2, 18, 30}, {25, 20, 15}, {30, 22, 18}};
        for (int row = 0; row < 3; row++) {
            long sum = 0;
            for (int column = 0; column < 3; column++) {
                numbers.count("items", "initial=I" + row + ";purpose=P" + column, cells[row][column]);
                sum += cells[row][column];
            }
            numbers.count("items", "initial=I" + row, sum);
            numbers.count("items", "purpose=P" + row, cells[0][row] + cells[1][row] + cells[2][row]);
        }
        assertThat(withheld(numbers))
                .hasSize(4)
                .contains("items initial=I0;purpose=P0")
                .allMatch(name -> name.contains(";"));
    }

    @Test
    void keepsTheFormsOfACellFromTellingIt() {
        Numbers numbers = new Numbers()
                .counts("items", "region", "A=30 B=60")
                .counts("letters", "region", "A=3 B=20")
                .counts("online", "region", "A=20 B=30")
                .counts("visit_batches", "region", "A=7 B=10")
                .counts("visit_persons", "region", "A=9 B=20");
        assertThat(withheld(numbers))
                .containsExactlyInAnyOrder("letters region=A", "visit_batches region=A", "visit_persons region=A");
    }

    @Test
    void withholdsARateThatShowsAWithheldNumber() {
        Numbers numbers = new Numbers()
                .count("items", "", 100)
                .counts("items", "region", "A=30 B=40 C=30")
                .count("online", "", 40)
                .counts("online", "region", "A=3 B=20 C=17")
                .rate("online_share", "", 40, 100)
                .rate("online_share", "region=A", 3, 30)
                .rate("online_share", "region=B", 20, 40)
                .rate("online_share", "region=C", 17, 30);
        assertThat(withheld(numbers))
                .containsExactlyInAnyOrder(
                        "online region=A", "online region=C", "online_share region=A", "online_share region=C");
    }

    @Test
    void stockAndFlowDoNotTellTheirTerms() {
        Numbers numbers = new Numbers();
        stock(numbers, "", 100, 50, 40, 110);
        stock(numbers, "category=01", 40, 3, 20, 23);
        stock(numbers, "category=02", 30, 27, 10, 47);
        stock(numbers, "category=03", 30, 20, 10, 40);
        assertThat(withheld(numbers))
                .contains("registered category=01")
                .anyMatch(name -> name.startsWith("clos") || name.startsWith("opening"));
    }

    @Test
    void wholeRowsOfQualityAreWithheldTogether() {
        Numbers numbers = new Numbers();
        answers(numbers, "", 30, 8, 6);
        answers(numbers, "unit=A", 2, 1, 0);
        answers(numbers, "unit=B", 10, 3, 3);
        answers(numbers, "unit=C", 18, 4, 3);
        Map<String, Reason> reasons = reasons(DISCLOSURE.protect(numbers.figures(), Released.nothing()));
        assertThat(reasons)
                .hasSize(8)
                .containsEntry("answer_rate unit=A", Reason.QUALITY_ROW)
                .containsEntry("answer_states state=late;unit=B", Reason.SECONDARY)
                .doesNotContainKey("answer_rate ");
    }

    @Test
    void participationDoesNotTellAWithheldNumberOfRatings() {
        Numbers numbers = new Numbers()
                .rate("satisfaction_rate", "target=unit;unit=A", 1, 3)
                .rate("participation_rate", "target=unit;unit=A", 3, 20);
        assertThat(withheld(numbers))
                .containsExactlyInAnyOrder(
                        "participation_rate target=unit;unit=A", "satisfaction_rate target=unit;unit=A");
    }

    @Test
    void theSameNumberHasTheSameFateInEveryRole() {
        Numbers numbers = new Numbers();
        for (Role role : List.of(Role.CURRENT, Role.YTD)) {
            numbers.in(role, "2021-01-01", "2021-02-01")
                    .count("items", "", 60)
                    .counts("items", "region", "A=3 B=9 C=8 D=40");
        }
        Figures shown =
                DISCLOSURE.protect(numbers.figures(), Released.nothing()).figures();
        Map<String, Set<Object>> fates = shown.all().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.key().dimensionText(),
                        Collectors.mapping(Figure::status, Collectors.toSet())));
        assertThat(fates.values()).allMatch(fate -> fate.size() == 1);
        assertThat(withheld(numbers)).hasSize(2);
    }

    /** A measure nobody told disclosure control about is no way around it. */
    @ParameterizedTest
    @ValueSource(strings = {"items", "novelty"})
    void twoYearToDatesDoNotTellTheMonthBetween(String measure) {
        Figures may = new Numbers()
                .in(Role.YTD, "2021-01-01", "2021-06-01")
                .count(measure, "", 200)
                .counts(measure, "region", "A=50 B=70 C=80")
                .figures();
        Released earlier = new Released(List.copyOf(
                DISCLOSURE.protect(may, Released.nothing()).figures().all()));
        Numbers june = new Numbers()
                .in(Role.CURRENT, "2021-06-01", "2021-07-01")
                .count(measure, "", 40)
                .counts(measure, "region", "A=2 B=18 C=20")
                .in(Role.YTD, "2021-01-01", "2021-07-01")
                .count(measure, "", 240)
                .counts(measure, "region", "A=52 B=88 C=100");
        Set<String> withheld = named(DISCLOSURE.protect(june.figures(), earlier));
        assertThat(withheld).contains(measure + " region=A CURRENT", measure + " region=A YTD");
        assertThat(named(DISCLOSURE.protect(june.figures(), Released.nothing())))
                .contains(measure + " region=A CURRENT")
                .doesNotContain(measure + " region=A YTD");
    }

    @Test
    void whatAnEarlierEditionWithheldStaysWithheld() {
        Numbers may = new Numbers()
                .in(Role.CURRENT, "2021-05-01", "2021-06-01")
                .count("items", "", 60)
                .counts("items", "region", "A=3 B=9 C=48");
        Released earlier = new Released(List.copyOf(
                DISCLOSURE.protect(may.figures(), Released.nothing()).figures().all()));
        Numbers june = new Numbers()
                .in(Role.PREVIOUS, "2021-05-01", "2021-06-01")
                .count("items", "", 64)
                .counts("items", "region", "A=6 B=9 C=49");
        assertThat(reasons(DISCLOSURE.protect(june.figures(), earlier)))
                .containsEntry("items region=A", Reason.WITHHELD_BEFORE)
                .containsEntry("items region=B", Reason.WITHHELD_BEFORE);
    }

    @Test
    void levelsOfCategoriesInOneTableDoNotTellEachOther() {
        CodeLinks links = new CodeLinks(
                Map.of("category", Map.of("0101", "01", "0102", "01", "0201", "02", "0202", "02")), Map.of());
        Numbers numbers = new Numbers()
                .count("items", "", 100)
                .counts("items", "category", "01=43 02=57 0101=3 0102=40 0201=27 0202=30");
        assertThat(named(new Disclosure(DisclosureSettings.standard(), links)
                        .protect(numbers.figures(), Released.nothing())))
                .containsExactlyInAnyOrder("items category=0101 CURRENT", "items category=0102 CURRENT");
    }

    @Test
    void anIssueGroupMadeOfCategoriesDoesNotTellThem() {
        CodeLinks links = new CodeLinks(Map.of(), Map.of("land", Set.of("01")));
        Numbers numbers = new Numbers()
                .count("items", "", 20)
                .counts("items", "category", "01=17 02=3")
                .counts("items", "issue_group", "land=17 wages=9");
        assertThat(named(new Disclosure(DisclosureSettings.standard(), links)
                        .protect(numbers.figures(), Released.nothing())))
                .containsExactlyInAnyOrder(
                        "items category=01 CURRENT", "items category=02 CURRENT", "items issue_group=land CURRENT");
    }

    @Test
    void isDeterministicAndIdempotentAndMonotone() {
        County county = new County(5, new County.Shape(200, 5, 6, 4, 6));
        Figures raw = county.edition(LocalDate.of(2021, 6, 1));
        Protected once = DISCLOSURE.protect(raw, Released.nothing());
        Protected again = DISCLOSURE.protect(raw, Released.nothing());
        Released released = new Released(List.copyOf(once.figures().all()));
        assertThat(all(again)).isEqualTo(all(once));
        assertThat(again.suppressions()).isEqualTo(once.suppressions());
        assertThat(all(DISCLOSURE.protect(once.figures(), Released.nothing()))).isEqualTo(all(once));
        assertThat(all(DISCLOSURE.protect(raw, released))).isEqualTo(all(once));
        Figures next = county.edition(LocalDate.of(2021, 7, 1));
        assertThat(named(DISCLOSURE.protect(next, released))).containsAll(stillAsked(next, once));
    }

    /** What was withheld as the current month is the previous one now. */
    private static Set<String> stillAsked(Figures next, Protected before) {
        return named(before).stream()
                .filter(name -> name.endsWith(" CURRENT") && !name.contains("month="))
                .map(name -> name.replace(" CURRENT", " PREVIOUS"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void stock(Numbers numbers, String cell, long opening, long registered, long closed, long closing) {
        numbers.count("opening_stock", cell, opening)
                .count("registered", cell, registered)
                .count("reopened", cell, 0)
                .count("closed", cell, closed)
                .count("withdrawn", cell, 0)
                .count("merged", cell, 0)
                .count("closing_stock", cell, closing);
    }

    private static void answers(Numbers numbers, String cell, long onTime, long late, long overdue) {
        String also = cell.isEmpty() ? "" : ";" + cell;
        numbers.rate("answer_rate", cell, onTime, onTime + late + overdue)
                .count("answer_states", "state=on_time" + also, onTime)
                .count("answer_states", "state=late" + also, late)
                .count("answer_states", "state=overdue" + also, overdue);
    }

    private static List<Figure> all(Protected result) {
        return new ArrayList<>(result.figures().all());
    }

    private static Set<String> withheld(Numbers numbers) {
        return reasons(DISCLOSURE.protect(numbers.figures(), Released.nothing()))
                .keySet();
    }

    private static Map<String, Reason> reasons(Protected result) {
        return result.suppressions().stream()
                .collect(Collectors.toMap(
                        one -> one.key().metric() + " " + one.key().dimensionText(),
                        Suppression::reason,
                        (one, other) -> one));
    }

    private static Set<String> named(Protected result) {
        return result.suppressions().stream()
                .map(one -> one.key().metric() + " " + one.key().dimensionText() + " "
                        + one.key().role())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
