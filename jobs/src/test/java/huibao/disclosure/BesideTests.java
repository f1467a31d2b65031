package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.calendar.Role;
import huibao.disclosure.Attacker.Number;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer shows part of a picture: what it leaves out, and what was shown before, must not come together. */
class BesideTests {
    private static final Disclosure DISCLOSURE = new Disclosure(DisclosureSettings.standard());
    private static final int REGIONS = 5;
    private static final List<String> INITIAL = List.of("true", "false", "unknown");

    /** Items by region, initial flag and month of half a year: enough to ask in several ways. */
    private static final class Town {
        private final long[][][] items = new long[REGIONS][INITIAL.size()][6];

        Town(long seed) {
            Random dice = new Random(seed);
            for (long[][] region : items) {
                for (long[] flag : region) {
                    for (int month = 0; month < flag.length; month++) {
                        flag[month] = dice.nextInt(4) == 0 ? dice.nextInt(5) : dice.nextInt(22);
                    }
                }
            }
        }

        Figure figure(Optional<Integer> region, Optional<Integer> flag, int from, int to, Role role) {
            long sum = 0;
            for (int r = 0; r < REGIONS; r++) {
                for (int f = 0; f < INITIAL.size(); f++) {
                    for (int month = from; month < to; month++) {
                        boolean counts = region.orElse(r) == r && flag.orElse(f) == f;
                        sum += counts ? items[r][f][month] : 0;
                    }
                }
            }
            TreeMap<String, String> dimensions = new TreeMap<>();
            region.ifPresent(r -> dimensions.put("region", "R" + r));
            flag.ifPresent(f -> dimensions.put("initial", INITIAL.get(f)));
            LocalDate start = LocalDate.of(2021, 1 + from, 1);
            LocalDate end = LocalDate.of(2021, 1 + to, 1);
            if (to - from == 1 && role == Role.CURRENT) {
                dimensions.put("month", start.toString().substring(0, 7));
            }
            FigureKey key = new FigureKey("items", dimensions, role);
            return new Figure(
                    Integer.toHexString(key.hashCode()),
                    key,
                    start,
                    end,
                    Optional.of(BigDecimal.valueOf(sum)),
                    Optional.empty(),
                    Optional.empty(),
                    Status.OK);
        }

        /** @param by whether the region and whether the flag is broken down by */
        Figures table(BiPredicate<Boolean, Boolean> by, int from, int to, boolean months) {
            List<Figure> figures = new ArrayList<>();
            for (int bits = 0; bits < 4; bits++) {
                boolean byRegion = (bits & 1) != 0;
                boolean byFlag = (bits & 2) != 0;
                if (by.test(byRegion, byFlag)) {
                    add(figures, byRegion, byFlag, from, to, months);
                }
            }
            return new Figures(figures);
        }

        private void add(List<Figure> figures, boolean byRegion, boolean byFlag, int from, int to, boolean months) {
            for (int r = 0; r < (byRegion ? REGIONS : 1); r++) {
                for (int f = 0; f < (byFlag ? INITIAL.size() : 1); f++) {
                    Optional<Integer> region = byRegion ? Optional.of(r) : Optional.empty();
                    Optional<Integer> flag = byFlag ? Optional.of(f) : Optional.empty();
                    if (!months) {
                        figures.add(figure(region, flag, from, to, Role.YTD));
                    }
                    for (int month = from; months && month < to; month++) {
                        figures.add(figure(region, flag, month, month + 1, Role.CURRENT));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aFinerTableDoesNotUndoWhatTheReportWithheld(long seed) {
        Town town = new Town(seed);
        List<Figures> shown = new ArrayList<>();
        Map<Number, Long> truth = new LinkedHashMap<>();
        Figures report = town.table((region, flag) -> !(region && flag), 5, 6, true);
        show(report, Figures.none(), shown, truth);
        show(town.table((region, flag) -> (region && flag) || (!region && !flag), 5, 6, true), report, shown, truth);

        assertNothingIsTold(shown, truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theMonthsBeforeDoNotTellTheMonthTheYearToDateHid(long seed) {
        Town town = new Town(seed);
        List<Figures> shown = new ArrayList<>();
        Map<Number, Long> truth = new LinkedHashMap<>();
        Figures june = town.table((region, flag) -> region.equals(flag), 5, 6, true);
        Figures toDate = town.table((region, flag) -> region.equals(flag), 0, 6, false);
        show(june.and(toDate), Figures.none(), shown, truth);
        show(town.table((region, flag) -> region.equals(flag), 0, 5, true), june.and(toDate), shown, truth);

        assertNothingIsTold(shown, truth);
    }

    private static void show(Figures raw, Figures beside, List<Figures> shown, Map<Number, Long> truth) {
        raw.all().forEach(figure -> Attacker.numbersOf(figure)
                .forEach((number, value) -> value.ifPresent(known -> truth.put(number, known))));
        List<Figure> earlier = new ArrayList<>();
        shown.forEach(figures -> earlier.addAll(figures.all()));
        List<Figure> others = beside.all().stream()
                .filter(figure -> raw.find(figure.key()).isEmpty())
                .toList();
        shown.add(DISCLOSURE
                .protect(raw, new Figures(others), new Released(earlier))
                .figures());
    }

    private static void assertNothingIsTold(List<Figures> shown, Map<Number, Long> truth) {
        Attacker attacker = Attacker.reading(shown);
        List<Number> withheld = new ArrayList<>(truth.keySet());
        withheld.removeIf(attacker::isPrinted);
        assertThat(withheld).isNotEmpty();
        withheld.stream().filter(number -> truth.get(number) > 0).forEach(number -> assertThat(
                        attacker.bound(number).tellTheNumber())
                .as("%s is %s, told by %s", number, truth.get(number), attacker.bound(number))
                .isFalse());
    }

    @Test
    void aSumOfTwoDoesNotTellTheOneThatWasWithheldFromTheOneThatWasShown() {
        Figures parts = new Numbers()
                .count("items", "", 60)
                .counts("items", "region", "A=3 B=20 C=4 D=33")
                .figures();
        Released report = new Released(List.copyOf(
                DISCLOSURE.protect(parts, Released.nothing()).figures().all()));

        Figures sums = new Numbers()
                .count("items", "region=A|B", 23)
                .count("items", "region=A|D", 36)
                .figures();
        Protected shown = DISCLOSURE.protect(sums, parts, report);

        assertThat(shown.suppressions()).extracting(Suppression::reason).containsOnly(Suppression.Reason.SECONDARY);
        assertThat(shown.suppressions()).hasSize(2);
    }

    @Test
    void whatIsSmallAndWasNeverAskedForIsNotToldEither() {
        Figures asked = new Numbers().count("items", "region=A|B", 23).figures();
        Figures beside = new Numbers()
                .count("items", "", 60)
                .counts("items", "region", "A=3 B=20 C=37")
                .figures();
        Released earlier = new Released(List.copyOf(
                new Numbers().count("items", "region=B", 20).figures().all()));

        assertThat(DISCLOSURE.protect(asked, beside, earlier).suppressions()).hasSize(1);
        assertThat(DISCLOSURE.protect(asked, beside, Released.nothing()).suppressions())
                .isEmpty();
    }

    @Test
    void anAnswerToTheReportsOwnQuestionShowsWhatTheReportShowed() {
        Figures report = new Numbers()
                .count("items", "", 60)
                .counts("items", "region", "A=3 B=20 C=6 D=31")
                .figures();
        Figures printed = DISCLOSURE.protect(report, Released.nothing()).figures();

        Figures answer = DISCLOSURE
                .protect(report, Figures.none(), new Released(List.copyOf(printed.all())))
                .figures();

        assertThat(answer.all()).containsExactlyElementsOf(printed.all());
    }
}
