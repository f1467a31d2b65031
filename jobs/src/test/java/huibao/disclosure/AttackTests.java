package huibao.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.disclosure.LinearBounds.Range;
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
    private static final int OUTPUTS = 5;

    /** What came of one sequence. */
    private record Attack(int suppressed, int exact, long narrowest, String worst) {}

    @Test
    void noSuppressedCountFollowsFromTheReleasesOfACounty() {
        List<Attack> attacks = LongStream.range(0, SEQUENCES)
                .mapToObj(seed -> attack(seed, OUTPUTS))
                .toList();

        assertThat(attacks.stream().mapToInt(Attack::suppressed).sum()).isGreaterThan(1000);
        assertThat(attacks).filteredOn(attack -> attack.exact() > 0).isEmpty();
    }

    private static Attack attack(long seed, int outputs) {
        Attacker attacker = Attacker.reading(ReleasedOutputs.of(seed, outputs));
        assertThat(attacker.errors()).isEmpty();
        Map<Integer, Long> small = attacker.small();
        Map<Integer, Range> ranges = attacker.bounds.narrowest(small.keySet(), new Random(seed));
        long narrowest = Long.MAX_VALUE;
        String worst = "";
        int exact = 0;
        for (Map.Entry<Integer, Range> entry : ranges.entrySet()) {
            Range range = entry.getValue();
            long truth = small.get(entry.getKey());
            assertThat(truth).as("%s", attacker.nameOf(entry.getKey())).isBetween(range.least(), range.most());
            exact += range.values() == 1 ? 1 : 0;
            if (range.values() < narrowest) {
                narrowest = range.values();
                worst = attacker.nameOf(entry.getKey()) + " is " + truth + ", told to be in " + range;
            }
        }
        return new Attack(small.size(), exact, narrowest, worst);
    }

    /** A larger attack: {@code AttackTests FIRST_SEED SEQUENCES OUTPUTS}. */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        int outputs = Integer.parseInt(arguments[2]);
        List<Attack> attacks = new ArrayList<>();
        for (long seed = first; seed < first + Long.parseLong(arguments[1]); seed++) {
            long start = System.nanoTime();
            Attack attack = attack(seed, outputs);
            attacks.add(attack);
            System.out.println(seed + " " + attack + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        System.out.println(
                "suppressed " + attacks.stream().mapToInt(Attack::suppressed).sum() + ", exact "
                        + attacks.stream().mapToInt(Attack::exact).sum() + ", narrowest "
                        + attacks.stream().mapToLong(Attack::narrowest).min().orElse(0));
    }
}
