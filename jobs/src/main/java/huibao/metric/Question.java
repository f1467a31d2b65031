package huibao.metric;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A question put to the catalogue: measures by dimensions, filtered. A filter counts as a dimension.
 *
 * @param where admitted words by dimension
 * @param ranked the rows are to be ordered by the number
 * @param ownLevel level of the reporting region, such as {@code county}
 */
public record Question(
        List<Measure> measures,
        List<Dimension> by,
        Map<Dimension, Set<String>> where,
        boolean ranked,
        String ownLevel) {
    private static final Set<Dimension> UPWARD_ALLOWED =
            EnumSet.of(Dimension.REGISTERING_LEVEL, Dimension.MONTH, Dimension.ISSUE_GROUP, Dimension.MATTER_STATE);
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.REGION, Dimension.UNIT, Dimension.CATEGORY);
    private static final Set<Dimension> REGION_AND_UNIT = EnumSet.of(Dimension.REGION, Dimension.UNIT);

    public Question {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        where = Map.copyOf(where);
    }

    /** A question of a deliverable: not filtered, not ranked. */
    public static Question of(Breakdown breakdown, String ownLevel) {
        return new Question(breakdown.measures(), breakdown.by(), Map.of(), false, ownLevel);
    }

    /** Why it is not answered, each reason in a sentence; empty if it is. */
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(by);
        used.addAll(where.keySet());
        measures.forEach(measure -> refuseUpward(measure, used, refusals));
        measures.forEach(measure -> refuseUndefined(measure, used, refusals));
        refuseLevelsAbove(used, refusals);
        refuseMattersOfPlaces(used, refusals);
        refusePurposesOfPlaces(used, refusals);
        refuseRankings(used, refusals);
        return refusals;
    }

    private static void refuseUpward(Measure measure, Set<Dimension> used, List<String> refusals) {
        boolean upward = measure.name().startsWith("upward_") || measure.name().startsWith("bypass_");
        if (upward && !UPWARD_ALLOWED.containsAll(used)) {
            refusals.add("Cannot break down " + measure.name() + " by " + names(used, UPWARD_ALLOWED)
                    + ": visits to province and Beijing are counted for the region as a whole."
                    + " Ask by registering_level, month, issue_group or state");
        }
    }

    private static void refuseUndefined(Measure measure, Set<Dimension> used, List<String> refusals) {
        for (Dimension dimension : used) {
            boolean defined = dimension == Dimension.MONTH
                    || measure.dimensions().contains(dimension)
                    || measure.always().filter(dimension::equals).isPresent();
            if (!defined) {
                refusals.add("Cannot break down " + measure.name() + " by " + name(dimension) + ": it is defined by "
                        + measure.dimensions().stream()
                                .map(Question::name)
                                .sorted()
                                .toList());
            }
        }
    }

    private void refuseLevelsAbove(Set<Dimension> used, List<String> refusals) {
        boolean levelsAbove = by.contains(Dimension.REGISTERING_LEVEL)
                || where.getOrDefault(Dimension.REGISTERING_LEVEL, Set.of()).stream()
                        .anyMatch(this::isAbove);
        if (levelsAbove && used.stream().anyMatch(PLACES::contains)) {
            refusals.add("Cannot cross levels above the reporting region with "
                    + names(used, EnumSet.complementOf(EnumSet.copyOf(PLACES)))
                    + ": what was registered above is counted for the region as a whole");
        }
    }

    private boolean isAbove(String level) {
        return Dimension.REGISTERING_LEVEL.number(level) < Dimension.REGISTERING_LEVEL.number(ownLevel);
    }

    private static void refuseMattersOfPlaces(Set<Dimension> used, List<String> refusals) {
        boolean matters = used.contains(Dimension.ISSUE_GROUP) || used.contains(Dimension.CATEGORY);
        if (matters && used.contains(Dimension.REGION)) {
            refusals.add("Cannot cross issue_group or category with region:"
                    + " so small a cell could point at people. Ask for one of them");
        }
    }

    private static void refusePurposesOfPlaces(Set<Dimension> used, List<String> refusals) {
        boolean purposes = used.contains(Dimension.PURPOSE) || used.contains(Dimension.PURPOSE_CLASS);
        if (purposes && used.stream().anyMatch(REGION_AND_UNIT::contains)) {
            refusals.add("Cannot cross purpose with region or unit:"
                    + " accusations are counted for the region as a whole. Ask for one of them");
        }
    }

    private void refuseRankings(Set<Dimension> used, List<String> refusals) {
        boolean volumes = measures.stream()
                .anyMatch(measure -> measure.subject() == Subject.VOLUME
                        || measure.subject() == Subject.ITEM_ROW
                        || measure.subject() == Subject.UPWARD_VISIT);
        if (ranked && volumes && used.stream().anyMatch(REGION_AND_UNIT::contains)) {
            refusals.add("Cannot rank places by volumes: only quality of work is compared between them");
        }
    }

    private static String names(Set<Dimension> used, Set<Dimension> without) {
        return String.join(
                ", ",
                used.stream()
                        .filter(dimension -> !without.contains(dimension))
                        .map(Question::name)
                        .toList());
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
