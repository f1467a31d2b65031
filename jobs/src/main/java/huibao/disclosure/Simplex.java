package huibao.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Minimises the cost of moving numbers away from their true values while every relation keeps holding: linear programming
 * by the bounded primal simplex method, revised. The true values are the start, so there is no first phase. Each row of the
 * inverse basis is stored once it differs from the identity; only few do, because a move touches few relations.
 */
final class Simplex {
    private static final double ZERO = 1e-9;
    private static final double OPTIMAL = 1e-6;
    /** After so many steps without progress the rule that cannot cycle takes over. */
    private static final int PATIENCE = 200;

    private static final int ARTIFICIAL = -1;

    private final int rows;
    private final int[][] entries;
    private final double[][] factors;
    private final double[] costs;
    private final double[] lower;
    private final double[] upper;

    private final double[][] inverse;
    private final List<Integer> stored = new ArrayList<>();
    private final int[] basis;
    private final double[] values;
    private final boolean[] isBasic;
    private final double[] duals;
    private final double[] direction;
    private int stalled;

    /**
     * @param rows number of relations, each adding up to zero
     * @param entries per column, the relations it is in
     * @param factors per column, its factor in each of those
     * @param lower per column, how far it may go down from zero; zero or less
     * @param upper per column, how far it may go up from zero; infinity for no bound
     */
    Simplex(int rows, int[][] entries, double[][] factors, double[] costs, double[] lower, double[] upper) {
        this.rows = rows;
        this.entries = entries;
        this.factors = factors;
        this.costs = costs;
        this.lower = lower;
        this.upper = upper;
        this.inverse = new double[rows][];
        this.basis = new int[rows];
        Arrays.fill(basis, ARTIFICIAL);
        this.values = new double[costs.length];
        this.isBasic = new boolean[costs.length];
        this.duals = new double[rows];
        this.direction = new double[rows];
    }

    /** The cheapest value of each column, or what was found after so many steps. */
    double[] solve(int steps) {
        int entering = choose();
        for (int step = 0; step < steps && entering >= 0; step++) {
            step(entering);
            entering = choose();
        }
        return values;
    }

    private double reducedCost(int column) {
        double cost = costs[column];
        for (int i = 0; i < entries[column].length; i++) {
            cost -= duals[entries[column][i]] * factors[column][i];
        }
        return cost;
    }

    /** The column that pays most to move, or, when stalled, the first that pays; -1 at the optimum. */
    private int choose() {
        int best = -1;
        double most = OPTIMAL;
        for (int column = 0; column < costs.length; column++) {
            if (!isBasic[column]) {
                double gain = gain(column);
                if (gain > most) {
                    best = column;
                    most = gain;
                    if (stalled > PATIENCE) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    private double gain(int column) {
        double cost = reducedCost(column);
        boolean hasRoom = cost < 0 ? values[column] < upper[column] : values[column] > lower[column];
        return hasRoom ? Math.abs(cost) : 0;
    }

    private void step(int entering) {
        List<Integer> touched = transform(entering);
        double sign = reducedCost(entering) < 0 ? 1 : -1;
        double length = sign > 0 ? upper[entering] - values[entering] : values[entering] - lower[entering];
        int leaving = -1;
        for (int row : touched) {
            double limit = limit(row, sign * direction[row]);
            if (limit < length - ZERO || (limit <= length + ZERO && leaving >= 0 && isBetter(row, leaving))) {
                leaving = row;
                length = Math.min(limit, length);
            }
        }
        if (length == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("Cannot finish disclosure control: column " + entering
                    + " moves without bound. Expected costs of zero or more; this is a fault of the program");
        }
        stalled = length > ZERO ? 0 : stalled + 1;
        move(entering, touched, sign * length);
        if (leaving >= 0) {
            replace(leaving, entering, touched);
        }
    }

    /** Fills {@code direction}, how each basic value changes per unit of the column, and tells which do. */
    private List<Integer> transform(int column) {
        List<Integer> touched = new ArrayList<>();
        for (int row : stored) {
            double sum = 0;
            for (int i = 0; i < entries[column].length; i++) {
                sum += inverse[row][entries[column][i]] * factors[column][i];
            }
            touch(row, sum, touched);
        }
        for (int i = 0; i < entries[column].length; i++) {
            if (inverse[entries[column][i]] == null) {
                touch(entries[column][i], factors[column][i], touched);
            }
        }
        return touched;
    }

    private void touch(int row, double change, List<Integer> touched) {
        direction[row] = change;
        if (Math.abs(change) > ZERO) {
            touched.add(row);
        }
    }

    /** How far the column may go before this basic value meets a bound. */
    private double limit(int row, double change) {
        if (basis[row] == ARTIFICIAL) {
            return 0;
        }
        double value = values[basis[row]];
        double room = change > 0 ? value - lower[basis[row]] : upper[basis[row]] - value;
        return Math.max(0, room) / Math.abs(change);
    }

    /** Of equally near rows: first those not yet in use, then the larger pivot; when stalled, the lowest column. */
    private boolean isBetter(int row, int than) {
        if (stalled > PATIENCE) {
            return basis[row] < basis[than];
        }
        boolean unused = basis[row] == ARTIFICIAL;
        if (unused != (basis[than] == ARTIFICIAL)) {
            return unused;
        }
        return Math.abs(direction[row]) > Math.abs(direction[than]) + ZERO;
    }

    private void move(int entering, List<Integer> touched, double length) {
        values[entering] += length;
        for (int row : touched) {
            if (basis[row] != ARTIFICIAL) {
                values[basis[row]] -= length * direction[row];
            }
        }
    }

    private void replace(int leaving, int entering, List<Integer> touched) {
        double pivot = direction[leaving];
        double[] pivotRow = rowOfInverse(leaving);
        double price = reducedCost(entering) / pivot;
        int[] filled = IntStream.range(0, rows)
                .filter(i -> Math.abs(pivotRow[i]) > ZERO * ZERO)
                .toArray();
        for (int i : filled) {
            duals[i] += price * pivotRow[i];
            pivotRow[i] /= pivot;
        }
        for (int row : touched) {
            if (row != leaving) {
                subtract(rowOfInverse(row), direction[row], pivotRow, filled);
            }
        }
        if (basis[leaving] != ARTIFICIAL) {
            isBasic[basis[leaving]] = false;
            settle(basis[leaving]);
        }
        isBasic[entering] = true;
        basis[leaving] = entering;
    }

    /** A column that left the basis lies on the bound it met, free of rounding. */
    private void settle(int column) {
        boolean isLow = values[column] - lower[column] < upper[column] - values[column];
        values[column] = isLow ? lower[column] : upper[column];
    }

    private static void subtract(double[] row, double times, double[] other, int[] filled) {
        for (int i : filled) {
            row[i] -= times * other[i];
        }
    }

    private double[] rowOfInverse(int row) {
        if (inverse[row] == null) {
            inverse[row] = new double[rows];
            inverse[row][row] = 1;
            stored.add(row);
        }
        return inverse[row];
    }
}
