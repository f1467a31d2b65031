package huibao.disclosure;

import huibao.disclosure.Quantities.Visibility;
import huibao.disclosure.Relations.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the cheapest other numbers an attacker could not tell from the true ones, were the moved ones withheld. */
final class Shifts {
    /** Reaching the amount comes before any cost. */
    private static final double REWARD = 1e6;
    /** A whole-region number is worth a table. */
    private static final double TOTAL = 100;

    private static final double WITHHELD_ZERO = 12;
    /** Quantities looked at first. */
    private static final int NEAR = 250;

    private static final int FURTHER = 4;
    /** Every step keeps the relations, so stopping early is safe: it can only make the shift shorter. */
    private static final int STEPS = 5000;

    private final Quantities quantities;
    private final List<Relation> relations;
    private final int[][] relationsOf;
    private final int[] row;
    private final boolean[] isReached;

    Shifts(Quantities quantities, Relations relations) {
        this.quantities = quantities;
        this.relations = relations.all();
        this.relationsOf = relationsOf();
        this.row = new int[this.relations.size()];
        this.isReached = new boolean[quantities.size()];
    }

    private int[][] relationsOf() {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, quantities.size()).forEach(number -> lists.add(new ArrayList<>(4)));
        for (int relation = 0; relation < relations.size(); relation++) {
            for (int number : relations.get(relation).quantities()) {
                lists.get(number).add(relation);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Moves the target up (sign 1) or down (-1) by the amount, or as far as it goes. Most often a few neighbours make room;
     * only if they do not, those further away are asked.
     *
     * @param movable what else may move
     */
    Shift find(int target, int sign, long amount, Set<Visibility> movable) {
        Shift shift = find(reach(target, movable, NEAR), sign, amount);
        for (int most = NEAR; !shift.reaches(amount) && shift.numbers().length == most; ) {
            most *= FURTHER;
            shift = find(reach(target, movable, most), sign, amount);
        }
        return shift;
    }

    /** No more than this can the target move: the least that the other terms of one of its relations can make up for. */
    double room(int target, int sign, Set<Visibility> movable) {
        double room = sign > 0 ? Double.POSITIVE_INFINITY : quantities.value(target);
        for (int number : relationsOf[target]) {
            room = Math.min(room, room(relations.get(number), target, sign, movable));
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

    private Shift find(int[] numbers, int sign, long amount) {
        int[] downs = downs(numbers);
        double[] solution = simplex(numbers, downs, sign, amount).solve(STEPS);
        double[] moves = Arrays.copyOf(solution, numbers.length);
        for (int i = 0; i < downs.length; i++) {
            moves[downs[i]] -= solution[numbers.length + i];
        }
        return new Shift(numbers, moves, sign * moves[0]);
    }

    /** The positions of those that cost something, either way. */
    private int[] downs(int[] numbers) {
        return IntStream.range(1, numbers.length)
                .filter(i -> cost(numbers[i]) > 0)
                .toArray();
    }

    /** Everything movable that the target's relations lead to, the target first. */
    private int[] reach(int target, Set<Visibility> movable, int most) {
        Arrays.fill(row, -1);
        int[] found = new int[quantities.size()];
        int size = 0;
        int rows = 0;
        found[size++] = target;
        isReached[target] = true;
        for (int next = 0; next < size; next++) {
            for (int relation : relationsOf[found[next]]) {
                if (row[relation] < 0) {
                    row[relation] = rows++;
                    for (int number : relations.get(relation).quantities()) {
                        if (size < most && !isReached[number] && movable.contains(quantities.visibility(number))) {
                            isReached[number] = true;
                            found[size++] = number;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            isReached[found[i]] = false;
        }
        return Arrays.copyOf(found, size);
    }

    /** A column for each quantity, and one more for each that costs something either way; the target is paid for its move. */
    private Simplex simplex(int[] numbers, int[] downs, int sign, long amount) {
        int size = numbers.length;
        int[][] entries = new int[size + downs.length][];
        double[][] factors = new double[size + downs.length][];
        double[] costs = new double[size + downs.length];
        double[] lower = new double[size + downs.length];
        double[] upper = new double[size + downs.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            entries[i] = Arrays.stream(relationsOf[numbers[i]])
                    .map(relation -> row[relation])
                    .toArray();
            factors[i] = factors(numbers[i]);
            costs[i] = cost(numbers[i]);
            lower[i] = -quantities.value(numbers[i]);
        }
        for (int i = 0; i < downs.length; i++) {
            entries[size + i] = entries[downs[i]];
            factors[size + i] =
                    Arrays.stream(factors[downs[i]]).map(factor -> -factor).toArray();
            costs[size + i] = costs[downs[i]];
            upper[size + i] = -lower[downs[i]];
            lower[downs[i]] = 0;
        }
        costs[0] = -sign * REWARD;
        upper[0] = sign > 0 ? amount : 0;
        lower[0] = sign > 0 ? 0 : Math.max(lower[0], -amount);
        int rows = (int) Arrays.stream(row).filter(used -> used >= 0).count();
        return new Simplex(rows, entries, factors, costs, lower, upper);
    }

    private double[] factors(int number) {
        int[] mine = relationsOf[number];
        double[] factors = new double[mine.length];
        for (int i = 0; i < mine.length; i++) {
            Relation relation = relations.get(mine[i]);
            for (int k = 0; k < relation.quantities().length; k++) {
                if (relation.quantities()[k] == number) {
                    factors[i] += relation.factors()[k];
                }
            }
        }
        return factors;
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
