package huibao.disclosure;

import static java.util.Objects.requireNonNull;

import huibao.disclosure.Suppression.Reason;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one place that decides which numbers may be shown (3-metrics.md §9). */
public final class Disclosure {
    private final DisclosureSettings settings;
    private final CodeLinks links;

    public Disclosure(DisclosureSettings settings) {
        this(settings, CodeLinks.none());
    }

    /** @param links what the code tables, known to every reader, tell of cells within cells */
    public Disclosure(DisclosureSettings settings, CodeLinks links) {
        this.settings = requireNonNull(settings, "settings is null");
        this.links = requireNonNull(links, "links is null");
    }

    /**
     * The measures without which a figure of this one cannot be judged: the batches some persons came in, the rate a row
     * of states rests on.
     */
    public static List<String> companions(String metric) {
        return Measures.companions(metric);
    }

    /**
     * Withholds what is small and what would give it away.
     *
     * @param raw every figure of the output, all roles and all tables together
     * @param earlier what earlier editions of the same region have shown
     */
    public Protected protect(Figures raw, Released earlier) {
        return protect(raw, Figures.none(), earlier);
    }

    /**
     * Withholds what is small and what would give it away, where the output shows part of a picture only: the answer to a
     * question.
     *
     * @param raw every figure of the output
     * @param beside figures the output does not show, by which a reader of other outputs could reckon from it: the margins
     *     of its tables, which are taken as known, and tables broken down as earlier outputs were
     * @param earlier what earlier outputs of the same region have shown
     */
    public Protected protect(Figures raw, Figures beside, Released earlier) {
        Memory memory = new Memory(earlier);
        PrimarySuppression primary = new PrimarySuppression(settings, raw.and(beside));
        Map<FigureKey, Reason> reasons = withheldForItself(raw, primary, memory);
        withheldForOthers(raw, new Beside(settings, beside, primary), memory, reasons)
                .forEach(key -> reasons.putIfAbsent(key, Reason.SECONDARY));
        return withhold(raw, reasons);
    }

    private static Map<FigureKey, Reason> withheldForItself(Figures raw, PrimarySuppression primary, Memory memory) {
        Map<FigureKey, Reason> reasons = new LinkedHashMap<>();
        for (Figure figure : raw.all()) {
            Optional<Reason> reason = primary.judge(figure);
            if (reason.isPresent() || isWithheldBefore(figure, memory)) {
                reasons.put(figure.key(), reason.orElse(Reason.WITHHELD_BEFORE));
            }
        }
        return reasons;
    }

    private static boolean isWithheldBefore(Figure figure, Memory memory) {
        return figure.status() == Status.SUPPRESSED
                || Exposure.of(figure).stream().anyMatch(exposure -> memory.withheld(exposure.quantity()));
    }

    private Set<FigureKey> withheldForOthers(
            Figures raw, Beside beside, Memory memory, Map<FigureKey, Reason> reasons) {
        Quantities quantities = new Quantities();
        Tables tables = new Tables(raw, memory, quantities);
        beside.enter(raw, memory, quantities);
        Relations relations = new Relations(quantities);
        new PeriodRelations(quantities, relations, memory).relate();
        new MemberRelations(quantities, relations, links).relate();
        new CellRelations(quantities, relations).relate(tables.cells());
        SecondarySuppression secondary = new SecondarySuppression(settings, quantities, tables, relations);
        if (!beside.isEmpty()) {
            secondary.forget(new Reach(quantities, relations).beyond());
        }
        secondary.begin(
                raw.all().stream()
                        .filter(figure -> reasons.containsKey(figure.key()))
                        .toList(),
                memory);
        return secondary.protectAll();
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
