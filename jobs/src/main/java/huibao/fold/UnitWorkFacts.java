package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/** The day's work of a unit: what it received, what fell due, what of that waits for an answer, what was closed. */
final class UnitWorkFacts {
    private final FoldQuestion question;
    private final Windows windows;
    private final Fact fact;

    UnitWorkFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.fact = fact;
    }

    void emit(KnownItem item, StockPath path, FactSink facts) {
        if (!question.asks(Subject.UNIT_WORK)) {
            return;
        }
        for (long rest = question.windowsOf(Subject.UNIT_WORK); rest != 0; rest &= rest - 1) {
            emit(item, path, Long.numberOfTrailingZeros(rest), facts);
        }
    }

    private void emit(KnownItem item, StockPath path, int window, FactSink facts) {
        long end = windows.end(window);
        ForwardingInForce handling = new ForwardingInForce(item, end);
        boolean received = contains(window, handling.forwardedOn());
        int due = handling.dueOn();
        boolean fellDue = contains(window, due) && !path.isWithdrawnOrMergedAt(ShanghaiTime.startOf(due + 1));
        boolean waits = fellDue && handling.answer() == null && path.isOpenAt(end);
        int closed = closed(path, window);
        if (received || fellDue || closed > 0) {
            fact.start(Subject.UNIT_WORK);
            fact.window(window);
            fact.set(Dimension.UNIT, question.reference().unitMember(handling.unit()));
            fact.set(Value.RECEIVED, received ? 1 : 0);
            fact.set(Value.DUE, fellDue ? 1 : 0);
            fact.set(Value.DUE_OPEN, waits ? 1 : 0);
            fact.set(Value.CLOSED, closed);
            facts.accept(fact);
        }
    }

    private boolean contains(int window, int day) {
        return day != Numbers.NONE && (windows.containing(day) >>> window & 1) != 0;
    }

    private int closed(StockPath path, int window) {
        int closed = 0;
        for (StockPath.Move move : path.moves()) {
            boolean within = move.at() >= windows.start(window) && move.at() < windows.end(window);
            closed += within && move.kind() == EventKind.CLOSED ? 1 : 0;
        }
        return closed;
    }
}
