package huibao.figure;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the records begin. Before that nothing was registered because nothing was kept, which is not 0: figures of such
 * days stand in {@code figures.csv} as they were counted, and are neither printed nor compared. So do those of work that
 * is never recorded.
 *
 * @param firstDay the first day of the source with an item; empty if it has none
 */
public record RecordsBegin(Optional<LocalDate> firstDay) {
    private static final Set<Role> BASES = Set.of(Role.PREVIOUS, Role.SAME_LAST_YEAR, Role.YTD_LAST_YEAR);

    /** Of an edition: months of its trend are compared with each other; only the reported one may be a part. */
    public Figures inEdition(Figures figures) {
        LocalDate newest = figures.all().stream()
                .map(Figure::end)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        Figures recorded = without(
                figures,
                figure -> isBase(figure) || hasTime(figure) && !figure.end().equals(newest));
        return UnrecordedWork.leftOut(recorded);
    }

    /** Of an answer: what was asked is shown as far as there are records of it. */
    public Figures inAnswer(Figures figures) {
        return firstDay.map(day -> without(
                        figures, figure -> isBase(figure) || !figure.end().isAfter(day)))
                .orElse(figures);
    }

    public boolean isBefore(LocalDate start) {
        return firstDay.filter(start::isBefore).isPresent();
    }

    private Figures without(Figures figures, Predicate<Figure> matters) {
        return firstDay.isEmpty()
                ? figures
                : figures.told(
                        figure -> isBefore(figure.start()) && matters.test(figure) ? figure.unrecorded() : figure);
    }

    /** Days that somebody named to compare with are a figure of their own, in the role of the current one. */
    private static boolean isBase(Figure figure) {
        return BASES.contains(figure.key().role()) || figure.key().dimensions().containsKey(PeriodKind.SPAN.code());
    }

    /** A period of a trend of the whole region. */
    static boolean isOfTrend(Figure figure) {
        return figure.key().dimensions().size() == 1 && hasTime(figure);
    }

    private static boolean hasTime(Figure figure) {
        return Arrays.stream(PeriodKind.values())
                .anyMatch(kind -> figure.key().dimensions().containsKey(kind.code()));
    }
}
