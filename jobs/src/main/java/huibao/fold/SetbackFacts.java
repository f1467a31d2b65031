package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Subject;
import huibao.metric.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * docs/measures.md §3: what units sent back and what was extended, whether it had an effect or not; an item once for
 * each unit.
 */
final class SetbackFacts {
    private final FoldQuestion question;
    private final Fact fact;
    private final long asked;

    SetbackFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.fact = fact;
        this.asked = question.windowsOf(Subject.SETBACK);
    }

    void emit(KnownItem item, FactSink facts) {
        if (asked != 0) {
            emit(item, EventKind.RETURNED, Value.RETURNED, facts);
            emit(item, EventKind.EXTENDED, Value.EXTENDED, facts);
        }
    }

    private void emit(KnownItem item, EventKind kind, Value value, FactSink facts) {
        Map<Integer, Long> windowsByUnit = windowsByUnit(item, kind);
        long all = windowsByUnit.values().stream().reduce(0L, (one, other) -> one | other);
        for (long rest = all; rest != 0; rest &= rest - 1) {
            long window = Long.lowestOneBit(rest);
            fact.start(Subject.SETBACK);
            fact.windows(window);
            fact.units(windowsByUnit.entrySet().stream()
                    .filter(unit -> (unit.getValue() & window) != 0)
                    .mapToInt(Map.Entry::getKey)
                    .toArray());
            fact.set(value, 1);
            facts.accept(fact);
        }
    }

    /** By the unit of the forwarding in force just before the event. */
    private Map<Integer, Long> windowsByUnit(KnownItem item, EventKind kind) {
        Map<Integer, Long> windows = new LinkedHashMap<>();
        for (int at = 0; at < item.events.size(); at++) {
            Event event = item.events.get(at);
            long mask =
                    event.kind() == kind ? asked & question.windows().containing(ShanghaiTime.dayOf(event.at())) : 0;
            if (mask != 0) {
                int unit = question.reference().unitMember(ForwardingInForce.unitBefore(item, at));
                windows.merge(unit, mask, (one, other) -> one | other);
            }
        }
        return windows;
    }
}
