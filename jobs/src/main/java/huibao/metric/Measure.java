package huibao.metric;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One measure of the catalogue.
 *
 * @param label what the office calls it
 * @param kind how it adds up
 * @param dimensions what it may be broken down by; time is always allowed
 * @param always the dimension without which it is not printed, such as the state of a table of states
 * @param lookBack how far back an edition knows it by month
 * @param provisionalDays days after the period in which the number may still change; 0 = none
 * @param definition the sentence printed in the annex of a report
 * @param effective first day of the definition
 * @param better how it tells good work from bad; empty where it does not, as of a volume
 * @param wording how prose speaks of it
 */
public record Measure(
        String name,
        String label,
        String unit,
        Additivity kind,
        Subject subject,
        Formula formula,
        Set<Dimension> dimensions,
        Optional<Dimension> always,
        MonthsHeld lookBack,
        int provisionalDays,
        String definition,
        String example,
        int version,
        LocalDate effective,
        DefinitionPlace place,
        Optional<Better> better,
        Wording wording) {
    public Measure {
        requireNonNull(name, "name is null");
        dimensions = Set.copyOf(Dimension.withLevels(dimensions));
    }

    /** Whether it counts those who came, whose number says how large a single batch was. */
    public boolean isPersonsOfVisits() {
        return subject == Subject.VOLUME
                && formula instanceof Formula.Sum sum
                && sum.term().value() == Value.PERSONS;
    }

    /** Whether it is the number of a single item or visit. */
    public boolean isLargest() {
        return formula instanceof Formula.Maximum;
    }

    /** The additivity of a measure. */
    public enum Additivity {
        /** Adds over time and place. */
        FLOW,
        /** Adds over place only. */
        STOCK,
        /** Never adds. */
        RATIO,
        /** Comes from a histogram. */
        DISTRIBUTION;

        /** Those a measure of the formula can have. */
        static Set<Additivity> of(Formula formula) {
            return formula.match(new Formula.FormulaCases<>(
                    sum -> EnumSet.of(FLOW, STOCK),
                    ratio -> EnumSet.of(RATIO),
                    percentile -> EnumSet.of(DISTRIBUTION),
                    maximum -> EnumSet.of(DISTRIBUTION),
                    survival -> EnumSet.of(DISTRIBUTION)));
        }

        boolean admits(Formula formula) {
            return of(formula).contains(this);
        }
    }

    /** How many months an edition holds where it asks by month. */
    public enum MonthsHeld {
        /** Those of its trend. */
        TREND,
        /** Two years more, by which the months of last year are judged. */
        YEARS
    }

    /** Which numbers speak for the work. */
    public enum Better {
        MORE,
        LESS
    }

    /** Where it is defined. */
    public record DefinitionPlace(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
