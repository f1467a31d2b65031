package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Status;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A quantity a figure gives to its reader; without a value if the figure is withheld. */
record Exposure(Quantity quantity, Optional<Long> value) {
    private static final Map<String, String> METRIC_OF_FORM =
            Map.of("letter", "letters", "online", "online", "phone", "phone", "visit", "visit_batches");

    static List<Exposure> of(Figure figure) {
        Measure measure = Measures.of(figure);
        if (measure.rule() == Measure.Rule.EXEMPT) {
            return List.of();
        }
        List<Exposure> exposures = new ArrayList<>();
        measure.value().ifPresent(name -> exposures.add(new Exposure(counted(name, figure), count(figure))));
        measure.numerator().ifPresent(name -> exposures.add(part(name, figure, figure.numerator())));
        if (measure.value().isEmpty()) {
            measure.base().ifPresent(name -> exposures.add(part(name, figure, figure.denominator())));
        }
        return exposures;
    }

    /** The number of one member of a whole, by the name its figure gives it. */
    static Quantity member(Quantity whole, String dimension, String code) {
        boolean isForm = whole.name().equals("items") && dimension.equals("form") && METRIC_OF_FORM.containsKey(code);
        return isForm ? whole.named(METRIC_OF_FORM.get(code)) : whole.with(dimension, code);
    }

    /** A rate of nothing to nothing shows two zeros. */
    private static Exposure part(String name, Figure figure, Optional<Long> value) {
        Optional<Long> shown =
                value.or(() -> figure.status() == Status.NOT_COMPUTABLE ? Optional.of(0L) : Optional.empty());
        return new Exposure(Measures.quantity(name, dimensions(figure), figure.start(), figure.end()), shown);
    }

    private static Quantity counted(String name, Figure figure) {
        SortedMap<String, String> dimensions = dimensions(figure);
        String counted = name;
        if (Measures.of(figure).rule() == Measure.Rule.QUALITY) {
            counted = name + "." + dimensions.remove("state");
        } else if (name.equals("items") && METRIC_OF_FORM.containsKey(dimensions.getOrDefault("form", ""))) {
            counted = METRIC_OF_FORM.get(dimensions.remove("form"));
        }
        return Measures.quantity(counted, dimensions, figure.start(), figure.end());
    }

    private static SortedMap<String, String> dimensions(Figure figure) {
        TreeMap<String, String> dimensions = new TreeMap<>(figure.key().dimensions());
        dimensions.keySet().removeAll(Measures.TIME_DIMENSIONS);
        return dimensions;
    }

    static Optional<Long> count(Figure figure) {
        return figure.value()
                .map(value -> value.setScale(0, RoundingMode.CEILING).longValue());
    }
}
