package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import huibao.disclosure.Relations.Relation;
import java.util.Set;

/** Finds the cheapest other numbers an attacker could not tell from the true ones, were the moved ones withheld. */
record Shifts(Quantities quantities, Coefficients coefficients) {
    /** Quantities looked at first. */
    private static final int NEAR = 250;

    private static final int FURTHER = 4;

    /**
     * Moves the target up (sign 1) or down (-1) by the amount, or as far as it goes. Most often a few neighbours make room;
     * only if they do not, those further away are asked, going on from what the near ones could do.
     *
     * @param movable what else may move
     */
    Shift find(int target, int sign, long amount, Set<Visibility> movable) {
        Neighbourhood neighbourhood = new Neighbourhood(quantities, coefficients, movable, target, sign, amount);
        int most = NEAR;
        Shift shift = neighbourhood.solve(most);
        while (!shift.reaches(amount) && neighbourhood.size() == most) {
            most *= FURTHER;
            shift = neighbourhood.solve(most);
        }
        return shift;
    }

    /** No more than this can the target move: the least that the other terms of one of its relations can make up for. */
    double room(int target, int sign, Set<Visibility> movable) {
        double room = sign > 0 ? Double.POSITIVE_INFINITY : quantities.value(target);
        for (int row : coefficients.rowsOf(target)) {
            room = Math.min(room, room(coefficients.relation(row), target, sign, movable));
        }
        return room;
    }

    private double room(Relation relation, int target, int sign, Set<Visibility> movable) {
        int factor = 0;
        for (int i = 0; i < relation.quantities().length; i++) {
            factor += relation.quantities()[i] == target ? sign * relation.factors()[i] : 0;
        }
        double room = 0;
        for (int i = 0; i < relation.quantities().length; i++) {
            int other = relation.quantities()[i];
            if (other != target && movable.contains(quantities.visibility(other))) {
                boolean goesDown = relation.factors()[i] > 0 == factor > 0;
                room += goesDown
                        ? Math.abs(relation.factors()[i]) * (double) quantities.value(other)
                        : Double.POSITIVE_INFINITY;
            }
        }
        return room / Math.abs(factor);
    }
}
