package huibao.history;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier editions printed, beside what is printed now.
 *
 * @param editions the editions looked at, by name
 * @param previousCutoff of the earlier edition of the same period; empty if there is none
 * @param changes against that edition, the causes in the codes of {@link huibao.fold.Cause}
 * @param compared the comparison periods that had been reported on
 * @param restated figures of comparison periods of the whole region that were printed otherwise then
 * @param months of the trend, as printed then and as counted now
 */
public record LookedBack(
        List<String> editions,
        Optional<Instant> previousCutoff,
        List<Changed> changes,
        Set<Role> compared,
        List<Restated> restated,
        List<Restated> months) {
    public static final LookedBack NOTHING =
            new LookedBack(List.of(), Optional.empty(), List.of(), Set.of(), List.of(), List.of());

    public LookedBack {
        editions = List.copyOf(editions);
        changes = List.copyOf(changes);
        compared = Set.copyOf(compared);
        restated = List.copyOf(restated);
        months = List.copyOf(months);
    }

    /** One figure; either side empty where it was or is not asked for. */
    public record Changed(String id, FigureKey key, Optional<Said> before, Optional<Said> after, List<String> causes) {}

    /** What an edition says of a figure. @param value empty where it is withheld or not computable, as are the others */
    public record Said(
            Optional<BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator, Status status) {
        static Said of(Figure figure) {
            return new Said(figure.value(), figure.numerator(), figure.denominator(), figure.status());
        }
    }

    /** @param key of this edition */
    public record Restated(FigureKey key, Optional<BigDecimal> then, Optional<BigDecimal> now) {
        boolean isDifferent() {
            return then.isPresent() && now.isPresent() && then.get().compareTo(now.get()) != 0;
        }
    }
}
