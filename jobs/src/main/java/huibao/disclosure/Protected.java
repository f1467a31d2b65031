package huibao.disclosure;

import static java.util.Objects.requireNonNull;

import huibao.figure.Figures;
import java.util.List;

/**
 * Figures that may be shown. Only {@link Disclosure} can make one, so that an output which asks for this type cannot be
 * given unprotected numbers.
 */
public final class Protected {
    private final Figures figures;
    private final List<Suppression> suppressions;

    Protected(Figures figures, List<Suppression> suppressions) {
        this.figures = requireNonNull(figures, "figures is null");
        this.suppressions = List.copyOf(suppressions);
    }

    public Figures figures() {
        return figures;
    }

    /** One for each withheld figure, in the order of the figures. For the office's log; a report prints only how many. */
    public List<Suppression> suppressions() {
        return suppressions;
    }
}
