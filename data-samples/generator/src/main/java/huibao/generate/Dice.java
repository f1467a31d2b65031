package huibao.generate;

import java.util.List;

/** Chance from a seed (SplitMix64): the same numbers on every machine and every version of Java. */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Evenly from 0 to {@code bound - 1}. The bias of the remainder is far below anything a sample could show. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Evenly from {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** An index, as often as its weight says. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int rest = below(sum);
        int index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    /** Around {@code mean}, never below 0: the mean of three even draws, so about a bell from 0 to twice the mean. */
    int around(int mean) {
        int width = 2 * mean + 1;
        return (below(width) + below(width) + below(width)) / 3;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
