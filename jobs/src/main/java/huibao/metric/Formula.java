package huibao.metric;

import java.util.List;

/** How a measure comes from the facts of its subject; the form decides how it rolls up. */
public sealed interface Formula {
    /** The sums it needs, in a fixed order. */
    List<Term> terms();

    /** Adds up over place; over time only if the measure is a flow. */
    record Sum(Term term) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of(term);
        }
    }

    /** Never adds up: Σ numerators ÷ Σ denominators at each level. */
    record Ratio(Term numerator, Term denominator) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of(numerator, denominator);
        }
    }

    /** Nearest-rank percentile of days, from the full histogram at each level. */
    record Percentile(int percent) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of();
        }
    }

    /** The largest number of days or persons at each level: never adds up. */
    record Maximum() implements Formula {
        @Override
        public List<Term> terms() {
            return List.of();
        }
    }

    /** Kaplan–Meier share that had its event within so many days. */
    record Survival(int days) implements Formula {
        @Override
        public List<Term> terms() {
            return List.of();
        }
    }
}
