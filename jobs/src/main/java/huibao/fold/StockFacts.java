package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/** Section 4 by item: stock and flow, what could be and was resolved, and the stock left at the end. */
final class StockFacts {
    private static final int[] AGE_ENDS = {15, 60, 90, 180, 365};

    private final FoldQuestion question;
    private final Windows windows;
    private final long roles;
    private final Fact fact;

    StockFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.roles = windows.roleMask();
        this.fact = fact;
    }

    void emit(KnownItem item, StockPath path, ResolutionPath resolution, FactSink facts) {
        long still = roles & windows.startingAfter(item.lastMovedAt());
        emitStill(path, resolution, still, facts);
        for (int window = 0; window < windows.count(); window++) {
            if ((roles >>> window & 1) != 0 && item.row.registeredAt() < windows.end(window)) {
                if ((still >>> window & 1) == 0) {
                    emitFlow(item, path, resolution, window, facts);
                }
                if (question.asks(Subject.STOCK) && path.isOpenAt(windows.end(window))) {
                    emitStock(item, window, facts);
                }
            }
        }
    }

    /** In windows in which nothing happens to it an item only stays open, the same in all of them. Most items are old. */
    private void emitStill(StockPath path, ResolutionPath resolution, long still, FactSink facts) {
        if (still == 0) {
            return;
        }
        long bound = windows.start(Long.numberOfTrailingZeros(still));
        if (!path.isOpenAt(bound)) {
            return;
        }
        if (question.asks(Subject.FLOW)) {
            fact.start(Subject.FLOW);
            fact.windows(still);
            fact.set(Value.OPENING, 1);
            fact.set(Value.CLOSING, 1);
            facts.accept(fact);
        }
        if (question.asks(Subject.RESOLUTION) && !resolution.isResolvedAt(bound)) {
            fact.start(Subject.RESOLUTION);
            fact.windows(still);
            fact.flag(Dimension.RESOLVED, false);
            facts.accept(fact);
        }
    }

    private void emitFlow(KnownItem item, StockPath path, ResolutionPath resolution, int window, FactSink facts) {
        long start = windows.start(window);
        long end = windows.end(window);
        fact.start(Subject.FLOW);
        fact.window(window);
        boolean opening = path.isOpenAt(start);
        boolean registered = item.row.registeredAt() >= start;
        boolean closing = path.isOpenAt(end);
        boolean reopened = false;
        boolean moved = false;
        for (StockPath.Move move : path.moves()) {
            if (move.at() >= start && move.at() < end) {
                fact.add(flow(move.kind()));
                reopened |= move.kind() == EventKind.CLOSURE_REVOKED;
                moved = true;
            }
        }
        if (question.asks(Subject.FLOW) && (opening || registered || closing || moved)) {
            fact.set(Value.OPENING, opening ? 1 : 0);
            fact.set(Value.REGISTERED, registered ? 1 : 0);
            fact.set(Value.CLOSING, closing ? 1 : 0);
            facts.accept(fact);
        }
        boolean resolved = resolution.turnsResolvedWithin(start, end) && resolution.isResolvedAt(end);
        boolean unresolvedStock = opening && !resolution.isResolvedAt(start);
        if (question.asks(Subject.RESOLUTION) && (resolved || unresolvedStock || registered || reopened)) {
            fact.start(Subject.RESOLUTION);
            fact.window(window);
            fact.flag(Dimension.RESOLVED, resolved);
            facts.accept(fact);
        }
    }

    private static Value flow(EventKind kind) {
        return switch (kind) {
            case CLOSURE_REVOKED -> Value.REOPENED;
            case WITHDRAWN -> Value.WITHDRAWN;
            case MERGED -> Value.MERGED;
            default -> Value.CLOSED;
        };
    }

    private void emitStock(KnownItem item, int window, FactSink facts) {
        Handling handling = new Handling(item, windows.end(window));
        boolean past = handling.dueOn() != Numbers.NONE && handling.dueOn() < lastDayOver(window);
        fact.start(Subject.STOCK);
        fact.window(window);
        fact.set(Dimension.UNIT, question.reference().unitMember(handling.unit()));
        fact.set(
                Dimension.AGE_BAND,
                VolumeFacts.band(Math.max(0, windows.lastDay(window) - item.registeredOn), AGE_ENDS));
        fact.flag(Dimension.OVERDUE, past && handling.answer() == null);
        facts.accept(fact);
    }

    /** The first day that is not over at the window's end: the day after its last, or the day of the cut-off. */
    private int lastDayOver(int window) {
        int cutoffDay = huibao.calendar.ShanghaiTime.dayOf(question.cutoff());
        return Math.min(windows.lastDay(window) + 1, cutoffDay);
    }
}
