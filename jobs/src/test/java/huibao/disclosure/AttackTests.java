package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.disclosure.Attacker.Bounds;
import huibao.disclosure.Attacker.Number;
import huibao.figure.Figure;
import huibao.figure.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackTests {
    private static final int THRESHOLD = DisclosureSettings.DEFAULT_THRESHOLD;
    private static final Map<String, String> NUMERATORS =
            Map.of("repeat_rate/", "repeat_items", "resolution_rate/", "resolution_rate^");
    private static final Disclosure DISCLOSURE = new Disclosure(DisclosureSettings.standard());
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    @ParameterizedTest
    @CsvSource({"11, 80", "12, 120", "13, 180", "14, 250", "15, 300", "16, 400", "17, 600", "18, 900"})
    void noNumberOfASmallCountyIsTold(long seed, int perMonth) {
        County county = new County(seed, new County.Shape(perMonth, 4, 5, 3, 5));
        attack(county, List.of(JUNE), seed, 30);
    }

    @Test
    void noNumberOfAFullEditionIsTold() {
        attack(new County(21, County.Shape.ofMonthlyEdition(3000)), List.of(JUNE), 21, 12);
    }

    @ParameterizedTest
    @CsvSource({"31, 120", "32, 300", "33, 600"})
    void noNumberIsToldByTheNextEdition(long seed, int perMonth) {
        County county = new County(seed, new County.Shape(perMonth, 4, 4, 3, 4));
        attack(county, List.of(JUNE.minusMonths(1), JUNE), seed, 30);
    }

    @Test
    void noNumberIsToldByTheFirstEditionsOfAYear() {
        County county = new County(41, new County.Shape(300, 4, 4, 3, 4));
        attack(county, List.of(JANUARY.minusMonths(1), JANUARY, JANUARY.plusMonths(1)), 41, 30);
    }

    /** Publishes the months one after the other and then tries to find out what was withheld; of much, a sample. */
    private static void attack(County county, List<LocalDate> months, long seed, int sample) {
        List<Figures> shown = new ArrayList<>();
        Map<Number, Long> truth = new LinkedHashMap<>();
        for (LocalDate month : months) {
            Figures raw = county.edition(month);
            raw.all().forEach(figure -> Attacker.numbersOf(figure)
                    .forEach((number, value) -> value.ifPresent(known -> truth.put(number, known))));
            shown.add(DISCLOSURE.protect(raw, released(shown)).figures());
        }
        Attacker attacker = Attacker.reading(shown);
        List<Number> withheld = new ArrayList<>(truth.keySet());
        withheld.removeIf(attacker::isPrinted);
        assertThat(withheld).isNotEmpty();
        Collections.shuffle(withheld, new Random(seed));
        withheld.stream().limit(sample).forEach(number -> judge(number, attacker, truth));
    }

    private static Released released(List<Figures> editions) {
        List<Figure> figures = new ArrayList<>();
        editions.forEach(edition -> figures.addAll(edition.all()));
        return new Released(figures);
    }

    /** A zero may be told: where a whole is printed as zero nobody can hide that its parts are. */
    private static void judge(Number number, Attacker attacker, Map<Number, Long> truth) {
        long value = truth.get(number);
        Bounds bounds = attacker.bound(number);
        assertThat(bounds.least()).as("%s", number).isLessThanOrEqualTo(value + 1e-4);
        assertThat(bounds.most()).as("%s", number).isGreaterThanOrEqualTo(value - 1e-4);
        if (value > 0 && !isHalfOfAnUntoldRate(number, attacker)) {
            assertThat(bounds.tellTheNumber())
                    .as("%s is %s, told by %s", number, value, bounds)
                    .isFalse();
        }
        if (value > 0 && value < THRESHOLD && !isWithinRow(number) && !hasSmallPrintedWhole(number, attacker, truth)) {
            assertThat(bounds.reach(THRESHOLD - 2, THRESHOLD))
                    .as("%s is %s, within %s", number, value, bounds)
                    .isTrue();
        }
    }

    /** A rate withheld for its numerator is not told by its denominator alone. */
    private static boolean isHalfOfAnUntoldRate(Number number, Attacker attacker) {
        String numerator = NUMERATORS.get(number.name());
        return numerator != null
                && !attacker.isPrinted(number.named(numerator))
                && !attacker.bound(number.named(numerator)).tellTheNumber();
    }

    private static boolean isWithinRow(Number number) {
        return number.name().contains(":") || number.name().contains("^");
    }

    /**
     * A printed whole below the threshold bounds its parts, whatever is withheld; the persons of the whole region bound
     * the visits of many.
     */
    private static boolean hasSmallPrintedWhole(Number number, Attacker attacker, Map<Number, Long> truth) {
        return number.dimensions().containsKey("size_band")
                || number.dimensions().keySet().stream()
                        .map(number::without)
                        .anyMatch(whole -> attacker.isPrinted(whole) && truth.get(whole) < THRESHOLD);
    }
}
