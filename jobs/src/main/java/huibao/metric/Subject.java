package huibao.metric;

import static huibao.metric.Dimension.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one fact is about: the unit that is counted, the set it is taken from and the day it is counted on. The facts are
 * made by the state machine of {@code huibao.fold}; each subject names the dimensions its facts carry.
 */
public enum Subject {
    /** A letter, online item or call, or a visit placed by its lead item; counted when registered. */
    VOLUME(EnumSet.of(
            FORM,
            REGISTERING_LEVEL,
            CATEGORY,
            ISSUE_GROUP,
            REGION,
            PURPOSE,
            PURPOSE_CLASS,
            INITIAL,
            SIZE_BAND,
            UPWARD,
            BYPASS)),
    /** An item row, registered. */
    ITEM_ROW(EnumSet.of(FORM, REGISTERING_LEVEL, CATEGORY, ISSUE_GROUP, REGION, PURPOSE, PURPOSE_CLASS, INITIAL)),
    /** A visit above the region's own level, with the state its matter was in on the day of the visit. */
    UPWARD_VISIT(EnumSet.of(REGISTERING_LEVEL, ISSUE_GROUP, MATTER_STATE)),
    /** A visit, by its lead item, with its persons. */
    VISIT(EnumSet.noneOf(Dimension.class)),
    /** An item whose acceptance fell due. */
    ACCEPTANCE(processing(STATE)),
    /** An item whose notice by the responsible unit fell due. */
    NOTICE(processing(STATE)),
    /** An item whose answer fell due. */
    ANSWER(processing(STATE)),
    /** The same items, by when they were closed. */
    CLOSURE(processing(STATE)),
    /** The same items, by whether they were resolved at the first time of asking. */
    FIRST_TIME(processing(RESOLVED, Dimension.CLOSED, STATE)),
    /** An item open and unanswered that no unit has a day for, though it is registered for more than 15 days. */
    UNFORWARDED(EnumSet.of(UNIT, REGION)),
    /** An item open and unanswered past its due day, with the days since. */
    OVERDUE(processing()),
    /** An item open and unanswered that falls due before the next period is over. */
    DUE_NEXT(EnumSet.of(UNIT, REGION)),
    /** An item that a unit sent back, or that was extended, once for each unit it was with. */
    SETBACK(EnumSet.of(UNIT, REGION)),
    /** An item closed, with the days it took. */
    HANDLING(processing()),
    /** An item registered, with the days until it was answered or left. */
    SURVIVAL(processing()),
    /** An item's part in stock and flow. */
    FLOW(scoped()),
    /** An item that could be, or was, resolved. */
    RESOLUTION(scoped(RESOLVED)),
    /** An item registered, by what has become of it at the end of the period. */
    REGISTRATION(scoped(Dimension.CLOSED, RESOLVED)),
    /** An item reviewed or rechecked. */
    REVIEW(EnumSet.noneOf(Dimension.class)),
    /** An item of the closing stock. */
    STOCK(scoped(UNIT, AGE_BAND)),
    /** An item's part in the work of the unit it is with at the end of the period. */
    UNIT_WORK(scoped(UNIT)),
    /** An item assigned, led by a post, supervised, listed as backlog, or on a campaign's list. */
    LISTING(scoped(FAMILY, TIER, ASSIGNED_LEVEL, Dimension.CLOSED, RESOLVED, TERMINATED)),
    /** An evaluation of an item's handling. */
    EVALUATION(processing(TARGET, STATUS, RATING)),
    /** An activity of a leader's post. */
    ACTIVITY(EnumSet.of(WORK_GROUP, POST, ACTIVITY_DAY, Dimension.ACTIVITY, FIRST_OF_DAY));

    private final Set<Dimension> dimensions;

    Subject(Set<Dimension> dimensions) {
        this.dimensions = Dimension.withLevels(dimensions);
    }

    /** Everything its facts can be broken down by or filtered on, time aside. */
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    /** One fact can have several members of the dimension at once, so that rows do not add up to the total. */
    public boolean overlaps(Dimension dimension) {
        return dimension.overlaps() || (this == SETBACK && dimension == UNIT);
    }

    private static EnumSet<Dimension> scoped(Dimension... more) {
        EnumSet<Dimension> dimensions =
                EnumSet.of(FORM, REGISTERING_LEVEL, CATEGORY, ISSUE_GROUP, REGION, PURPOSE, PURPOSE_CLASS, INITIAL);
        dimensions.addAll(Arrays.asList(more));
        return dimensions;
    }

    private static EnumSet<Dimension> processing(Dimension... more) {
        EnumSet<Dimension> dimensions = scoped(more);
        dimensions.add(UNIT);
        return dimensions;
    }

    static Optional<Subject> find(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
