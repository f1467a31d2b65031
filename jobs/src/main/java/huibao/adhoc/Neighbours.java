package huibao.adhoc;

import huibao.figure.Figure;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which of the tables shown before can be reckoned with together with an answer: those of related measures that share a
 * dimension with it, with such a table, and so on, over days that overlap. Tables that share none meet in numbers of the
 * whole region only, which every reader is taken to know.
 */
final class Neighbours {
    private final Map<String, Measure> family = new LinkedHashMap<>();
    private final List<Figure> figures;

    /** First and last day, the last exclusive. */
    record Days(LocalDate start, LocalDate end) {
        boolean overlaps(Days other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** A table shown before: a measure and what it was broken down by. */
    record Layout(Measure measure, Set<Dimension> by) {}

    private record Shown(Layout layout, Days days) {}

    Neighbours(Collection<Measure> family, List<Figure> earlier) {
        family.forEach(measure -> this.family.put(measure.name(), measure));
        this.figures = earlier;
    }

    /** @return days by layout */
    Map<Layout, Set<Days>> of(Set<Dimension> dimensions, Set<Days> days) {
        Set<Shown> open = new LinkedHashSet<>();
        figures.forEach(figure -> shown(figure).ifPresent(open::add));
        Map<Layout, Set<Days>> neighbours = new LinkedHashMap<>();
        reached(dimensions, open, days).forEach(shown -> neighbours
                .computeIfAbsent(shown.layout(), none -> new LinkedHashSet<>())
                .add(shown.days()));
        return neighbours;
    }

    private static Set<Shown> reached(Set<Dimension> dimensions, Set<Shown> all, Set<Days> asked) {
        Set<Dimension> known = new HashSet<>(dimensions);
        Set<Days> days = new HashSet<>(asked);
        Set<Shown> reached = new LinkedHashSet<>();
        List<Shown> rest = new ArrayList<>(all);
        boolean found = true;
        while (found) {
            Predicate<Shown> isNear =
                    shown -> meets(shown.layout().by(), known) && days.stream().anyMatch(shown.days()::overlaps);
            List<Shown> near = rest.stream().filter(isNear).toList();
            near.forEach(shown -> {
                known.addAll(shown.layout().by());
                days.add(shown.days());
            });
            found = reached.addAll(near);
            rest.removeAll(near);
        }
        return reached;
    }

    /** Issue groups are made of categories. */
    private static boolean meets(Set<Dimension> layout, Set<Dimension> known) {
        boolean matters = layout.contains(Dimension.CATEGORY) || layout.contains(Dimension.ISSUE_GROUP);
        return layout.isEmpty()
                || layout.stream().anyMatch(known::contains)
                || (matters && (known.contains(Dimension.CATEGORY) || known.contains(Dimension.ISSUE_GROUP)));
    }

    private Optional<Shown> shown(Figure figure) {
        Measure measure = family.get(figure.metric());
        if (measure == null) {
            return Optional.empty();
        }
        Set<Dimension> by = new TreeSet<>();
        for (String code : figure.key().dimensions().keySet()) {
            measure.subject().dimensions().stream()
                    .filter(dimension -> dimension.code().equals(code))
                    .forEach(by::add);
        }
        return Optional.of(new Shown(new Layout(measure, by), new Days(figure.start(), figure.end())));
    }
}
