package huibao.pipeline;

import huibao.aggregate.CountingEngine;
import huibao.edition.Edition;
import huibao.figure.Status;
import huibao.lake.Lake;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Two published editions, figure by figure. */
public final class EditionDifference {
    private EditionDifference() {}

    /**
     * One figure they print otherwise.
     *
     * @param before and @param after empty where it was or is withheld, not computable or not asked for
     * @param causes codes of {@link huibao.fold.Cause}
     */
    public record Line(
            String id,
            String metric,
            String dimensions,
            String role,
            Optional<BigDecimal> before,
            Optional<String> statusBefore,
            Optional<BigDecimal> after,
            Optional<String> statusAfter,
            List<String> causes) {}

    /** @throws huibao.edition.EditionException if one of them is not what was published */
    public static List<Line> between(Edition earlier, Edition later, Settings settings) {
        earlier.verify();
        later.verify();
        Lake lake = OfficeLake.of(settings);
        EditionSide before = EditionSide.of(earlier, lake);
        EditionSide after = EditionSide.of(later, lake);
        try (CountingEngine engine = new CountingEngine(settings.text(Setting.SPARK_MASTER), settings.sparkTexts())) {
            return new EditionChanges(before, after, RowChanges.between(before, after, lake, settings, engine))
                    .all().stream().map(EditionDifference::line).toList();
        }
    }

    private static Line line(LookedBack.Changed changed) {
        return new Line(
                changed.id(),
                changed.key().metric(),
                changed.key().dimensionText(),
                changed.key().role().code(),
                changed.before(),
                changed.statusBefore().map(Status::code),
                changed.after(),
                changed.statusAfter().map(Status::code),
                changed.causes());
    }
}
