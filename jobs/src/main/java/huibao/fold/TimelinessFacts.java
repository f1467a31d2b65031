package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Subject;

/**
 * docs/measures.md §3, and first-time resolution of §4: what fell due in a window, by the state it was in at the
 * window's end.
 */
final class TimelinessFacts {
    private static final int ON_TIME = Dimension.STATE.number("on_time");
    private static final int LATE = Dimension.STATE.number("late");
    private static final int OVERDUE = Dimension.STATE.number("overdue");
    private static final int NOT_DUE = Dimension.STATE.number("not_due");
    private static final int STATUTORY_DAYS = 15;
    private static final int REPEAT_DAYS = 60;
    private static final int SURVIVAL_DAYS = 60;

    private final FoldQuestion question;
    private final Windows windows;
    private final Fact fact;
    private final int cutoffDay;

    TimelinessFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.fact = fact;
        this.cutoffDay = ShanghaiTime.dayOf(question.cutoff());
    }

    void emit(KnownItem item, StockPath path, FactSink facts) {
        if (question.asks(Subject.ACCEPTANCE)) {
            emitAcceptance(item, path, facts);
        }
        if (question.asks(Subject.NOTICE)) {
            emitNotice(item, path, facts);
        }
        emitAnswer(item, path, facts);
        emitHandling(item, path, facts);
        emitSurvival(item, path, facts);
    }

    private void emitAcceptance(KnownItem item, StockPath path, FactSink facts) {
        if (!question.reference().isPetitionOffice(item.row.registeringUnit())) {
            return;
        }
        int due = item.registeredOn + STATUTORY_DAYS;
        Event accepted = first(item, EventKind.ACCEPTED, null);
        emitDue(Subject.ACCEPTANCE, due, accepted, item.row.registeringUnit(), path, facts);
    }

    private void emitNotice(KnownItem item, StockPath path, FactSink facts) {
        Event forwarded = first(item, EventKind.FORWARDED, null);
        if (forwarded != null) {
            int due = ShanghaiTime.dayOf(forwarded.at()) + STATUTORY_DAYS;
            Event notified = first(item, EventKind.NOTIFIED, forwarded);
            emitDue(Subject.NOTICE, due, notified, forwarded.unit(), path, facts);
        }
    }

    private void emitDue(Subject subject, int due, Event done, int unit, StockPath path, FactSink facts) {
        long mask = windows.containing(due) & question.windowsOf(subject);
        if (mask == 0 || path.isWithdrawnOrMergedAt(ShanghaiTime.startOf(due + 1))) {
            return;
        }
        for (int window = 0; window < windows.count(); window++) {
            if ((mask >>> window & 1) != 0) {
                start(subject, window, unit);
                fact.set(Dimension.STATE, state(due, doneOn(done, windows.end(window))));
                facts.accept(fact);
            }
        }
    }

    private void emitAnswer(KnownItem item, StockPath path, FactSink facts) {
        long mask = windowsOfDueDays(item) & question.windowsOf(Subject.ANSWER, Subject.CLOSURE, Subject.FIRST_TIME);
        for (int window = 0; window < windows.count(); window++) {
            if ((mask >>> window & 1) != 0) {
                emitAnswer(item, path, window, facts);
            }
        }
    }

    private void emitAnswer(KnownItem item, StockPath path, int window, FactSink facts) {
        long end = windows.end(window);
        ForwardingInForce handling = new ForwardingInForce(item, end);
        int due = handling.dueOn();
        boolean inCohort = due != Numbers.NONE
                && (windows.containing(due) >>> window & 1) != 0
                && !path.isWithdrawnOrMergedAt(ShanghaiTime.startOf(due + 1));
        if (!inCohort) {
            return;
        }
        Event answer = handling.answer();
        int state = state(due, doneOn(answer, end));
        boolean closed = path.isAt(EventKind.CLOSED, end);
        if (question.asks(Subject.ANSWER)) {
            start(Subject.ANSWER, window, handling.unit());
            fact.set(Dimension.STATE, state);
            facts.accept(fact);
        }
        if (question.asks(Subject.CLOSURE)) {
            start(Subject.CLOSURE, window, handling.unit());
            fact.set(Dimension.STATE, state(due, closed ? path.closedOn(end) : Numbers.NONE));
            facts.accept(fact);
        }
        if (question.asks(Subject.FIRST_TIME)) {
            start(Subject.FIRST_TIME, window, handling.unit());
            fact.set(Dimension.STATE, state);
            fact.flag(Dimension.CLOSED, closed);
            fact.flag(Dimension.RESOLVED, closed && answer != null && !isRepeated(item, answer));
            facts.accept(fact);
        }
    }

    private boolean isRepeated(KnownItem item, Event answer) {
        int lastDay = ShanghaiTime.dayOf(answer.at()) + REPEAT_DAYS;
        return question.matters().isRepeatedWithin(item.row.itemId(), answer.at(), ShanghaiTime.startOf(lastDay + 1));
    }

    /** Windows in which the item could fall due: those of every due day it was ever given. */
    private long windowsOfDueDays(KnownItem item) {
        long mask = 0;
        for (Event event : item.events) {
            boolean gives = event.kind() == EventKind.FORWARDED || event.kind() == EventKind.EXTENDED;
            if (gives && event.dueOn() != Numbers.NONE) {
                mask |= windows.containing(event.dueOn());
            }
        }
        return mask;
    }

    private void emitHandling(KnownItem item, StockPath path, FactSink facts) {
        if (!question.asks(Subject.HANDLING)) {
            return;
        }
        for (long rest = question.windowsOf(Subject.HANDLING); rest != 0; rest &= rest - 1) {
            int window = Long.numberOfTrailingZeros(rest);
            StockPath.Move last = null;
            for (StockPath.Move move : path.moves()) {
                boolean within = move.at() >= windows.start(window) && move.at() < windows.end(window);
                if (within && move.kind() == EventKind.CLOSED && !move.withRegistration()) {
                    last = move;
                }
            }
            if (last != null) {
                start(Subject.HANDLING, window, new ForwardingInForce(item, windows.end(window)).unit());
                fact.days(last.day() - item.registeredOn);
                facts.accept(fact);
            }
        }
    }

    private void emitSurvival(KnownItem item, StockPath path, FactSink facts) {
        long mask = windows.containing(item.registeredOn) & question.windowsOf(Subject.SURVIVAL);
        if (mask == 0) {
            return;
        }
        Event answer = first(item, EventKind.ANSWERED, null);
        int lastSeen = answer != null ? ShanghaiTime.dayOf(answer.at()) : leftOn(path);
        start(Subject.SURVIVAL, 0, item.row.registeringUnit());
        fact.windows(mask);
        // after the last day that matters all days are one
        int day = Math.min(daysUntil(item, lastSeen), SURVIVAL_DAYS + 1);
        fact.days(SurvivalHistogram.key(day, answer != null));
        facts.accept(fact);
    }

    /** The day an item left the stock without coming back, or the day of the cut-off. */
    private int leftOn(StockPath path) {
        int left = cutoffDay;
        for (StockPath.Move move : path.moves()) {
            left = move.kind() == EventKind.CLOSURE_REVOKED ? cutoffDay : move.day();
        }
        return left;
    }

    private static int daysUntil(KnownItem item, int day) {
        return Math.max(0, day - item.registeredOn);
    }

    private void start(Subject subject, int window, int unit) {
        fact.start(subject);
        fact.window(window);
        fact.set(Dimension.UNIT, question.reference().unitMember(unit));
    }

    /** The first event of a kind, after another if one is given, known at all. */
    private static Event first(KnownItem item, EventKind kind, Event after) {
        for (Event event : item.events) {
            if (event.kind() == kind && (after == null || event.compareTo(after) > 0)) {
                return event;
            }
        }
        return null;
    }

    private static int doneOn(Event done, long bound) {
        return done == null || !done.isBefore(bound) ? Numbers.NONE : ShanghaiTime.dayOf(done.at());
    }

    private int state(int due, int doneOn) {
        if (doneOn != Numbers.NONE) {
            return doneOn <= due ? ON_TIME : LATE;
        }
        // the day of the cut-off is not over: what falls due on it can still be done in time
        return due == cutoffDay ? NOT_DUE : OVERDUE;
    }
}
