package huibao.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values that each quantity can have for a reader, narrowed by the relations until nothing changes: interval
 * arithmetic over whole numbers.
 */
final class Ranges {
    static final long UNBOUNDED = Long.MAX_VALUE / 1_000_000;
    private static final int NONE = -1;

    private final List<LinearRelation> relations;
    private final int[][] relationsOf;
    private final long[] least;
    private final long[] most;
    /** The relation that narrowed a quantity last. */
    private final int[] narrowedBy;

    Ranges(List<LinearRelation> relations, int quantities) {
        this.relations = relations;
        this.relationsOf = relationsOf(relations, quantities);
        this.least = new long[quantities];
        this.most = new long[quantities];
        this.narrowedBy = new int[quantities];
        clear();
    }

    /** Every quantity can be anything from zero again. */
    void clear() {
        Arrays.fill(least, 0);
        Arrays.fill(most, UNBOUNDED);
        Arrays.fill(narrowedBy, NONE);
    }

    void set(int quantity, long from, long to) {
        least[quantity] = Math.max(least[quantity], from);
        most[quantity] = Math.min(most[quantity], to);
    }

    long most(int quantity) {
        return most[quantity];
    }

    /** How many values it can have. */
    long width(int quantity) {
        return most[quantity] - least[quantity] + 1;
    }

    /** The quantities of the relation that narrowed this one last; empty if none did. */
    int[] besides(int quantity) {
        return narrowedBy[quantity] == NONE
                ? new int[0]
                : relations.get(narrowedBy[quantity]).quantities();
    }

    void narrow() {
        ArrayDeque<Integer> waiting = new ArrayDeque<>(relations.size());
        boolean[] waits = new boolean[relations.size()];
        for (int relation = 0; relation < relations.size(); relation++) {
            waiting.add(relation);
            waits[relation] = true;
        }
        // A cycle of relations over unbounded quantities may narrow by one at a time; the bound ends that early, which
        // leaves ranges wider than they could be only where nothing printed bounds them.
        long left = 200L * relations.size() + 1000;
        while (!waiting.isEmpty() && left-- > 0) {
            int next = waiting.remove();
            waits[next] = false;
            for (int quantity : narrow(next)) {
                for (int relation : relationsOf[quantity]) {
                    if (relation != next && !waits[relation]) {
                        waits[relation] = true;
                        waiting.add(relation);
                    }
                }
            }
        }
    }

    private List<Integer> narrow(int number) {
        LinearRelation relation = relations.get(number);
        List<Integer> changed = new ArrayList<>(0);
        narrow(number, relation, 1, changed);
        if (relation.kind() == LinearRelation.RelationKind.EQUAL) {
            narrow(number, relation, -1, changed);
        }
        return changed;
    }

    /** Of a sum that is not negative, each term is at least what the others at their largest leave to it. */
    private void narrow(int number, LinearRelation relation, int sign, List<Integer> changed) {
        int[] quantities = relation.quantities();
        int[] factors = relation.factors();
        long largest = 0;
        int unbounded = 0;
        for (int i = 0; i < quantities.length; i++) {
            long term = largest(quantities[i], sign * factors[i]);
            if (term >= UNBOUNDED) {
                unbounded++;
            } else {
                largest += term;
            }
        }
        if (unbounded > 1) {
            return;
        }
        for (int i = 0; i < quantities.length; i++) {
            long own = largest(quantities[i], sign * factors[i]);
            boolean isUnbounded = own >= UNBOUNDED;
            if (unbounded == 0 || isUnbounded) {
                long others = isUnbounded ? largest : largest - own;
                if (tighten(quantities[i], sign * factors[i], -others)) {
                    narrowedBy[quantities[i]] = number;
                    changed.add(quantities[i]);
                }
            }
        }
    }

    private long largest(int quantity, int factor) {
        if (factor < 0) {
            return factor * least[quantity];
        }
        return most[quantity] >= UNBOUNDED ? UNBOUNDED : factor * most[quantity];
    }

    /** factor × quantity ≥ bound. */
    private boolean tighten(int quantity, int factor, long bound) {
        if (factor > 0) {
            long from = -Math.floorDiv(-bound, factor);
            if (from > least[quantity]) {
                least[quantity] = from;
                return true;
            }
        } else {
            long to = Math.floorDiv(-bound, -factor);
            if (to < most[quantity]) {
                most[quantity] = to;
                return true;
            }
        }
        return false;
    }

    private static int[][] relationsOf(List<LinearRelation> relations, int quantities) {
        int[] sizes = new int[quantities];
        relations.forEach(relation -> {
            for (int quantity : relation.quantities()) {
                sizes[quantity]++;
            }
        });
        int[][] of = new int[quantities][];
        Arrays.setAll(of, quantity -> new int[sizes[quantity]]);
        for (int relation = 0; relation < relations.size(); relation++) {
            for (int quantity : relations.get(relation).quantities()) {
                of[quantity][--sizes[quantity]] = relation;
            }
        }
        return of;
    }
}
