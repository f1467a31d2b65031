package huibao.history;

import huibao.aggregate.CountingEngine;
import huibao.edition.Edition;
import huibao.edition.FigureChange;
import huibao.history.LookedBack.Said;
import huibao.request.OutputContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Two published editions, figure by figure.
 *
 * @param lines those that say something else
 * @param sameOverOtherDays how many say the same, but of other days
 */
public record EditionDifference(List<FigureDifference> lines, long sameOverOtherDays) {
    public EditionDifference {
        lines = List.copyOf(lines);
    }

    /**
     * One figure they print otherwise.
     *
     * @param before and @param after a number, with numerator and denominator where it has any, such as {@code 0.5 (1/2)};
     *     else why there is none, such as {@code suppressed}; empty where it was not asked for
     * @param causes codes of {@link huibao.fold.Cause}
     */
    public record FigureDifference(
            String id,
            String metric,
            String dimensions,
            String role,
            Optional<String> before,
            Optional<String> after,
            List<String> causes) {}

    /**
     * @param earlier and @param later about the same, see {@link AskedAlike}
     * @throws huibao.edition.EditionException if one of them is not what was published
     */
    public static EditionDifference between(
            Edition earlier, Edition later, OutputContext context, CountingEngine engine) {
        earlier.verify();
        later.verify();
        EditionSide before = EditionSide.of(earlier, context);
        EditionSide after = EditionSide.of(later, context);
        List<FigureDifference> lines = new EditionChanges(
                        before, after, RowChanges.between(before, after, context.lake(), engine))
                .all().stream().map(EditionDifference::line).toList();
        return new EditionDifference(lines, FigureChange.sameOverOtherDays(before.figures(), after.figures()));
    }

    private static FigureDifference line(LookedBack.Changed changed) {
        return new FigureDifference(
                changed.id(),
                changed.key().metric(),
                changed.key().dimensionText(),
                changed.key().role().code(),
                changed.before().map(EditionDifference::words),
                changed.after().map(EditionDifference::words),
                changed.causes());
    }

    private static String words(Said said) {
        String fraction = said.denominator()
                .map(denominator -> " (" + said.numerator().map(String::valueOf).orElse("") + "/" + denominator + ")")
                .orElse("");
        return said.value()
                .map(BigDecimal::toPlainString)
                .map(value -> value + fraction)
                .orElse(said.status().code());
    }
}
