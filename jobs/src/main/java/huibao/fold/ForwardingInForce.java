package huibao.fold;

import huibao.calendar.ShanghaiTime;

/** Who an item is with, until when, and whether it was answered: the forwarding in force at a bound. */
final class ForwardingInForce {
    private final KnownItem item;
    private final long bound;
    private Event forwarding;
    private int due = Numbers.NONE;

    /** @param bound exclusive: only what happened before it counts */
    ForwardingInForce(KnownItem item, long bound) {
        this(item, bound, item.events.size());
    }

    private ForwardingInForce(KnownItem item, long bound, int events) {
        this.item = item;
        this.bound = bound;
        boolean returned = false;
        for (Event event : item.events.subList(0, events)) {
            if (!event.isBefore(bound)) {
                break;
            }
            switch (event.kind()) {
                case FORWARDED -> {
                    // a second forwarding counts only after the first was sent back
                    if (forwarding == null || returned) {
                        forwarding = event;
                        due = event.dueOn();
                        returned = false;
                    }
                }
                case RETURNED -> returned = forwarding != null;
                case EXTENDED -> extend(event);
                default -> {
                    // says nothing about who holds the item
                }
            }
        }
    }

    /** Who the item is with just before an event of it. */
    static int unitBefore(KnownItem item, int event) {
        return new ForwardingInForce(item, Long.MAX_VALUE, event).unit();
    }

    private void extend(Event event) {
        boolean inTime = due != Numbers.NONE && ShanghaiTime.dayOf(event.at()) <= due;
        if (inTime && event.dueOn() != Numbers.NONE) {
            due = event.dueOn();
        }
    }

    /** Number of the unit of the forwarding in force, or {@link Numbers#NONE}. */
    int unit() {
        return forwarding == null ? Numbers.NONE : forwarding.unit();
    }

    /** The effective due day, or {@link Numbers#NONE}. */
    int dueOn() {
        return due;
    }

    /** The day of the forwarding in force, or {@link Numbers#NONE}. */
    int forwardedOn() {
        return forwarding == null ? Numbers.NONE : ShanghaiTime.dayOf(forwarding.at());
    }

    /** The first answer after the forwarding in force, any answer if none is; null if there is none before the bound. */
    Event answer() {
        for (Event event : item.events) {
            if (!event.isBefore(bound)) {
                return null;
            }
            if (event.kind() == EventKind.ANSWERED && (forwarding == null || event.compareTo(forwarding) > 0)) {
                return event;
            }
        }
        return null;
    }
}
