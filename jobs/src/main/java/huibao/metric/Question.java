package huibao.metric;

import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Set<Dimension> PLACES = EnumSet.of(
            Dimension.REGION, Dimension.UNIT, Dimension.CATEGORY, Dimension.CATEGORY_2, Dimension.CATEGORY_3);
    private static final Set<Subject> VOLUMES = EnumSet.of(Subject.VOLUME, Subject.ITEM_ROW, Subject.UPWARD_VISIT);
    private static final Set<String> VOLUMES_OF_OTHERS = Set.of("registered", "unit_received", "unit_due");
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
    public List<Problem> refusals() {
        List<Problem> refusals = new ArrayList<>();
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

    private static void refuseUpward(Measure measure, Set<Dimension> used, List<Problem> refusals) {
        if (isUpward(measure) && !UPWARD_ALLOWED.containsAll(used)) {
            refusals.add(Problem.of("ask.upward", name(measure), names(used, UPWARD_ALLOWED), choices(measure)));
        }
    }

    private static boolean isUpward(Measure measure) {
        return measure.name().startsWith("upward_") || measure.name().startsWith("bypass_");
    }

    /** What it can be asked by, besides time. */
    private static List<Problem> choices(Measure measure) {
        return measure.dimensions().stream()
                .sorted(Comparator.comparing(Dimension::name))
                .map(Question::name)
                .toList();
    }

    private static void refuseUndefined(Measure measure, Set<Dimension> used, List<Problem> refusals) {
        for (Dimension dimension : used) {
            boolean defined = dimension == Dimension.MONTH
                    || measure.dimensions().contains(dimension)
                    || measure.always().filter(dimension::equals).isPresent();
            // One reason is enough.
            boolean isTold = isUpward(measure) && !UPWARD_ALLOWED.contains(dimension);
            if (!defined && !isTold) {
                refusals.add(Problem.of("ask.undefined", name(measure), name(dimension), choices(measure)));
            }
        }
    }

    private void refuseLevelsAbove(Set<Dimension> used, List<Problem> refusals) {
        boolean levelsAbove = by.contains(Dimension.REGISTERING_LEVEL)
                || where.getOrDefault(Dimension.REGISTERING_LEVEL, Set.of()).stream()
                        .anyMatch(this::isAbove);
        if (levelsAbove && used.stream().anyMatch(PLACES::contains)) {
            refusals.add(Problem.of("ask.levels-above", names(used, EnumSet.complementOf(EnumSet.copyOf(PLACES)))));
        }
    }

    private boolean isAbove(String level) {
        return Dimension.REGISTERING_LEVEL.number(level) < Dimension.REGISTERING_LEVEL.number(ownLevel);
    }

    private static void refuseMattersOfPlaces(Set<Dimension> used, List<Problem> refusals) {
        boolean matters = used.stream().anyMatch(one -> one.isCategory() || one == Dimension.ISSUE_GROUP);
        if (matters && used.contains(Dimension.REGION)) {
            refusals.add(Problem.of("ask.matters-of-places"));
        }
    }

    private static void refusePurposesOfPlaces(Set<Dimension> used, List<Problem> refusals) {
        boolean purposes = used.contains(Dimension.PURPOSE) || used.contains(Dimension.PURPOSE_CLASS);
        if (purposes && used.stream().anyMatch(REGION_AND_UNIT::contains)) {
            refusals.add(Problem.of("ask.purposes-of-places"));
        }
    }

    private void refuseRankings(Set<Dimension> used, List<Problem> refusals) {
        boolean volumes = measures.stream().anyMatch(Question::isVolume);
        if (ranked && volumes && used.stream().anyMatch(REGION_AND_UNIT::contains)) {
            refusals.add(Problem.of("ask.rank-volumes"));
        }
    }

    /** What came in says how many people live or complain somewhere, under whatever name, not how the work is done. */
    private static boolean isVolume(Measure measure) {
        return VOLUMES.contains(measure.subject()) || VOLUMES_OF_OTHERS.contains(measure.name());
    }

    private static List<Problem> names(Set<Dimension> used, Set<Dimension> without) {
        return used.stream()
                .filter(dimension -> !without.contains(dimension))
                .map(Question::name)
                .toList();
    }

    private static Problem name(Measure measure) {
        return Problem.of("ask.name", measure.name(), measure.label());
    }

    private static Problem name(Dimension dimension) {
        return Problem.of("ask.name", dimension.name().toLowerCase(Locale.ROOT), dimension.label());
    }
}
