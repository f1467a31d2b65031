package huibao.disclosure;

import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.metric.Catalogue;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.util.Optional;
import java.util.Set;

/** What the office itself sees: everything, but how few people judged one unit or place. */
final class Internal implements Disclosure {
    private static final int FEWEST_RATED = 5;
    private static final Set<String> PLACES = Set.of("region", "unit");
    private static final String SATISFACTION = "satisfaction_rate";

    private final Catalogue catalogue;

    Internal(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Figures disclose(Figures counted) {
        return counted.told(figure -> isOfFewRatings(figure, counted) ? figure.suppressed() : printed(figure));
    }

    /** Ratings are those of the satisfaction rate of the same cell, or the participants themselves. */
    private boolean isOfFewRatings(Figure figure, Figures counted) {
        Measure measure = catalogue.measure(figure.metric());
        if (measure.subject() != Subject.EVALUATION
                || figure.status() == Status.SUPPRESSED
                || figure.key().dimensions().keySet().stream().noneMatch(PLACES::contains)) {
            return false;
        }
        Optional<Long> rated = measure.name().equals(SATISFACTION) ? figure.denominator() : figure.numerator();
        return rated.orElse(0L) < FEWEST_RATED;
    }

    /** The number of events behind a curve is for releases to judge by, not to be printed. */
    private Figure printed(Figure figure) {
        boolean isCurve = catalogue.measure(figure.metric()).formula() instanceof Formula.Survival;
        return isCurve ? figure.with(figure.value(), Optional.empty(), figure.denominator(), figure.status()) : figure;
    }
}
