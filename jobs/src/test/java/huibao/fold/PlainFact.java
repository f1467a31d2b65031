package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;
import huibao.metric.Value;

/** Facts as the fold makes them, for tests of what comes after it. */
public final class PlainFact {
    private final Fact fact = new Fact();

    private PlainFact(Subject subject) {
        fact.start(subject);
        fact.scheme(-1);
    }

    /** Of one window. */
    public static PlainFact of(Subject subject, int window) {
        PlainFact plain = new PlainFact(subject);
        plain.fact.window(window);
        return plain;
    }

    public PlainFact with(Dimension dimension, int member) {
        fact.set(dimension, member);
        return this;
    }

    public PlainFact with(Dimension dimension, String word) {
        return with(dimension, dimension.number(word));
    }

    public PlainFact with(Value value, long amount) {
        fact.set(value, amount);
        return this;
    }

    public PlainFact ofGroups(long groups) {
        fact.issueGroups(groups);
        return this;
    }

    public PlainFact after(int days) {
        fact.days(days);
        return this;
    }

    /** What a survival counts: the answer, or leaving without one, so many days after the registration. */
    public PlainFact surviving(int days, boolean answered) {
        return after(SurvivalHistogram.key(days, answered));
    }

    public PlainFact ofScheme(int scheme) {
        fact.scheme(scheme);
        return this;
    }

    public Fact fact() {
        return fact;
    }
}
