package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.io.Serializable;
import java.util.Arrays;

/**
 * One thing that counts, in the windows it counts in. It is filled anew for each fact, because a partition makes tens of
 * millions of them: a sink that wants to keep one copies it.
 */
public final class Fact implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int[] NO_UNITS = {};

    private final int[] members = new int[Dimension.COUNT];
    private final long[] values = new long[Value.NUMBER];

    private Subject subject;
    private long windows;
    private long issueGroups;
    private long assignedLevels;
    private int[] moreUnits = NO_UNITS;
    private int days;
    private int scheme;
    private long awaited = Numbers.NONE_LONG;

    void start(Subject subject) {
        this.subject = subject;
        this.windows = 0;
        this.assignedLevels = 0;
        this.moreUnits = NO_UNITS;
        this.days = 0;
        this.awaited = Numbers.NONE_LONG;
        Arrays.fill(values, 0);
        values[Value.COUNT.ordinal()] = 1;
    }

    public Subject subject() {
        return subject;
    }

    /** The windows it counts in, as bits by window number. */
    public long windows() {
        return windows;
    }

    public void windows(long windows) {
        this.windows = windows;
    }

    void window(int window) {
        this.windows = 1L << window;
    }

    void set(Dimension dimension, int member) {
        members[dimension.ordinal()] = member;
    }

    void flag(Dimension dimension, boolean yes) {
        members[dimension.ordinal()] = yes ? 1 : 0;
    }

    void set(Value value, long amount) {
        values[value.ordinal()] = amount;
    }

    void add(Value value) {
        values[value.ordinal()]++;
    }

    void issueGroups(long groups) {
        this.issueGroups = groups;
    }

    void assignedLevels(long levels) {
        this.assignedLevels = levels;
    }

    /** It belongs to one unit or, once for each, to several. */
    void units(int[] units) {
        set(Dimension.UNIT, units[0]);
        this.moreUnits = Arrays.copyOfRange(units, 1, units.length);
    }

    void days(int days) {
        this.days = days;
    }

    void scheme(int scheme) {
        this.scheme = scheme;
    }

    /** Number of its member of a dimension that does not overlap. */
    public int member(Dimension dimension) {
        return members[dimension.ordinal()];
    }

    /** Its members of a dimension that overlaps, as bits. */
    public long members(Dimension dimension) {
        return dimension == Dimension.ISSUE_GROUP ? issueGroups : assignedLevels;
    }

    /** Its members beside {@link #member} of a dimension that overlaps for its subject alone. */
    public int[] moreMembers(Dimension dimension) {
        return dimension == Dimension.UNIT ? moreUnits : NO_UNITS;
    }

    /** What the histogram of its subject counts it under. */
    public int days() {
        return days;
    }

    /** Number of its category's scheme, or -1. */
    public int scheme() {
        return scheme;
    }

    void await(long visit) {
        this.awaited = visit;
    }

    /** True for an upward visit whose matter's root, folded elsewhere, has to say what state it was in. */
    public boolean isWaiting() {
        return awaited != Numbers.NONE_LONG;
    }

    /** Lead item of the visit that waits. */
    public long awaited() {
        return awaited;
    }

    /** The state of the matter, at last. */
    public void answer(int state) {
        set(Dimension.MATTER_STATE, state);
        awaited = Numbers.NONE_LONG;
    }

    long value(Value value) {
        return values[value.ordinal()];
    }

    /** A copy that stays as it is. */
    public Fact copy() {
        Fact copy = new Fact();
        System.arraycopy(members, 0, copy.members, 0, members.length);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        copy.subject = subject;
        copy.windows = windows;
        copy.issueGroups = issueGroups;
        copy.assignedLevels = assignedLevels;
        copy.moreUnits = moreUnits;
        copy.days = days;
        copy.scheme = scheme;
        copy.awaited = awaited;
        return copy;
    }
}
