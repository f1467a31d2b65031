package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import java.util.Arrays;
import java.util.Set;

/** The numbers around a target, and the cheapest move among them. */
final class Neighbourhood {
    /** Reaching the amount comes before any cost. */
    private static final double REWARD = 1e6;
    /** A whole-region number is worth a table. */
    private static final double TOTAL = 100;

    private static final double WITHHELD_ZERO = 12;
    /** Every step keeps the relations, so stopping early is safe: it can only make the shift shorter. */
    private static final int STEPS = 5000;

    private static final int FIRST_ROOM = 256;

    private final Quantities quantities;
    private final Coefficients coefficients;
    private final Set<Visibility> movable;
    private final int sign;
    private final long amount;
    private final Simplex simplex = new Simplex();
    private final int[] rowOf;
    private final boolean[] isReached;
    private int[] numbers = new int[FIRST_ROOM];
    private int[] ups = new int[FIRST_ROOM];
    private int[] downs = new int[FIRST_ROOM];
    private int size;
    private int entered;
    private int rows;

    /**
     * @param movable what may move beside the target
     * @param sign of the target's move, which is to be of the amount
     */
    Neighbourhood(
            Quantities quantities,
            Coefficients coefficients,
            Set<Visibility> movable,
            int target,
            int sign,
            long amount) {
        this.quantities = quantities;
        this.coefficients = coefficients;
        this.movable = movable;
        this.sign = sign;
        this.amount = amount;
        rowOf = new int[coefficients.rows()];
        Arrays.fill(rowOf, -1);
        isReached = new boolean[coefficients.columns()];
        add(target);
    }

    /** How many numbers it has. */
    int size() {
        return size;
    }

    /**
     * Goes on from what was solved before.
     *
     * @param most numbers to look at
     */
    Shift solve(int most) {
        reach(most);
        for (int i = entered; i < size; i++) {
            enterRows(numbers[i]);
        }
        simplex.growRows(rows);
        while (entered < size) {
            enter(entered++);
        }
        double[] solution = simplex.solve(STEPS);
        double[] moves = new double[size];
        for (int i = 0; i < size; i++) {
            moves[i] = solution[ups[i]] - (downs[i] < 0 ? 0 : solution[downs[i]]);
        }
        return new Shift(Arrays.copyOf(numbers, size), moves, sign * moves[0]);
    }

    /** Everything movable that the relations lead to, the nearest first. */
    private void reach(int most) {
        for (int next = 0; next < size && size < most; next++) {
            for (int row : coefficients.rowsOf(numbers[next])) {
                for (int number : coefficients.relation(row).quantities()) {
                    if (size < most && !isReached[number] && movable.contains(quantities.visibility(number))) {
                        add(number);
                    }
                }
            }
        }
    }

    private void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            ups = Arrays.copyOf(ups, size * 2);
            downs = Arrays.copyOf(downs, size * 2);
        }
        isReached[number] = true;
        numbers[size++] = number;
    }

    private void enterRows(int number) {
        for (int relation : coefficients.rowsOf(number)) {
            if (rowOf[relation] < 0) {
                rowOf[relation] = rows++;
            }
        }
    }

    /** A column for each number, and one more for each that costs something either way; the target is paid for moving. */
    private void enter(int i) {
        int[] relations = coefficients.rowsOf(numbers[i]);
        int[] in = new int[relations.length];
        Arrays.setAll(in, k -> rowOf[relations[k]]);
        double[] by = coefficients.factorsOf(numbers[i]);
        double value = quantities.value(numbers[i]);
        double cost = cost(numbers[i]);
        downs[i] = -1;
        if (i == 0) {
            double down = sign > 0 ? 0 : Math.max(-value, -amount);
            ups[i] = simplex.addColumn(in, by, -sign * REWARD, down, sign > 0 ? amount : 0);
        } else if (cost > 0) {
            ups[i] = simplex.addColumn(in, by, cost, 0, Double.POSITIVE_INFINITY);
            double[] opposite = Arrays.stream(by).map(factor -> -factor).toArray();
            downs[i] = simplex.addColumn(in, opposite, cost, 0, value);
        } else {
            ups[i] = simplex.addColumn(in, by, 0, -value, Double.POSITIVE_INFINITY);
        }
    }

    /** What is lost with a number: more for larger ones, most for a zero, which all readers may know anyway. */
    private double cost(int number) {
        long value = quantities.value(number);
        double information = value == 0 ? WITHHELD_ZERO : 1 + Math.log1p(value);
        return switch (quantities.visibility(number)) {
            case SHOWN -> information;
            case TOTAL -> TOTAL * information;
            case PUBLIC, WITHHELD, UNSEEN -> 0;
        };
    }
}
