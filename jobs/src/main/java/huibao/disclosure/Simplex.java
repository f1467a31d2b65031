package huibao.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Minimises the cost of moving numbers away from their true values while every relation keeps holding: linear programming
 * by the bounded primal simplex method, revised. The true values are the start, so there is no first phase. Columns may be
 * added to a solved problem, which then goes on from its solution: new columns start at zero and new rows have none of the
 * old columns in them. Of the inverse basis a column is stored once it differs from the identity; only few do, because only
 * relations that gave up their first basic value have one. A move then reads as many columns as the number has relations.
 */
final class Simplex {
    private static final double ZERO = 1e-9;
    private static final double OPTIMAL = 1e-6;
    /** After so many steps without progress the rule that cannot cycle takes over. */
    private static final int PATIENCE = 1000;

    private static final int ARTIFICIAL = -1;
    private static final int FIRST_ROOM = 256;

    private int columns;
    private int[][] entries = new int[FIRST_ROOM][];
    private double[][] factors = new double[FIRST_ROOM][];
    private double[] costs = new double[FIRST_ROOM];
    private double[] lower = new double[FIRST_ROOM];
    private double[] upper = new double[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private boolean[] isBasic = new boolean[FIRST_ROOM];

    private InverseColumn[] inverse = new InverseColumn[FIRST_ROOM];
    private final List<InverseColumn> stored = new ArrayList<>();
    /** What stands on the diagonal where the column is not stored. */
    private double[] diagonal = new double[FIRST_ROOM];
    /** Whether the row of the inverse has more than its diagonal. */
    private boolean[] isMixed = new boolean[FIRST_ROOM];

    private int[] basis = new int[0];
    private double[] duals = new double[FIRST_ROOM];
    /** How each basic value changes per unit of the column that enters; nothing but in the rows touched. */
    private double[] direction = new double[FIRST_ROOM];

    private int[] touched = new int[FIRST_ROOM];
    private boolean[] isTouched = new boolean[FIRST_ROOM];
    private int touchedCount;
    private final Candidates candidates = new Candidates(OPTIMAL);
    private int stalled;

    /** @param count of all relations, each adding up to zero; those there before keep their place */
    void growRows(int count) {
        if (count > duals.length) {
            int room = Math.max(count, duals.length * 2);
            inverse = Arrays.copyOf(inverse, room);
            duals = Arrays.copyOf(duals, room);
            direction = Arrays.copyOf(direction, room);
            diagonal = Arrays.copyOf(diagonal, room);
            isMixed = Arrays.copyOf(isMixed, room);
            touched = Arrays.copyOf(touched, room);
            isTouched = Arrays.copyOf(isTouched, room);
        }
        int before = basis.length;
        Arrays.fill(diagonal, before, count, 1);
        basis = Arrays.copyOf(basis, count);
        Arrays.fill(basis, before, count, ARTIFICIAL);
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
        if (basis[row] == ARTIFICIAL && inverse[row] == null && !isMixed[row]) {
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
        int best = candidates.best(this::gain);
        if (best < 0) {
            candidates.keep(columns, this::gain);
            best = candidates.best(this::gain);
        }
        return best;
    }

    /** The first that pays. */
    private int first() {
        for (int column = 0; column < columns; column++) {
            if (gain(column) > OPTIMAL) {
                return column;
            }
        }
        return -1;
    }

    /** How much it pays to move a column by one; nothing if it is basic or has no room. */
    private double gain(int column) {
        if (isBasic[column]) {
            return 0;
        }
        double cost = reducedCost(column);
        boolean hasRoom = cost < 0 ? values[column] < upper[column] : values[column] > lower[column];
        return hasRoom ? Math.abs(cost) : 0;
    }

    private void step(int entering) {
        transform(entering);
        double sign = reducedCost(entering) < 0 ? 1 : -1;
        double length = sign > 0 ? upper[entering] - values[entering] : values[entering] - lower[entering];
        int leaving = -1;
        for (int i = 0; i < touchedCount; i++) {
            int row = touched[i];
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
        move(entering, sign * length);
        if (leaving >= 0) {
            replace(leaving, entering);
        }
    }

    /** Fills {@code direction}. */
    private void transform(int column) {
        for (int i = 0; i < touchedCount; i++) {
            direction[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        touchedCount = 0;
        for (int i = 0; i < entries[column].length; i++) {
            int relation = entries[column][i];
            InverseColumn inverted = inverse[relation];
            if (inverted == null) {
                touch(relation, diagonal[relation] * factors[column][i]);
                continue;
            }
            for (int k = 0; k < inverted.size(); k++) {
                int row = inverted.row(k);
                touch(row, inverted.at(row) * factors[column][i]);
            }
        }
        keepTouched();
    }

    private void touch(int row, double change) {
        direction[row] += change;
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[touchedCount++] = row;
        }
    }

    /** Leaves out the rows where what was added up is nothing. */
    private void keepTouched() {
        int kept = 0;
        for (int i = 0; i < touchedCount; i++) {
            int row = touched[i];
            if (Math.abs(direction[row]) > ZERO) {
                touched[kept++] = row;
            } else {
                direction[row] = 0;
                isTouched[row] = false;
            }
        }
        touchedCount = kept;
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

    private void move(int entering, double length) {
        values[entering] += length;
        for (int i = 0; i < touchedCount; i++) {
            int row = touched[i];
            if (basis[row] != ARTIFICIAL) {
                values[basis[row]] -= length * direction[row];
            }
        }
    }

    private void replace(int leaving, int entering) {
        double pivot = direction[leaving];
        double price = reducedCost(entering) / pivot;
        if (inverse[leaving] == null) {
            inverse[leaving] = new InverseColumn(leaving, basis.length);
            inverse[leaving].set(leaving, diagonal[leaving]);
            stored.add(inverse[leaving]);
        }
        for (InverseColumn column : stored) {
            double inRow = column.at(leaving);
            if (Math.abs(inRow) > ZERO * ZERO) {
                duals[column.relation()] += price * inRow;
                subtract(column, leaving, inRow / pivot);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            isMixed[touched[i]] = true;
        }
        if (basis[leaving] != ARTIFICIAL) {
            isBasic[basis[leaving]] = false;
            settle(basis[leaving]);
        }
        isBasic[entering] = true;
        basis[leaving] = entering;
    }

    private void subtract(InverseColumn column, int leaving, double times) {
        column.grow(basis.length);
        column.subtract(direction, touched, touchedCount, times);
        column.set(leaving, times);
    }

    /** A column that left the basis lies on the bound it met, free of rounding. */
    private void settle(int column) {
        boolean isLow = values[column] - lower[column] < upper[column] - values[column];
        values[column] = isLow ? lower[column] : upper[column];
    }
}
