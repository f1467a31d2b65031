package huibao.figure;

import huibao.calendar.Role;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Work with a term that an office does, and keeps no record of. Its rate would be 0 % and all of it late, which is false:
 * where {@value #LEAST} matters or more fell due in the trend or the year of an edition, and in no period it counts any was
 * ever done, the numbers are not printed.
 */
final class UnrecordedWork {
    private static final int LEAST = 30;
    private static final String RATE = "_rate";
    /** The matters of the rate by when the work was done. */
    private static final String STATES = "_states";

    private static final Predicate<Figure> DONE = figure ->
            Set.of("on_time", "late").contains(figure.key().dimensions().getOrDefault("state", ""));

    private final Figures figures;

    private UnrecordedWork(Figures figures) {
        this.figures = figures;
    }

    static Figures leftOut(Figures figures) {
        UnrecordedWork work = new UnrecordedWork(figures);
        Set<String> never = figures.metrics()
                .filter(metric -> metric.endsWith(STATES))
                .map(metric -> metric.substring(0, metric.length() - STATES.length()))
                .filter(work::isNeverDone)
                .flatMap(name -> Set.of(name + RATE, name + STATES).stream())
                .collect(Collectors.toSet());
        return never.isEmpty()
                ? figures
                : figures.told(figure -> never.contains(figure.metric()) ? figure.unrecorded() : figure);
    }

    /** What is withheld is not asked: this tells no more than the figures that may be shown. */
    private boolean isNeverDone(String name) {
        return figures.ofMetric(name + RATE)
                        .flatMap(figure -> figure.numerator().stream())
                        .allMatch(done -> done == 0)
                && figures.ofMetric(name + STATES)
                        .filter(DONE)
                        .flatMap(figure -> figure.value().stream())
                        .allMatch(count -> count.signum() == 0)
                && Math.max(due(name, RecordsBegin::isOfTrend), due(name, UnrecordedWork::isWhole)) >= LEAST;
    }

    /** The periods of a trend do not overlap. */
    private long due(String name, Predicate<Figure> of) {
        return figures.ofMetric(name + RATE)
                .filter(of)
                .filter(figure -> figure.numerator().isPresent())
                .flatMap(figure -> figure.denominator().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static boolean isWhole(Figure figure) {
        return figure.key().dimensions().isEmpty() && figure.key().role() == Role.YTD;
    }
}
