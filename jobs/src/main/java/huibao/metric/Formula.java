package huibao.metric;

import java.util.List;
import java.util.function.Function;

/** How a measure comes from the facts of its subject; the form decides how it rolls up. */
public sealed interface Formula {
    /** The sums it needs, in a fixed order; none where it comes from the histogram of days. */
    default List<Term> terms() {
        return List.of();
    }

    /** Whether it is a part of a whole, printed in per cent. */
    default boolean isShare() {
        return match(new FormulaCases<>(
                sum -> false, ratio -> true, percentile -> false, maximum -> false, survival -> true));
    }

    /** What is so of its form. */
    <T> T match(FormulaCases<T> cases);

    /** What is so of each form: Java 17 has no switch over sealed types. */
    record FormulaCases<T>(
            Function<Sum, T> sum,
            Function<Ratio, T> ratio,
            Function<Percentile, T> percentile,
            Function<Maximum, T> maximum,
            Function<Survival, T> survival) {}

    /** Adds up over place; over time only if the measure is a flow. */
    record Sum(Term term) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of(term);
        }

        @Override
        public <T> T match(FormulaCases<T> cases) {
            return cases.sum().apply(this);
        }
    }

    /** Never adds up: Σ numerators ÷ Σ denominators at each level. */
    record Ratio(Term numerator, Term denominator) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of(numerator, denominator);
        }

        @Override
        public <T> T match(FormulaCases<T> cases) {
            return cases.ratio().apply(this);
        }
    }

    /** Nearest-rank percentile of days, from the full histogram at each level. */
    record Percentile(int percent) implements Formula {
        @Override
        public <T> T match(FormulaCases<T> cases) {
            return cases.percentile().apply(this);
        }
    }

    /** The largest number of days or persons at each level: never adds up. */
    record Maximum() implements Formula {
        @Override
        public <T> T match(FormulaCases<T> cases) {
            return cases.maximum().apply(this);
        }
    }

    /** Kaplan–Meier share that had its event within so many days. */
    record Survival(int days) implements Formula {
        @Override
        public <T> T match(FormulaCases<T> cases) {
            return cases.survival().apply(this);
        }
    }
}
