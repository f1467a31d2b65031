package huibao.disclosure;

import huibao.disclosure.Relations.Relation;
import java.util.ArrayList;
import java.util.List;

/** The relations as a matrix: a row for each relation, a column for each quantity. */
final class Coefficients {
    private final List<Relation> relations;
    private final int[][] rowsOf;
    private final double[][] factorsOf;

    /** @param count of quantities */
    Coefficients(List<Relation> relations, int count) {
        this.relations = relations;
        List<List<Integer>> lists = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            lists.add(new ArrayList<>(4));
        }
        for (int relation = 0; relation < relations.size(); relation++) {
            for (int number : relations.get(relation).quantities()) {
                lists.get(number).add(relation);
            }
        }
        rowsOf = lists.stream()
                .map(list ->
                        list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
        factorsOf = new double[count][];
        for (int number = 0; number < count; number++) {
            factorsOf[number] = factors(number);
        }
    }

    private double[] factors(int number) {
        int[] mine = rowsOf[number];
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

    int rows() {
        return relations.size();
    }

    int columns() {
        return rowsOf.length;
    }

    /** The relations a quantity is in. */
    int[] rowsOf(int number) {
        return rowsOf[number];
    }

    /** Its factor in each of those. */
    double[] factorsOf(int number) {
        return factorsOf[number];
    }

    Relation relation(int row) {
        return relations.get(row);
    }

    /** Adds a column, so many times. */
    void add(int number, double times, SparseVector vector) {
        int[] rows = rowsOf[number];
        double[] factors = factorsOf[number];
        for (int i = 0; i < rows.length; i++) {
            vector.add(rows[i], factors[i] * times);
        }
    }
}
