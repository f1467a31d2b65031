package huibao.metric;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a fact adds to a sum, and the subjects whose facts have it. */
public enum Value {
    /** One for each fact. */
    COUNT(EnumSet.allOf(Subject.class)),
    PERSONS(EnumSet.of(Subject.VOLUME, Subject.ACTIVITY)),
    OPENING(EnumSet.of(Subject.FLOW)),
    REGISTERED(EnumSet.of(Subject.FLOW)),
    REOPENED(EnumSet.of(Subject.FLOW)),
    CLOSED(EnumSet.of(Subject.FLOW, Subject.UNIT_WORK)),
    WITHDRAWN(EnumSet.of(Subject.FLOW)),
    MERGED(EnumSet.of(Subject.FLOW)),
    CLOSING(EnumSet.of(Subject.FLOW)),
    RECEIVED(EnumSet.of(Subject.UNIT_WORK)),
    DUE(EnumSet.of(Subject.UNIT_WORK)),
    DUE_OPEN(EnumSet.of(Subject.UNIT_WORK)),
    RETURNED(EnumSet.of(Subject.SETBACK)),
    EXTENDED(EnumSet.of(Subject.SETBACK)),
    REVIEWED(EnumSet.of(Subject.REVIEW)),
    RECHECKED(EnumSet.of(Subject.REVIEW)),
    BATCHES(EnumSet.of(Subject.ACTIVITY)),
    ITEMS(EnumSet.of(Subject.ACTIVITY)),
    RESOLVED(EnumSet.of(Subject.ACTIVITY));

    public static final int NUMBER = values().length;

    private final Set<Subject> subjects;

    Value(Set<Subject> subjects) {
        this.subjects = subjects;
    }

    boolean isOf(Subject subject) {
        return subjects.contains(subject);
    }

    static Optional<Value> find(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
