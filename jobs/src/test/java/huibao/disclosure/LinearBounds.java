package huibao.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Variables within bounds, linear relations between them, and what both leave to a variable. */
final class LinearBounds {
    private static final double ROUNDING = 1e-4;
    private static final int TRIES = 6;

    private final List<double[]> within = new ArrayList<>();
    private final List<LinearRow> rows = new ArrayList<>();

    private record LinearRow(Map<Integer, Integer> terms, double least, boolean isEqual) {}

    /** What a whole number can be. */
    record IntegerRange(long least, long most) {
        long values() {
            return most - least + 1;
        }
    }

    int variable(double least, double most) {
        within.add(new double[] {least, most});
        return within.size() - 1;
    }

    void within(int variable, double least, double most) {
        double[] known = within.get(variable);
        known[0] = Math.max(known[0], least);
        known[1] = Math.min(known[1], most);
    }

    void equal(Map<Integer, Integer> terms) {
        rows.add(new LinearRow(terms, 0, true));
    }

    void atLeast(Map<Integer, Integer> terms, double least) {
        rows.add(new LinearRow(terms, least, false));
    }

    int size() {
        return within.size();
    }

    /** The variables of each bound and relation that does not hold for those values. */
    List<Set<Integer>> contradictions(Map<Integer, Long> values) {
        List<Set<Integer>> found = new ArrayList<>();
        values.forEach((variable, value) -> {
            if (value < within.get(variable)[0] || value > within.get(variable)[1]) {
                found.add(Set.of(variable));
            }
        });
        for (LinearRow row : rows) {
            if (values.keySet().containsAll(row.terms().keySet())) {
                long sum = row.terms().entrySet().stream()
                        .mapToLong(term -> term.getValue() * values.get(term.getKey()))
                        .sum();
                if (sum < row.least() || row.isEqual() && sum != 0) {
                    found.add(row.terms().keySet());
                }
            }
        }
        return found;
    }

    /**
     * The ranges of the targets that can be fewer values than that. Solutions for random aims show of most targets that
     * they can be as many; linear programs of their own are for the rest.
     */
    Map<Integer, IntegerRange> narrowerThan(long values, Set<Integer> targets, Random random) {
        Map<Integer, IntegerRange> found = new TreeMap<>();
        for (LinkedVariables part : parts(targets)) {
            found.putAll(part.narrowerThan(values, random));
        }
        return found;
    }

    private List<LinkedVariables> parts(Set<Integer> targets) {
        Map<Integer, List<LinearRow>> rowsOf = new HashMap<>();
        rows.forEach(row -> row.terms().keySet().forEach(variable -> rowsOf.computeIfAbsent(
                        variable, none -> new ArrayList<>())
                .add(row)));
        List<LinkedVariables> parts = new ArrayList<>();
        Set<Integer> left = new TreeSet<>(targets);
        while (!left.isEmpty()) {
            LinkedVariables part = new LinkedVariables(left.iterator().next(), rowsOf);
            part.targets.addAll(left);
            part.targets.retainAll(part.variables.keySet());
            left.removeAll(part.targets);
            parts.add(part);
        }
        return parts;
    }

    /** Variables that are linked by relations. */
    private final class LinkedVariables {
        private final Map<Integer, Integer> variables = new LinkedHashMap<>();
        private final Set<LinearRow> linked = new LinkedHashSet<>();
        private final Set<Integer> targets = new TreeSet<>();

        LinkedVariables(int first, Map<Integer, List<LinearRow>> rowsOf) {
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
            variables.put(first, 0);
            while (!open.isEmpty()) {
                for (LinearRow row : rowsOf.getOrDefault(open.remove(), List.of())) {
                    if (linked.add(row)) {
                        row.terms().keySet().stream()
                                .filter(variable -> variables.putIfAbsent(variable, variables.size()) == null)
                                .forEach(open::add);
                    }
                }
            }
        }

        Map<Integer, IntegerRange> narrowerThan(long values, Random random) {
            Map<Integer, double[]> seen = new TreeMap<>();
            targets.forEach(target -> seen.put(target, new double[] {Double.MAX_VALUE, -Double.MAX_VALUE}));
            Set<Integer> left = new TreeSet<>(targets);
            for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
                Map<Integer, Integer> aim = new HashMap<>();
                int sign = i % 2 == 0 ? 1 : -1;
                left.forEach(target -> aim.put(target, sign * (random.nextInt(4) == 0 ? -1 : 1)));
                see(solve(aim), seen);
                left.removeIf(target -> values(seen.get(target)) >= values);
            }
            Map<Integer, IntegerRange> found = new TreeMap<>();
            while (!left.isEmpty()) {
                int next = left.iterator().next();
                see(solve(Map.of(next, 1)), seen);
                see(solve(Map.of(next, -1)), seen);
                double[] range = seen.get(next);
                if (values(range) < values) {
                    found.put(next, new IntegerRange((long) Math.ceil(range[0] - ROUNDING), (long)
                            Math.floor(range[1] + ROUNDING)));
                }
                left.remove(next);
                left.removeIf(target -> values(seen.get(target)) >= values);
            }
            return found;
        }

        private static double values(double[] range) {
            return Math.floor(range[1] + ROUNDING) - Math.ceil(range[0] - ROUNDING) + 1;
        }

        private void see(Optimisation.Result solution, Map<Integer, double[]> seen) {
            seen.forEach((target, range) -> {
                double value = solution.doubleValue(variables.get(target));
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            });
        }

        /** The largest sum of the aimed at. */
        private Optimisation.Result solve(Map<Integer, Integer> aim) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[] columns = new Variable[variables.size()];
            variables.forEach((variable, column) -> columns[column] = model.addVariable("v" + column)
                    .lower(within.get(variable)[0])
                    .upper(within.get(variable)[1]));
            int number = 0;
            for (LinearRow row : linked) {
                Expression expression = model.addExpression("e" + number++);
                row.terms().forEach((variable, factor) -> expression.set(columns[variables.get(variable)], factor));
                if (row.isEqual()) {
                    expression.level(0);
                } else {
                    expression.lower(row.least());
                }
            }
            aim.forEach((variable, weight) -> columns[variables.get(variable)].weight(weight));
            Optimisation.Result result = model.maximise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException("Cannot bound " + aim.keySet() + " of " + variables.size() + " in "
                        + Arrays.asList(linked.size()) + " relations: " + result.getState());
            }
            return result;
        }
    }
}
