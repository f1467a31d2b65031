package huibao.disclosure;

import static huibao.disclosure.Axis.COHORT;
import static huibao.disclosure.Axis.END;
import static huibao.disclosure.Axis.FLOW;
import static huibao.disclosure.Axis.START;
import static huibao.disclosure.Measure.count;
import static huibao.disclosure.Measure.percentile;
import static huibao.disclosure.Measure.persons;
import static huibao.disclosure.Measure.quality;
import static huibao.disclosure.Measure.rate;
import static huibao.disclosure.Measure.states;

import huibao.figure.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every measure of the catalogue and every dimension, as disclosure control sees them. */
final class Measures {
    /** Breaking a count down by these points at nobody: kinds of work, of place of registration, of time. */
    private static final Set<String> HARMLESS_DIMENSIONS =
            Set.of("form", "registering_level", "assigned_level", "state", "tier", "work_group", "post");

    private static final Set<String> EVALUATIONS = Set.of("satisfaction_rate", "participation_rate");

    static final Set<String> TIME_DIMENSIONS =
            Set.of("day", "week", "ten-days", "month", "quarter", "half-year", "year", "year-to-date", "span");

    /** §2. Persons go with their batches; a rate shows both its counts. */
    private static final List<Measure> VOLUMES = List.of(
            count("items", FLOW),
            count("letters", FLOW),
            count("online", FLOW),
            count("phone", FLOW),
            count("visit_batches", FLOW),
            persons("visit_persons", "visit_batches"),
            count("collective_batches", FLOW),
            persons("collective_persons", "collective_batches"),
            count("upward_items", FLOW),
            count("upward_visit_batches", FLOW),
            persons("upward_visit_persons", "upward_visit_batches"),
            count("upward_by_state", FLOW),
            count("bypass_batches", FLOW),
            count("bypass_unknown", FLOW),
            count("repeat_items", FLOW),
            count("repeat_unknown", FLOW),
            rate("repeat_rate", FLOW, "repeat_items", "repeat_known"),
            rate("online_share", FLOW, "online", "items"));

    /** §3, §5, and the one rate of §4 that shares the cohort of {@code answer_rate} and would give its size away. */
    private static final List<Measure> WORK = List.of(
            quality("office_acceptance_rate", FLOW, "office_acceptance.on_time", "office_acceptance.base"),
            states("office_acceptance_states", "office_acceptance"),
            quality("unit_notice_rate", FLOW, "unit_notice.on_time", "unit_notice.base"),
            states("unit_notice_states", "unit_notice"),
            quality("answer_rate", FLOW, "answer.on_time", "answer.base"),
            states("answer_states", "answer"),
            quality("closure_rate", FLOW, "closure.done", "closure.base"),
            states("closure_states", "closure"),
            quality("first_time_resolution_rate", FLOW, "first_time.done", "first_time.base"),
            percentile("handling_days_median", "handled"),
            percentile("handling_days_p90", "handled"),
            percentile("answered_within_60", "observed_60"),
            quality("satisfaction_rate", FLOW, "satisfied", "rated"),
            quality("participation_rate", FLOW, "rated", "asked"));

    /** §4. */
    private static final List<Measure> STOCK = List.of(
            count("opening_stock", START),
            count("registered", FLOW),
            count("reopened", FLOW),
            count("closed", FLOW),
            count("withdrawn", FLOW),
            count("merged", FLOW),
            count("closing_stock", END),
            count("stock_age", END),
            count("overdue_open", END),
            rate("resolution_rate", COHORT, "resolution.done", "resolution.base"));

    /** §4: what was assigned, led, supervised or listed, and what became of it. */
    private static final Map<String, String> FAMILIES = Map.of(
            "assigned", "assigned",
            "lead_assigned", "lead_assigned",
            "supervised", "supervised",
            "backlog_listed", "backlog_listed",
            "campaign", "campaign_items");

    /** §6 counts the work of posts. */
    private static final List<String> ACTIVITY = List.of(
            "receptions",
            "case_visits",
            "meetings",
            "site_visits",
            "dispatched_items",
            "received_batches",
            "received_persons",
            "met_persons",
            "activity_resolved");

    private static final Map<String, Measure> BY_METRIC = Stream.of(
                    VOLUMES.stream(),
                    WORK.stream(),
                    STOCK.stream(),
                    FAMILIES.entrySet().stream().flatMap(family -> family(family.getKey(), family.getValue())),
                    ACTIVITY.stream().map(Measure::exempt))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Measure::metric, Function.identity()));

    private static final Map<String, Axis> AXIS_BY_QUANTITY = BY_METRIC.values().stream()
            .flatMap(measure -> Stream.of(measure.value(), measure.numerator(), measure.base())
                    .flatMap(Optional::stream)
                    .map(name -> Map.entry(name, measure.axis())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    /** One number under several names: the end of a period is the start of the next, the parts have the name of the whole. */
    private static final Map<String, String> SHARED_NAMES = Map.of(
            "opening_stock", "stock",
            "closing_stock", "stock",
            "stock_age", "stock",
            "upward_by_state", "upward_visit_batches");

    private static final Set<String> KNOWN_NAMES = Stream.concat(
                    AXIS_BY_QUANTITY.keySet().stream().map(name -> name.replaceAll("\\..*", "")),
                    SHARED_NAMES.values().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> BUNDLES = Map.ofEntries(
            Map.entry("visit_batches", "visits"),
            Map.entry("visit_persons", "visits"),
            Map.entry("collective_batches", "collective visits"),
            Map.entry("collective_persons", "collective visits"),
            Map.entry("upward_visit_batches", "upward visits"),
            Map.entry("upward_visit_persons", "upward visits"),
            Map.entry("office_acceptance", "office acceptance"),
            Map.entry("unit_notice", "unit notice"),
            Map.entry("answer", "answers"),
            Map.entry("closure", "answers"),
            Map.entry("first_time", "answers"),
            Map.entry("satisfied", "ratings"),
            Map.entry("rated", "ratings"));

    private Measures() {}

    private static Stream<Measure> family(String name, String all) {
        return Stream.of(
                count(all, END),
                count(name + "_closed", END),
                count(name + "_resolved", END),
                count(name + "_terminated", END),
                rate(name + "_closure_rate", END, name + "_closed", all),
                rate(name + "_resolution_rate", END, name + "_resolved", all));
    }

    /** An unknown measure is judged as a count, or as a rate if it has a denominator: rather too strict than open. */
    static Measure of(Figure figure) {
        Measure known = BY_METRIC.get(figure.metric());
        if (known != null) {
            return known;
        }
        String metric = figure.metric();
        return figure.denominator().isPresent()
                ? rate(metric, COHORT, metric + ".numerator", metric + ".base")
                : count(metric, COHORT);
    }

    static List<String> companions(String metric) {
        Measure measure = BY_METRIC.get(metric);
        if (measure == null) {
            return List.of();
        }
        List<String> companions = new ArrayList<>();
        if (measure.rule() == Measure.Rule.PERSONS) {
            measure.base().ifPresent(companions::add);
        }
        if (metric.endsWith("_states")) {
            companions.add(metric.replaceAll("_states$", "_rate"));
        }
        return companions;
    }

    /** The quantity of that name, at the bounds its axis takes from a period. */
    static Quantity quantity(String name, SortedMap<String, String> dimensions, LocalDate start, LocalDate end) {
        String shared = SHARED_NAMES.getOrDefault(name, name);
        return switch (AXIS_BY_QUANTITY.getOrDefault(name, COHORT)) {
            case FLOW, COHORT -> new Quantity(shared, dimensions, start, end);
            case START -> new Quantity(shared, dimensions, start, start);
            case END -> new Quantity(shared, dimensions, end, end);
        };
    }

    /** What a quantity is withheld together with: the row of a table of quality, the persons of some batches. */
    static String bundle(String quantity) {
        return BUNDLES.getOrDefault(quantity.replaceAll("\\..*", ""), quantity);
    }

    /** True for the numbers within a row of quality, which may be small; the row stands and falls with its base. */
    static boolean isWithinRow(String quantity) {
        return quantity.equals("satisfied")
                || (BUNDLES.containsKey(quantity.replaceAll("\\..*", ""))
                        && quantity.contains(".")
                        && !quantity.endsWith(".base"));
    }

    /** True where neighbouring periods add up; those of a measure unknown here may, and the numbers tell whether they do. */
    static boolean isAdditive(String quantity) {
        return AXIS_BY_QUANTITY.get(quantity) == FLOW
                || quantity.endsWith(".on_time")
                || !KNOWN_NAMES.contains(quantity.replaceAll("[. ].*", ""));
    }

    /**
     * True for the numbers of the whole region that are dear. Of an evaluation those are the ones by target; both targets
     * together stand in no table and go first.
     */
    static boolean isOfWholeRegion(Figure figure) {
        List<String> broken = breakdown(figure);
        return EVALUATIONS.contains(figure.metric()) ? broken.equals(List.of("target")) : broken.isEmpty();
    }

    /** The dimensions of a figure that could point at somebody. */
    static List<String> breakdown(Figure figure) {
        List<String> names = new ArrayList<>(figure.key().dimensions().keySet());
        names.removeAll(HARMLESS_DIMENSIONS);
        names.removeAll(TIME_DIMENSIONS);
        return names;
    }
}
