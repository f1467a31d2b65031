package huibao.narrative;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The members of a dimension that have no row of their own, as one member: what they add up to. */
final class RestFigures {
    /** Stands in a key where a member's code would. */
    static final String CODE = "~rest";

    private final Catalogue catalogue;
    private final Figures figures;
    private final String dimension;
    private final List<String> members;

    RestFigures(Catalogue catalogue, Figures figures, String dimension, List<String> members) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.dimension = dimension;
        this.members = members;
    }

    boolean concerns(FigureKey key) {
        return CODE.equals(key.dimensions().get(dimension));
    }

    Optional<Figure> find(FigureKey key) {
        List<Figure> parts = members.stream()
                .flatMap(member -> figures.find(key.with(dimension, member)).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return parts.stream()
                .filter(part -> part.status() != Status.OK && part.status() != Status.NOT_COMPUTABLE)
                .findFirst()
                .or(() -> added(parts));
    }

    private Optional<Figure> added(List<Figure> parts) {
        Figure first = parts.get(0);
        if (catalogue.measure(first.metric()).isLargest()) {
            return Optional.of(parts.stream()
                    .filter(part -> part.value().isPresent())
                    .max((one, other) ->
                            one.value().orElseThrow().compareTo(other.value().orElseThrow()))
                    .orElse(first));
        }
        if (parts.stream().anyMatch(part -> part.numerator().isPresent())) {
            return Optional.of(
                    rate(first, sum(parts, part -> part.numerator().orElse(0L)), sum(parts, part -> part.denominator()
                            .orElse(0L))));
        }
        if (parts.stream().anyMatch(part -> part.denominator().isPresent())) {
            // the middle of several groups does not follow from the middle of each
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().flatMap(part -> part.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(first.with(Optional.of(sum), Optional.empty(), Optional.empty(), Status.OK));
    }

    private static Figure rate(Figure first, long numerator, long denominator) {
        boolean none = denominator == 0;
        return first.with(
                none
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP)),
                Optional.of(numerator),
                Optional.of(denominator),
                none ? Status.NOT_COMPUTABLE : Status.OK);
    }

    private static long sum(List<Figure> parts, ToLongFunction<Figure> part) {
        return parts.stream().mapToLong(part).sum();
    }
}
