package huibao.disclosure;

import static java.util.Objects.requireNonNull;

import huibao.disclosure.Suppression.Reason;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one place that decides which numbers may be shown (3-metrics.md §9). */
public final class Disclosure {
    private final DisclosureSettings settings;

    public Disclosure(DisclosureSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /**
     * Withholds what is small and what would give it away.
     *
     * @param raw every figure of the output, all roles and all tables together
     * @param earlier what earlier editions of the same region have shown
     */
    public Protected protect(Figures raw, Released earlier) {
        Map<FigureKey, Reason> reasons = new LinkedHashMap<>();
        PrimarySuppression primary = new PrimarySuppression(settings, raw);
        raw.all().forEach(figure -> primary.judge(figure).ifPresent(reason -> reasons.put(figure.key(), reason)));
        return withhold(raw, reasons);
    }

    private Protected withhold(Figures raw, Map<FigureKey, Reason> reasons) {
        List<Figure> shown = raw.all().stream()
                .map(figure -> reasons.containsKey(figure.key()) ? figure.suppressed() : figure)
                .toList();
        List<Suppression> suppressions = raw.all().stream()
                .filter(figure -> reasons.containsKey(figure.key()))
                .map(figure -> explain(figure.key(), reasons.get(figure.key())))
                .toList();
        return new Protected(new Figures(shown), suppressions);
    }

    private Suppression explain(FigureKey key, Reason reason) {
        String because =
                switch (reason) {
                    case PRIMARY -> "a broken-down count below " + settings.threshold();
                    case QUALITY_ROW -> "a row that rests on fewer than " + settings.threshold() + " items";
                    case PERSONS_OR_RATE_OF_CELL -> "persons or a rate of a cell below " + settings.threshold();
                    case WITHHELD_BEFORE -> "withheld by an earlier edition";
                    case SECONDARY -> "would give away another withheld figure";
                };
        return new Suppression(key, reason, because);
    }
}
