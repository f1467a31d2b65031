package huibao.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects relations. One that the true numbers contradict is left out, because nobody can reckon with it. */
final class Relations {
    private final Quantities quantities;
    private final List<LinearRelation> relations = new ArrayList<>();

    Relations(Quantities quantities) {
        this.quantities = quantities;
    }

    List<LinearRelation> all() {
        return relations;
    }

    RelationSum sum() {
        return new RelationSum();
    }

    /** The left side of a relation whose right side is zero. */
    final class RelationSum {
        private final List<Integer> terms = new ArrayList<>();
        private final List<Integer> factors = new ArrayList<>();

        RelationSum plus(int quantity, int factor) {
            int known = terms.indexOf(quantity);
            if (known >= 0) {
                factors.set(known, factors.get(known) + factor);
            } else {
                terms.add(quantity);
                factors.add(factor);
            }
            return this;
        }

        RelationSum minus(int quantity) {
            return plus(quantity, -1);
        }

        /** True if the quantity is known and has been added. */
        boolean add(OptionalInt quantity, int factor) {
            quantity.ifPresent(number -> plus(number, factor));
            return quantity.isPresent();
        }

        void isZero() {
            if (residual() == 0) {
                add(LinearRelation.RelationKind.EQUAL);
            } else {
                isNotNegative();
            }
        }

        void isNotNegative() {
            if (terms.size() > 1 && residual() >= 0) {
                add(LinearRelation.RelationKind.AT_LEAST);
            }
        }

        private void add(LinearRelation.RelationKind kind) {
            relations.add(new LinearRelation(
                    terms.stream().mapToInt(Integer::intValue).toArray(),
                    factors.stream().mapToInt(Integer::intValue).toArray(),
                    kind));
        }

        private long residual() {
            long sum = 0;
            for (int i = 0; i < terms.size(); i++) {
                sum += factors.get(i) * quantities.value(terms.get(i));
            }
            return sum;
        }
    }

    /** A relation with terms that no figure shows, so that nothing contradicts it. */
    void assume(List<Integer> terms, List<Integer> factors) {
        relations.add(new LinearRelation(
                terms.stream().mapToInt(Integer::intValue).toArray(),
                factors.stream().mapToInt(Integer::intValue).toArray(),
                LinearRelation.RelationKind.EQUAL));
    }
}
