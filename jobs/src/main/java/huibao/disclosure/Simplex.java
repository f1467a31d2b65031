package huibao.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Minimises the cost of moving numbers away from their true values while every relation keeps holding: linear programming
 * by the bounded primal simplex method, revised. The true values are the start, so there is no first phase. Columns may be
 * added to a solved problem, which then goes on from its solution: new columns start at zero and new rows have none of the
 * old columns in them. Each row of the inverse basis is stored once it differs from the identity; only few do, because a
 * move touches few relations.
 */
final class Simplex {
    private static final double ZERO = 1e-9;
    private static final double OPTIMAL = 1e-6;
    /** After so many steps without progress the rule that cannot cycle takes over. */
    private static final int PATIENCE = 1000;

    private static final int ARTIFICIAL = -1;
    private static final int FIRST_ROOM = 256;
    /** As many of the columns that pay most are kept in mind, so that not every step has to look at all. */
    private static final int CANDIDATES = 40;

    private int rows;
    private int columns;
    private int[][] entries = new int[FIRST_ROOM][];
    private double[][] factors = new double[FIRST_ROOM][];
    private double[] costs = new double[FIRST_ROOM];
    private double[] lower = new double[FIRST_ROOM];
    private double[] upper = new double[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private boolean[] isBasic = new boolean[FIRST_ROOM];

    private double[][] inverse = new double[FIRST_ROOM][];
    private final List<Integer> stored = new ArrayList<>();
    /** What stands on the diagonal of a row that is not stored. */
    private double[] diagonal = new double[FIRST_ROOM];

    private int[] basis = new int[0];
    private double[] duals = new double[FIRST_ROOM];
    private double[] direction = new double[FIRST_ROOM];
    private final int[] candidates = new int[CANDIDATES];
    private final double[] gains = new double[CANDIDATES];
    private int candidateCount;
    private int stalled;

    /** @param count of all relations, each adding up to zero; those there before keep their place */
    void growRows(int count) {
        if (count > duals.length) {
            int room = Math.max(count, duals.length * 2);
            inverse = Arrays.copyOf(inverse, room);
            duals = Arrays.copyOf(duals, room);
            direction = Arrays.copyOf(direction, room);
            diagonal = Arrays.copyOf(diagonal, room);
        }
        int before = basis.length;
        Arrays.fill(diagonal, before, count, 1);
        basis = Arrays.copyOf(basis, count);
        Arrays.fill(basis, before, count, ARTIFICIAL);
        rows = count;
    }

    /**
     * @param in the relations it is in
     * @param by its factor in each of those
     * @param down how far it may go down from zero; zero or less
     * @param up how far it may go up from zero; infinity for no bound
     * @return its place among the values
     */
    int addColumn(int[] in, double[] by, double cost, double down, double up) {
        if (columns == costs.length) {
            int room = columns * 2;
            entries = Arrays.copyOf(entries, room);
            factors = Arrays.copyOf(factors, room);
            costs = Arrays.copyOf(costs, room);
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            values = Arrays.copyOf(values, room);
            isBasic = Arrays.copyOf(isBasic, room);
        }
        entries[columns] = in;
        factors[columns] = by;
        costs[columns] = cost;
        lower[columns] = down;
        upper[columns] = up;
        if (in.length == 1 && cost == 0) {
            startWith(columns, in[0], by[0]);
        }
        return columns++;
    }

    /** What only one relation knows and costs nothing is what that relation gives way with: no step is needed to find out. */
    private void startWith(int column, int row, double factor) {
        if (basis[row] == ARTIFICIAL && inverse[row] == null) {
            basis[row] = column;
            isBasic[column] = true;
            diagonal[row] = 1 / factor;
        }
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

    /** The column that pays most to move among those kept in mind, or else among all; -1 at the optimum. */
    private int choose() {
        if (stalled > PATIENCE) {
            return first();
        }
        int best = bestCandidate();
        if (best < 0) {
            keepCandidates();
            best = bestCandidate();
        }
        return best;
    }

    private int bestCandidate() {
        int best = -1;
        double most = OPTIMAL;
        for (int i = 0; i < candidateCount; i++) {
            double gain = isBasic[candidates[i]] ? 0 : gain(candidates[i]);
            if (gain > most) {
                best = candidates[i];
                most = gain;
            }
        }
        return best;
    }

    /** Those that pay most, unsorted: each column that pays more than the least of them takes its place. */
    private void keepCandidates() {
        candidateCount = 0;
        int least = 0;
        for (int column = 0; column < columns; column++) {
            double gain = isBasic[column] ? 0 : gain(column);
            if (gain <= OPTIMAL) {
                continue;
            }
            if (candidateCount < CANDIDATES) {
                candidates[candidateCount] = column;
                gains[candidateCount++] = gain;
                least = candidateCount == CANDIDATES ? leastGain() : 0;
            } else if (gain > gains[least]) {
                candidates[least] = column;
                gains[least] = gain;
                least = leastGain();
            }
        }
    }

    private int leastGain() {
        int least = 0;
        for (int i = 1; i < candidateCount; i++) {
            least = gains[i] < gains[least] ? i : least;
        }
        return least;
    }

    /** The first that pays. */
    private int first() {
        for (int column = 0; column < columns; column++) {
            if (!isBasic[column] && gain(column) > OPTIMAL) {
                return column;
            }
        }
        return -1;
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
            double[] ofRow = inverse[row];
            double sum = 0;
            for (int i = 0; i < entries[column].length; i++) {
                if (entries[column][i] < ofRow.length) {
                    sum += ofRow[entries[column][i]] * factors[column][i];
                }
            }
            touch(row, sum, touched);
        }
        for (int i = 0; i < entries[column].length; i++) {
            if (inverse[entries[column][i]] == null) {
                touch(entries[column][i], diagonal[entries[column][i]] * factors[column][i], touched);
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
        int[] filled = IntStream.range(0, pivotRow.length)
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
            inverse[row][row] = diagonal[row];
            stored.add(row);
        } else if (inverse[row].length < rows) {
            inverse[row] = Arrays.copyOf(inverse[row], rows);
        }
        return inverse[row];
    }
}
