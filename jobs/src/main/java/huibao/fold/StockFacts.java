package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/** docs/measures.md §4, by item: stock and flow, what could be and was resolved, and the stock left at the end. */
final class StockFacts {
    private static final int[] AGE_ENDS = {15, 60, 90, 180, 365};

    private final FoldQuestion question;
    private final Windows windows;
    private final long asked;
    private final Fact fact;

    StockFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.asked = question.windowsOf(Subject.FLOW, Subject.RESOLUTION, Subject.STOCK);
        this.fact = fact;
    }

    void emit(KnownItem item, StockPath path, ResolutionPath resolution, FactSink facts) {
        long still = asked & windows.startingAfter(item.lastMovedAt());
        emitStill(path, resolution, still, facts);
        for (long rest = asked & windows.endingAfter(item.row.registeredAt()); rest != 0; rest &= rest - 1) {
            int window = Long.numberOfTrailingZeros(rest);
            if ((still >>> window & 1) == 0) {
                emitFlow(item, path, resolution, window, facts);
            }
            if (question.asks(Subject.STOCK, window) && path.isOpenAt(windows.end(window))) {
                emitStock(item, window, facts);
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
            fact.windows(still & question.windowsOf(Subject.FLOW));
            fact.set(Value.OPENING, 1);
            fact.set(Value.CLOSING, 1);
            facts.accept(fact);
        }
        if (question.asks(Subject.RESOLUTION) && !resolution.isResolvedAt(bound)) {
            fact.start(Subject.RESOLUTION);
            fact.windows(still & question.windowsOf(Subject.RESOLUTION));
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
        if (question.asks(Subject.FLOW, window) && (opening || registered || closing || moved)) {
            fact.set(Value.OPENING, opening ? 1 : 0);
            fact.set(Value.REGISTERED, registered ? 1 : 0);
            fact.set(Value.CLOSING, closing ? 1 : 0);
            facts.accept(fact);
        }
        boolean resolved = resolution.turnsResolvedWithin(start, end) && resolution.isResolvedAt(end);
        boolean unresolvedStock = opening && !resolution.isResolvedAt(start);
        if (question.asks(Subject.RESOLUTION, window) && (resolved || unresolvedStock || registered || reopened)) {
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
        fact.start(Subject.STOCK);
        fact.window(window);
        fact.set(
                Dimension.UNIT,
                question.reference().unitMember(new ForwardingInForce(item, windows.end(window)).unit()));
        fact.set(
                Dimension.AGE_BAND,
                VolumeFacts.band(Math.max(0, windows.lastDay(window) - item.registeredOn), AGE_ENDS));
        facts.accept(fact);
    }
}
