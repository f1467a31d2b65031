package huibao.disclosure;

import static java.util.Comparator.comparingInt;

import huibao.disclosure.Pricing.Entry;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds out how far a number can move without anything more being withheld: linear programming over all hidden numbers, by
 * the primal simplex method. Every search begins at the true values and with the same basis, of numbers large enough to give
 * way. Numbers outside the basis need not lie on a bound, so any basis will do; this one is so good that a search takes a
 * handful of steps.
 */
final class Alternatives {
    /** After so many steps without progress the rule that cannot cycle takes over. */
    private static final int PATIENCE = 200;
    /** Every step keeps the relations, so stopping early is safe: it can only make the shift shorter. */
    private static final int STEPS = 5000;
    /** From here on a number is large enough not to be in the way. */
    private static final int AMPLE = 6;

    private final Basis basis;
    private final Point point;
    private final Pricing pricing;
    private final Coefficients coefficients;
    /** How much of each number of the basis, by relation, gives way to a unit of the one that enters. */
    private final SparseVector direction;

    private int target;
    private double goal;
    private int stalled;

    Alternatives(Quantities quantities, Coefficients coefficients) {
        this.coefficients = coefficients;
        basis = Elimination.basis(coefficients, hidden(quantities, coefficients));
        point = new Point(quantities, coefficients);
        pricing = new Pricing(quantities, coefficients, basis, point);
        direction = new SparseVector(coefficients.rows());
    }

    /** Those that will give way best come first: large ones that only one relation knows, then large ones, zeros last. */
    private static int[] hidden(Quantities quantities, Coefficients coefficients) {
        return IntStream.range(0, coefficients.columns())
                .filter(number -> quantities.visibility(number).isHidden())
                .boxed()
                .sorted(comparingInt((Integer number) -> rank(quantities.value(number)))
                        .thenComparingInt(number -> coefficients.rowsOf(number).length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int rank(long value) {
        return value >= AMPLE ? 0 : value > 0 ? 1 : 2;
    }

    /** Moves the number up (sign 1) or down (-1) by the amount, or as far as it goes. */
    Shift find(int number, int sign, long amount) {
        target = number;
        goal = Math.max(0, point.value(number) + sign * amount);
        stalled = 0;
        Optional<Entry> entry = choose();
        for (int step = 0; step < STEPS && entry.isPresent(); step++) {
            step(entry.get());
            entry = choose();
        }
        Shift shift = point.shift(target, sign);
        point.restore();
        basis.restore();
        return shift;
    }

    /** Nothing once the target is where it should be, or can get no nearer. */
    private Optional<Entry> choose() {
        double missing = goal - point.value(target);
        int way = missing > 0 ? 1 : -1;
        if (Math.abs(missing) <= Basis.ZERO) {
            return Optional.empty();
        }
        return basis.contains(target)
                ? pricing.choose(target, way, stalled > PATIENCE)
                : Optional.of(new Entry(target, way));
    }

    private void step(Entry entry) {
        direction.clear();
        coefficients.add(entry.number(), 1, direction);
        basis.solve(direction);
        double length = room(entry.number(), entry.sign());
        int leaving = Basis.NONE;
        for (int i = 0; i < direction.size(); i++) {
            int row = direction.index(i);
            double limit = limit(row, -entry.sign() * direction.at(row));
            boolean isNearer = limit < length - Basis.ZERO;
            if (isNearer || (limit <= length + Basis.ZERO && leaving != Basis.NONE && isBetter(row, leaving))) {
                leaving = row;
                length = Math.min(limit, length);
            }
        }
        stalled = length > Basis.ZERO ? 0 : stalled + 1;
        move(entry.number(), entry.sign() * length);
        if (leaving != Basis.NONE) {
            basis.exchange(leaving, entry.number(), direction);
        }
    }

    private double room(int number, int sign) {
        if (number == target) {
            return Math.abs(goal - point.value(number));
        }
        return sign > 0 ? Double.POSITIVE_INFINITY : Math.max(0, point.value(number));
    }

    /**
     * How far the entering number may go before the relation's own number meets a bound.
     *
     * @param change of the relation's own number with each unit
     */
    private double limit(int row, double change) {
        if (Math.abs(change) <= Basis.ZERO) {
            return Double.POSITIVE_INFINITY;
        }
        int number = basis.columnOf(row);
        return number == Basis.NONE ? 0 : room(number, change > 0 ? 1 : -1) / Math.abs(change);
    }

    /** Of equally near relations: first those without a number, then the larger pivot; when stalled, the lowest number. */
    private boolean isBetter(int row, int than) {
        if (stalled > PATIENCE) {
            return basis.columnOf(row) < basis.columnOf(than);
        }
        boolean isUnused = basis.columnOf(row) == Basis.NONE;
        if (isUnused != (basis.columnOf(than) == Basis.NONE)) {
            return isUnused;
        }
        return Math.abs(direction.at(row)) > Math.abs(direction.at(than)) + Basis.ZERO;
    }

    private void move(int entering, double by) {
        if (Double.isInfinite(by)) {
            throw new IllegalStateException("Cannot finish disclosure control: quantity " + entering
                    + " moves without bound. Expected the target to stop it; this is a fault of the program");
        }
        point.move(entering, by);
        for (int i = 0; i < direction.size(); i++) {
            int row = direction.index(i);
            if (basis.columnOf(row) != Basis.NONE) {
                point.move(basis.columnOf(row), -by * direction.at(row));
            }
        }
    }
}
