package huibao.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What an attacker knows to hold between quantities: sums, each equal to zero. A relation that does not hold between the
 * true values is dropped, because nobody can recover a number with it.
 */
final class Relations {
    /** @param factors of the quantities; their products add up to zero */
    record Relation(int[] quantities, int[] factors) {}

    private final Quantities quantities;
    private final List<Relation> relations = new ArrayList<>();

    Relations(Quantities quantities) {
        this.quantities = quantities;
    }

    List<Relation> all() {
        return relations;
    }

    /** A sum under construction: {@code whole = parts}. */
    final class Sum {
        private final List<Integer> terms = new ArrayList<>();
        private final List<Integer> factors = new ArrayList<>();

        Sum whole(int quantity, int factor) {
            terms.add(quantity);
            factors.add(factor);
            return this;
        }

        Sum part(int quantity, int factor) {
            return whole(quantity, -factor);
        }

        /** The parts are the whole; should there be more to it than the tables know, the rest is a part too. */
        boolean isTheWhole() {
            return residual() == 0 ? add() : isAtMostTheWhole();
        }

        /** The parts are at most the whole, even if they happen to be all of it. */
        boolean isAtMostTheWhole() {
            long rest = residual();
            if (rest < 0) {
                return false;
            }
            part(quantities.addUnseen(quantities.at(terms.get(0)), rest), 1);
            return add();
        }

        private boolean add() {
            relations.add(new Relation(
                    terms.stream().mapToInt(Integer::intValue).toArray(),
                    factors.stream().mapToInt(Integer::intValue).toArray()));
            return true;
        }

        private long residual() {
            long sum = 0;
            for (int i = 0; i < terms.size(); i++) {
                sum += factors.get(i) * quantities.value(terms.get(i));
            }
            return sum;
        }
    }

    Sum sum() {
        return new Sum();
    }
}
