package huibao.disclosure;

import huibao.disclosure.Relations.Relation;
import java.util.Optional;

/** Chooses the hidden number whose move takes a number of the basis furthest. */
final class Pricing {
    private static final double OPTIMAL = 1e-6;

    private final Quantities quantities;
    private final Coefficients coefficients;
    private final Basis basis;
    private final Point point;
    /** What the relations are worth to the target. */
    private final SparseVector prices;
    /** How far the target goes back per unit of each number outside the basis. */
    private final SparseVector losses;

    /** @param sign 1 if the number is to go up, -1 for down */
    record Entry(int number, int sign) {}

    Pricing(Quantities quantities, Coefficients coefficients, Basis basis, Point point) {
        this.quantities = quantities;
        this.coefficients = coefficients;
        this.basis = basis;
        this.point = point;
        prices = new SparseVector(coefficients.rows());
        losses = new SparseVector(coefficients.columns());
    }

    /**
     * @param target a number of the basis
     * @param way it is to go
     * @param isStalled whether to take the first number that pays, which cannot cycle, instead of the best
     * @return nothing if the target cannot go any further
     */
    Optional<Entry> choose(int target, int way, boolean isStalled) {
        price(target);
        int best = Basis.NONE;
        double most = OPTIMAL;
        for (int i = 0; i < losses.size(); i++) {
            int number = losses.index(i);
            double gain = Math.abs(losses.at(number));
            if (hasRoom(number, sign(number, way)) && isBetter(number, gain, best, most, isStalled)) {
                best = number;
                most = gain;
            }
        }
        return best == Basis.NONE ? Optional.empty() : Optional.of(new Entry(best, sign(best, way)));
    }

    private static boolean isBetter(int number, double gain, int best, double most, boolean isStalled) {
        return isStalled ? gain > OPTIMAL && (best == Basis.NONE || number < best) : gain > most;
    }

    private int sign(int number, int way) {
        return losses.at(number) > 0 ? -way : way;
    }

    private boolean hasRoom(int number, int sign) {
        return sign > 0 || point.value(number) > Basis.ZERO;
    }

    private void price(int target) {
        prices.clear();
        prices.set(basis.rowOf(target), 1);
        basis.solveTransposed(prices);
        losses.clear();
        for (int i = 0; i < prices.size(); i++) {
            double price = prices.at(prices.index(i));
            if (Math.abs(price) > Basis.ZERO) {
                price(coefficients.relation(prices.index(i)), price);
            }
        }
    }

    private void price(Relation relation, double price) {
        for (int i = 0; i < relation.quantities().length; i++) {
            int number = relation.quantities()[i];
            if (!basis.contains(number) && quantities.visibility(number).isHidden()) {
                losses.add(number, price * relation.factors()[i]);
            }
        }
    }
}
