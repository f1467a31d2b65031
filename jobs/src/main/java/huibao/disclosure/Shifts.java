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
    /** Quantities looked at where relations with an ample rest are not followed. */
    private static final int ALONG = 4000;

    private static final int AMPLE = 6;
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
     * only if they do not, those further away are asked, going on from what the near ones could do.
     *
     * @param movable what else may move
     */
    Shift find(int target, int sign, long amount, Set<Visibility> movable) {
        Neighbourhood near = new Neighbourhood(target, sign, amount, movable, false);
        Shift shift = near.solve(NEAR);
        near.leave();
        if (!shift.reaches(amount) && near.size == NEAR && movable.equals(SecondarySuppression.HIDDEN)) {
            // Costs nothing either way, so the first that is found will do.
            Neighbourhood along = new Neighbourhood(target, sign, amount, movable, true);
            shift = along.solve(ALONG);
            along.leave();
        }
        return shift.reaches(amount) || near.size < NEAR ? shift : further(near, shift);
    }

    private Shift further(Neighbourhood near, Shift found) {
        Shift shift = found;
        near.enterAgain();
        for (int most = NEAR; !shift.reaches(near.amount) && near.size == most; ) {
            most *= FURTHER;
            shift = near.solve(most);
        }
        near.leave();
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

    /** A number only this relation knows, unseen and large enough to give way to whatever moves; -1 if there is none. */
    private int restOf(int relation) {
        for (int number : relations.get(relation).quantities()) {
            if (relationsOf[number].length == 1
                    && quantities.visibility(number) == Visibility.UNSEEN
                    && quantities.value(number) >= AMPLE) {
                return number;
            }
        }
        return -1;
    }

    /** The numbers around a target, and the cheapest move among them. */
    private final class Neighbourhood {
        private final int sign;
        private final long amount;
        private final Set<Visibility> movable;
        private final boolean stopsAtRest;
        private final Simplex simplex = new Simplex();
        private int[] numbers = new int[NEAR];
        private int[] ups = new int[NEAR];
        private int[] downs = new int[NEAR];
        private int size;
        private int rows;

        /** @param target the first number */
        Neighbourhood(int target, int sign, long amount, Set<Visibility> movable, boolean stopsAtRest) {
            this.stopsAtRest = stopsAtRest;
            this.sign = sign;
            this.amount = amount;
            this.movable = movable;
            Arrays.fill(row, -1);
            add(target);
        }

        /** @param most numbers to look at */
        Shift solve(int most) {
            int before = size == 1 ? 0 : size;
            reach(most);
            for (int i = 0; i < size; i++) {
                if (i >= before) {
                    enterRows(numbers[i]);
                }
            }
            simplex.growRows(rows);
            for (int i = before; i < size; i++) {
                enter(i);
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
                for (int relation : relationsOf[numbers[next]]) {
                    if (stopsAtRest && restOf(relation) >= 0) {
                        if (!isReached[restOf(relation)]) {
                            add(restOf(relation));
                        }
                        continue;
                    }
                    for (int number : relations.get(relation).quantities()) {
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
            for (int relation : relationsOf[number]) {
                if (row[relation] < 0) {
                    row[relation] = rows++;
                }
            }
        }

        /** A column for each number, and one more for each that costs something either way; the target is paid for moving. */
        private void enter(int i) {
            int[] in = Arrays.stream(relationsOf[numbers[i]])
                    .map(relation -> row[relation])
                    .toArray();
            double[] by = factors(numbers[i]);
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

        /** Marks what it has, after another one did. */
        void enterAgain() {
            Arrays.fill(row, -1);
            int known = rows;
            rows = 0;
            for (int i = 0; i < size; i++) {
                isReached[numbers[i]] = true;
                enterRows(numbers[i]);
            }
            if (rows != known) {
                throw new IllegalStateException("%d relations became %d".formatted(known, rows));
            }
        }

        /** The marks are for the next one. */
        void leave() {
            for (int i = 0; i < size; i++) {
                isReached[numbers[i]] = false;
            }
        }
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
