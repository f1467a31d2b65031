package huibao.narrative;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.FigureKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says about itself and its making.
 *
 * @param region code of the reporting region
 * @param periods the span of each role, cut at the cut-off
 * @param toDate the cut-off lies before the reported period's end
 * @param snapshot the instant of the source the figures come from
 * @param standby if what was read was a standby
 * @param relations rows by relation of the source
 * @param audience who reads the document
 * @param history what earlier editions printed
 * @param signedOn 成文日期
 * @param periodNotes sentences about the periods: where the records begin, what the office's own calendar cuts
 */
public record EditionFacts(
        String region,
        Map<Role, Period> periods,
        Instant cutoff,
        boolean toDate,
        Instant snapshot,
        Optional<StandbyFacts> standby,
        List<SourceRows> relations,
        List<RejectRule> rejects,
        Audience audience,
        EditionHistory history,
        String office,
        LocalDate signedOn,
        List<String> periodNotes) {
    public EditionFacts {
        requireNonNull(region, "region is null");
        requireNonNull(cutoff, "cutoff is null");
        periods = Map.copyOf(periods);
        for (Role role : Role.values()) {
            if (!periods.containsKey(role)) {
                throw new IllegalArgumentException(
                        "Invalid edition: no period for role " + role.code() + ". Expected one for each role");
            }
        }
        relations = List.copyOf(relations);
        rejects = List.copyOf(rejects);
        periodNotes = List.copyOf(periodNotes);
    }

    public boolean isRelease() {
        return audience == Audience.RELEASE;
    }

    public Period period(Role role) {
        return periods.get(role);
    }

    /** @param replayedTo time of the last transaction it had replayed @param lagSeconds how far it was behind */
    public record StandbyFacts(Optional<Instant> replayedTo, Optional<Long> lagSeconds) {}

    /** How many rows of a relation of the source were read. */
    public record SourceRows(String relation, long read) {}

    /** How often a rule turned a row away. @param rule in words */
    public record RejectRule(String relation, String rule, long rows) {}

    /**
     * What earlier editions printed.
     *
     * @param previousCutoff of the earlier edition of the same period; empty for a first edition
     * @param changes against that edition
     * @param compared the comparison periods that had been reported on before
     * @param restated figures of those that were printed otherwise then
     * @param months of the trend that had been reported on before
     */
    public record EditionHistory(
            Optional<Instant> previousCutoff,
            List<ChangedFigure> changes,
            Set<Role> compared,
            List<ChangedFigure> restated,
            List<ChangedFigure> months) {
        public static final EditionHistory NONE =
                new EditionHistory(Optional.empty(), List.of(), Set.of(), List.of(), List.of());

        public EditionHistory {
            changes = List.copyOf(changes);
            compared = Set.copyOf(compared);
            restated = List.copyOf(restated);
            months = List.copyOf(months);
        }
    }

    /** A figure that the earlier edition printed otherwise. @param cause in words, such as 迟到数据 */
    public record ChangedFigure(FigureKey key, Optional<BigDecimal> before, Optional<BigDecimal> after, String cause) {}
}
