package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Figures;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader of published editions who bounds every withheld number by linear programming from the printed ones, from what
 * {@link PublicKnowledge} says of them, and from nothing being negative. Shares no class with what it attacks.
 */
final class Attacker {
    private static final List<String> STOCKS = List.of("opening_stock", "closing_stock", "stock_age");
    private static final Map<String, String> SAME = Map.of(
            "online_share/", "items",
            "online_share^", "online",
            "repeat_rate^", "repeat_items",
            "closure_rate/", "answer_rate/",
            "first_time_resolution_rate/", "answer_rate/",
            "participation_rate^", "satisfaction_rate/");
    private static final double ROUNDING = 1e-5;

    private final Map<Number, Long> printed = new HashMap<>();
    private final Set<Number> numbers = new LinkedHashSet<>();
    private final Map<Number, List<Equation>> equationsOf = new HashMap<>();
    private int spares;

    /** {@code rate/} is a denominator, {@code rate^} a numerator, {@code states:late} a state. */
    record Number(String name, TreeMap<String, String> dimensions, LocalDate start, LocalDate end) {
        Number named(String other) {
            return new Number(other, dimensions, start, end);
        }

        Number on(String other, LocalDate day) {
            return new Number(other, dimensions, day, day);
        }

        Number without(String dimension) {
            TreeMap<String, String> fewer = new TreeMap<>(dimensions);
            fewer.remove(dimension);
            return new Number(name, fewer, start, end);
        }
    }

    /** The sum of factor × number is zero. */
    record Equation(Map<Number, Integer> terms) {}

    record Bounds(double least, double most) {
        boolean tellTheNumber() {
            return Math.floor(most + ROUNDING) - Math.ceil(least - ROUNDING) < 1;
        }

        boolean reach(long low, long high) {
            return least <= low + ROUNDING && most >= high - ROUNDING;
        }
    }

    static Attacker reading(List<Figures> editions) {
        Attacker attacker = new Attacker();
        editions.forEach(edition -> edition.all().forEach(attacker::read));
        new PublicKnowledge(attacker).apply();
        return attacker;
    }

    private void read(Figure figure) {
        numbersOf(figure).forEach((number, value) -> {
            numbers.add(number);
            value.ifPresent(known -> printed.put(number, known));
        });
    }

    static Map<Number, Optional<Long>> numbersOf(Figure figure) {
        String metric = figure.metric();
        if (metric.endsWith("_rate") || metric.endsWith("_share")) {
            return Map.of(number(figure, "/"), figure.denominator(), number(figure, "^"), figure.numerator());
        }
        return metric.startsWith("handling")
                ? Map.of(number(figure, "/"), figure.denominator())
                : Map.of(number(figure, ""), figure.value().map(value -> value.longValueExact()));
    }

    private static Number number(Figure figure, String part) {
        TreeMap<String, String> dimensions = new TreeMap<>(figure.key().dimensions());
        dimensions.remove("month");
        String name = figure.metric() + part;
        if (dimensions.containsKey("state")) {
            name += ":" + dimensions.remove("state");
        }
        name = SAME.getOrDefault(name, name);
        if (STOCKS.contains(name)) {
            LocalDate day = name.startsWith("opening") ? figure.start() : figure.end();
            return new Number("stock", dimensions, day, day);
        }
        return new Number(name, dimensions, figure.start(), figure.end());
    }

    List<Number> numbers() {
        return List.copyOf(numbers);
    }

    boolean knowsOf(Number number) {
        return numbers.contains(number);
    }

    boolean isPrinted(Number number) {
        return printed.containsKey(number);
    }

    void learn(Map<Number, Integer> terms) {
        Equation equation = new Equation(terms);
        terms.keySet().forEach(number -> equationsOf
                .computeIfAbsent(number, none -> new ArrayList<>())
                .add(equation));
    }

    /** The terms add up to zero or more. */
    void learnAtLeast(Map<Number, Integer> terms) {
        Map<Number, Integer> exact = new LinkedHashMap<>(terms);
        Number first = terms.keySet().iterator().next();
        exact.put(first.named("spare " + spares++), -1);
        learn(exact);
    }

    /** What the withheld number must lie between. */
    Bounds bound(Number target) {
        Set<Equation> linked = new LinkedHashSet<>();
        Set<Number> unknown = unknownsLinkedTo(target, linked);
        return new Bounds(solve(target, unknown, linked, true), solve(target, unknown, linked, false));
    }

    private Set<Number> unknownsLinkedTo(Number target, Set<Equation> linked) {
        Set<Number> unknown = new LinkedHashSet<>(Set.of(target));
        Deque<Number> open = new ArrayDeque<>(unknown);
        while (!open.isEmpty()) {
            for (Equation equation : equationsOf.getOrDefault(open.remove(), List.of())) {
                if (linked.add(equation)) {
                    equation.terms().keySet().stream()
                            .filter(number -> !isPrinted(number) && unknown.add(number))
                            .forEach(open::add);
                }
            }
        }
        return unknown;
    }

    private double solve(Number target, Set<Number> unknown, Set<Equation> linked, boolean isLeast) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Number, Variable> variables = new HashMap<>();
        unknown.forEach(number ->
                variables.put(number, model.addVariable("v" + variables.size()).lower(0)));
        for (Equation equation : linked) {
            Expression expression =
                    model.addExpression("e" + model.constraints().count());
            long known = 0;
            for (Map.Entry<Number, Integer> term : equation.terms().entrySet()) {
                if (isPrinted(term.getKey())) {
                    known += term.getValue() * printed.get(term.getKey());
                } else {
                    expression.set(variables.get(term.getKey()), term.getValue());
                }
            }
            expression.level(-known);
        }
        variables.get(target).weight(1);
        Optimisation.Result result = isLeast ? model.minimise() : model.maximise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("Cannot bound " + target + ": " + result.getState());
        }
        return result.getValue();
    }
}
