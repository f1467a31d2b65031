package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.disclosure.LinearBounds.IntegerRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Bounds every suppressed count from 1 to 7 by linear programs over all that a sequence of releases and answers prints.
 * Marts hold the same figures as the editions and answers they are made of, so they add nothing.
 */
class AttackTests {
    private static final int SEQUENCES = 50;
    private static final int OUTPUTS = 4;
    private static final int DIMENSIONS = 1;

    /** So many values are left to a count at least within one release; fewer are told of here. */
    private static final long FEW = 3;

    /** What came of one sequence: how many counts follow exactly, and how many are left two values. */
    private record Attack(int suppressed, long exact, long almost, List<String> told) {}

    @Test
    void noSuppressedCountFollowsFromTheReleasesOfACounty() {
        List<Attack> attacks = LongStream.range(0, SEQUENCES)
                .mapToObj(seed -> attack(seed, OUTPUTS, DIMENSIONS))
                .toList();

        assertThat(attacks.stream().mapToInt(Attack::suppressed).sum()).isGreaterThan(1000);
        assertThat(attacks).filteredOn(attack -> attack.exact() > 0).isEmpty();
        System.out.println(summary(attacks));
    }

    private static Attack attack(long seed, int outputs, int dimensions) {
        Attacker attacker = Attacker.reading(ReleasedOutputs.of(seed, outputs, dimensions));
        assertThat(attacker.errors()).isEmpty();
        Map<Integer, Long> small = attacker.small();
        Map<Integer, IntegerRange> ranges = attacker.bounds.narrowerThan(FEW, small.keySet(), new Random(seed));
        ranges.forEach((number, range) ->
                assertThat(small.get(number)).as(attacker.nameOf(number)).isBetween(range.least(), range.most()));
        return new Attack(
                small.size(),
                ranges.values().stream().filter(range -> range.values() == 1).count(),
                ranges.values().stream().filter(range -> range.values() == 2).count(),
                ranges.entrySet().stream()
                        .map(entry -> attacker.nameOf(entry.getKey()) + " is " + small.get(entry.getKey())
                                + ", told to be " + entry.getValue())
                        .toList());
    }

    private static String summary(List<Attack> attacks) {
        return attacks.size() + " sequences: "
                + attacks.stream().mapToInt(Attack::suppressed).sum()
                + " suppressed counts from 1 to 7, of these told exactly "
                + attacks.stream().mapToLong(Attack::exact).sum() + ", told to be one of two values "
                + attacks.stream().mapToLong(Attack::almost).sum();
    }

    /** A larger attack: {@code AttackTests FIRST_SEED SEQUENCES OUTPUTS DIMENSIONS}. */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        List<Attack> attacks = new ArrayList<>();
        for (long seed = first; seed < first + Long.parseLong(arguments[1]); seed++) {
            long start = System.nanoTime();
            attacks.add(attack(seed, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])));
            Attack attack = attacks.get(attacks.size() - 1);
            System.out.println(seed + " " + attack + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        System.out.println(summary(attacks));
    }
}
