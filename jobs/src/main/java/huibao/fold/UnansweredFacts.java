package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Subject;

/**
 * docs/measures.md §3 and docs/measures.md §4: what is open and unanswered at the end of a window, by whether it has a
 * due day and that is over.
 */
final class UnansweredFacts {
    private static final int DAYS_TO_FORWARD = 15;

    private final FoldQuestion question;
    private final Windows windows;
    private final Fact fact;
    private final long asked;
    private final int cutoffDay;

    UnansweredFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.fact = fact;
        this.asked = question.windowsOf(Subject.UNFORWARDED, Subject.OVERDUE, Subject.DUE_NEXT);
        this.cutoffDay = ShanghaiTime.dayOf(question.cutoff());
    }

    void emit(KnownItem item, StockPath path, FactSink facts) {
        for (long rest = asked & windows.endingAfter(item.row.registeredAt()); rest != 0; rest &= rest - 1) {
            int window = Long.numberOfTrailingZeros(rest);
            if (path.isOpenAt(windows.end(window))) {
                emit(item, window, facts);
            }
        }
    }

    private void emit(KnownItem item, int window, FactSink facts) {
        ForwardingInForce handling = new ForwardingInForce(item, windows.end(window));
        int due = handling.dueOn();
        if (handling.answer() != null) {
            return;
        }
        if (due == Numbers.NONE) {
            emitUnforwarded(item, window, facts);
        } else if (due < firstDayNotOver(window)) {
            emit(Subject.OVERDUE, window, handling.unit(), windows.lastDay(window) + 1 - due, facts);
        } else if (due < windows.nextEndDay(window)) {
            emit(Subject.DUE_NEXT, window, handling.unit(), 0, facts);
        }
    }

    private void emitUnforwarded(KnownItem item, int window, FactSink facts) {
        int unit = item.row.registeringUnit();
        if (question.reference().isOwnPetitionOffice(unit)
                && windows.lastDay(window) > item.registeredOn + DAYS_TO_FORWARD) {
            emit(Subject.UNFORWARDED, window, unit, 0, facts);
        }
    }

    private void emit(Subject subject, int window, int unit, int days, FactSink facts) {
        if (question.asks(subject, window)) {
            fact.start(subject);
            fact.window(window);
            fact.set(Dimension.UNIT, question.reference().unitMember(unit));
            fact.days(days);
            facts.accept(fact);
        }
    }

    /** The day after the window's last, or the day of the cut-off: what falls due on that can still be done in time. */
    private int firstDayNotOver(int window) {
        return Math.min(windows.lastDay(window) + 1, cutoffDay);
    }
}
