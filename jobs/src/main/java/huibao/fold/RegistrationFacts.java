package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/**
 * docs/measures.md §4: what has become of the items registered in a window, and which items were reviewed or rechecked
 * in it.
 */
final class RegistrationFacts {
    private final FoldQuestion question;
    private final Windows windows;
    private final Fact fact;

    RegistrationFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.fact = fact;
    }

    void emit(KnownItem item, StockPath path, ResolutionPath resolution, FactSink facts) {
        long registered = windows.containing(item.registeredOn) & question.windowsOf(Subject.REGISTRATION);
        for (long rest = registered; rest != 0; rest &= rest - 1) {
            int window = Long.numberOfTrailingZeros(rest);
            fact.start(Subject.REGISTRATION);
            fact.window(window);
            fact.flag(Dimension.CLOSED, path.isAt(EventKind.CLOSED, windows.end(window)));
            fact.flag(Dimension.RESOLVED, resolution.isResolvedAt(windows.end(window)));
            facts.accept(fact);
        }
        emitReviews(item, EventKind.REVIEWED, Value.REVIEWED, facts);
        emitReviews(item, EventKind.RECHECKED, Value.RECHECKED, facts);
    }

    /** An item once in a window, however often it was reviewed. */
    private void emitReviews(KnownItem item, EventKind kind, Value value, FactSink facts) {
        long asked = question.windowsOf(Subject.REVIEW);
        long reviewed = 0;
        for (Event event : item.events) {
            boolean counts = asked != 0 && event.kind() == kind;
            reviewed |= counts ? asked & windows.containing(ShanghaiTime.dayOf(event.at())) : 0;
        }
        if (reviewed != 0) {
            fact.start(Subject.REVIEW);
            fact.windows(reviewed);
            fact.set(value, 1);
            facts.accept(fact);
        }
    }
}
