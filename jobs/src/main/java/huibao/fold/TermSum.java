package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Term;
import huibao.metric.Value;
import java.util.Map;

/** A term of the catalogue made ready to be worked out for tens of millions of facts: plain arrays, no map to walk. */
public final class TermSum {
    private final Value value;
    private final Dimension[] dimensions;
    private final long[] admitted;

    private TermSum(Value value, Dimension[] dimensions, long[] admitted) {
        this.value = value;
        this.dimensions = dimensions;
        this.admitted = admitted;
    }

    public static TermSum of(Term term) {
        Map<Dimension, Long> where = term.where();
        return new TermSum(
                term.value(),
                where.keySet().toArray(Dimension[]::new),
                where.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** What the fact adds; 0 where the term does not admit it. */
    public long amount(Fact fact) {
        long amount = fact.value(value);
        for (int i = 0; amount != 0 && i < dimensions.length; i++) {
            amount = (admitted[i] >>> fact.member(dimensions[i]) & 1) == 0 ? 0 : amount;
        }
        return amount;
    }
}
