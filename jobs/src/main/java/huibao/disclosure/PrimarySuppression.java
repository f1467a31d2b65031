package huibao.disclosure;

import static huibao.disclosure.Suppression.Reason.PERSONS_OR_RATE_OF_CELL;
import static huibao.disclosure.Suppression.Reason.PRIMARY;
import static huibao.disclosure.Suppression.Reason.QUALITY_ROW;

import huibao.calendar.Role;
import huibao.disclosure.Suppression.Reason;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which figures are small in themselves (3-metrics.md §9), each judged by its own cell alone. */
final class PrimarySuppression {
    private static final String STATE = "state";
    /** Outside every denominator. */
    private static final String NOT_DUE = "not_due";

    private final DisclosureSettings settings;
    private final Figures raw;
    private final Map<Row, Long> statesByRow = new HashMap<>();

    /** A row of a table of quality: the states of one measure in one cell. */
    private record Row(String base, SortedMap<String, String> dimensions, Role role) {}

    PrimarySuppression(DisclosureSettings settings, Figures raw) {
        this.settings = settings;
        this.raw = raw;
        raw.all().stream()
                .filter(PrimarySuppression::isDueState)
                .forEach(state ->
                        statesByRow.merge(row(state), Exposure.count(state).orElse(0L), Long::sum));
    }

    Optional<Reason> judge(Figure figure) {
        if (figure.status() == Status.SUPPRESSED) {
            return Optional.empty();
        }
        Measure measure = Measures.of(figure);
        if (measure.rule() == Measure.Rule.QUALITY) {
            return restsOnTooFew(figure) ? Optional.of(QUALITY_ROW) : Optional.empty();
        }
        boolean exempt = measure.rule() == Measure.Rule.EXEMPT;
        return exempt || Measures.breakdown(figure).isEmpty() ? Optional.empty() : judgeCell(figure, measure);
    }

    /** A row of work whose base is not known cannot be judged, so it is not shown. */
    private boolean restsOnTooFew(Figure figure) {
        return base(figure).map(settings::isSmall).orElse(figure.isPrintable());
    }

    private Optional<Reason> judgeCell(Figure figure, Measure measure) {
        if (measure.rule() == Measure.Rule.RATE) {
            return isRateOfSmallCell(figure) ? Optional.of(PERSONS_OR_RATE_OF_CELL) : Optional.empty();
        }
        if (measure.rule() == Measure.Rule.PERSONS && cameInSmallBatches(figure, measure)) {
            return Optional.of(PERSONS_OR_RATE_OF_CELL);
        }
        return Exposure.count(figure).filter(settings::isSmall).map(small -> PRIMARY);
    }

    /** A rate without its counts cannot be judged, so it is not shown. */
    private boolean isRateOfSmallCell(Figure rate) {
        if (rate.status() == Status.NOT_COMPUTABLE) {
            return false;
        }
        return rate.numerator().isEmpty()
                || rate.denominator().isEmpty()
                || settings.isSmall(rate.numerator().get())
                || settings.isSmall(rate.denominator().get());
    }

    /** Persons without the batches they came in cannot be judged, so they are not shown. */
    private boolean cameInSmallBatches(Figure persons, Measure measure) {
        FigureKey key = persons.key();
        Optional<Long> batches = raw.find(new FigureKey(measure.base().orElseThrow(), key.dimensions(), key.role()))
                .flatMap(Exposure::count);
        return batches.map(settings::isSmall)
                .orElseGet(() -> Exposure.count(persons).filter(n -> n > 0).isPresent());
    }

    /** What a row of quality rests on: its rate's denominator, or its states where no rate was asked for. */
    private Optional<Long> base(Figure figure) {
        if (!figure.key().dimensions().containsKey(STATE)) {
            return figure.denominator();
        }
        FigureKey rate = rateOf(figure);
        return raw.find(rate).flatMap(Figure::denominator).or(() -> Optional.ofNullable(statesByRow.get(row(figure))));
    }

    private static FigureKey rateOf(Figure states) {
        String metric = states.metric().replaceAll("_states$", "_rate");
        return new FigureKey(metric, row(states).dimensions(), states.key().role());
    }

    private static Row row(Figure states) {
        SortedMap<String, String> dimensions = new TreeMap<>(states.key().dimensions());
        dimensions.remove(STATE);
        return new Row(states.metric(), dimensions, states.key().role());
    }

    private static boolean isDueState(Figure figure) {
        String state = figure.key().dimensions().get(STATE);
        return state != null
                && !state.contains(Quantity.UNION)
                && !state.equals(NOT_DUE)
                && Measures.of(figure).rule() == Measure.Rule.QUALITY;
    }
}
