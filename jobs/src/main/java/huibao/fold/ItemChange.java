package huibao.fold;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of an item between two cut-offs, each with what the lake knew for it. Numbers of codes are those of each
 * side's own {@link Reference}.
 */
public final class ItemChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long cutoffBefore;
    private final long cutoffAfter;
    private final int[] regions;
    private final int[] units;
    private final int[] posts;
    private final int[] categories;

    /** @param before and @param after what is asked of each side */
    public ItemChange(FoldQuestion before, FoldQuestion after) {
        this.cutoffBefore = before.cutoff();
        this.cutoffAfter = after.cutoff();
        Reference then = before.reference();
        Reference now = after.reference();
        this.regions = numbers(then.regions(), now.regions());
        this.units = numbers(then.units(), now.units());
        this.posts = numbers(then.posts(), now.posts());
        this.categories = numbers(then.categories(), now.categories());
    }

    /** The later number of each earlier one; a code that is gone has none. */
    private static int[] numbers(Map<String, Integer> then, Map<String, Integer> now) {
        int[] numbers = new int[then.size()];
        then.forEach((code, number) -> numbers[number] = now.getOrDefault(code, -1));
        return numbers;
    }

    /**
     * @param before versions of one item, oldest run first; empty if the earlier side has none
     * @param after the same of the later side
     * @return the changes from one to the other, each alone; empty if nothing that counts differs
     */
    public List<ChangeStep> steps(List<PetitionItem> before, List<PetitionItem> after) {
        Optional<KnownItem> then = before.isEmpty() ? Optional.empty() : KnownItem.at(cutoffBefore, before);
        Optional<KnownItem> now = after.isEmpty() ? Optional.empty() : KnownItem.at(cutoffAfter, after);
        if (then.isPresent() && now.isPresent()) {
            return steps(then.get(), now.get(), after);
        }
        if (now.isPresent()) {
            return List.of(new ChangeStep(EnumSet.of(appeared(before, now.get().row)), after));
        }
        return then.isPresent() ? List.of(new ChangeStep(EnumSet.of(Cause.CORRECTION), after)) : List.of();
    }

    /** The item after these changes and no others. @param versions with the later side's numbers */
    public record ChangeStep(Set<Cause> causes, List<PetitionItem> versions) {}

    /** Separates changes of the row, of its events and of its evaluations by applying each without the others. */
    private List<ChangeStep> steps(KnownItem then, KnownItem now, List<PetitionItem> after) {
        Set<Cause> ofRow = ofRow(then, now);
        Set<Cause> ofEvents = EnumSet.noneOf(Cause.class);
        addEvents(then, now, ofEvents);
        Set<Cause> ofEvaluations = EnumSet.noneOf(Cause.class);
        addEvaluations(then, now, ofEvaluations);
        List<Set<Cause>> some = Stream.of(ofRow, ofEvents, ofEvaluations)
                .filter(causes -> !causes.isEmpty())
                .toList();
        if (some.size() < 2) {
            return some.stream().map(causes -> new ChangeStep(causes, after)).toList();
        }
        PetitionItem row = translated(then.row, now.row);
        List<Event> events = translated(then.events);
        return Stream.of(
                        new ChangeStep(ofRow, List.of(with(now.row, events, then.evaluations))),
                        new ChangeStep(ofEvents, List.of(with(row, now.events, then.evaluations))),
                        new ChangeStep(ofEvaluations, List.of(with(row, events, now.evaluations))))
                .filter(step -> !step.causes().isEmpty())
                .toList();
    }

    private static PetitionItem with(PetitionItem row, List<Event> events, List<Evaluation> evaluations) {
        return row.with(row.registeringUnit(), row.region(), row.category(), events, evaluations);
    }

    private List<Event> translated(List<Event> events) {
        return events.stream()
                .map(event -> new Event(
                        event.id(),
                        event.kind(),
                        event.at(),
                        known(number(units, event.unit()), Numbers.NONE),
                        event.level(),
                        event.dueOn(),
                        known(number(posts, event.post()), Numbers.NONE),
                        event.recordedAt()))
                .toList();
    }

    /** Codes that are gone cannot be counted by any more: there the later ones stand in. */
    private PetitionItem translated(PetitionItem then, PetitionItem now) {
        return then.with(
                known(number(units, then.registeringUnit()), now.registeringUnit()),
                known(number(regions, then.region()), now.region()),
                known(number(categories, then.category()), now.category()),
                List.of(),
                List.of());
    }

    private static int known(int number, int otherwise) {
        return number == -1 ? otherwise : number;
    }

    private Cause appeared(List<PetitionItem> before, PetitionItem now) {
        if (now.registeredAt() > cutoffBefore) {
            return Cause.PROGRESS;
        }
        boolean wasVoid = !before.isEmpty() && now.recordedAt() <= cutoffBefore;
        return wasVoid ? Cause.CORRECTION : Cause.LATE_ARRIVAL;
    }

    private Set<Cause> ofRow(KnownItem then, KnownItem now) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (isPlacedOtherwise(then.row, now.row)) {
            causes.add(Cause.RECLASSIFICATION);
        }
        if (!counted(then.row, number(units, then.row.registeringUnit()))
                .equals(counted(now.row, now.row.registeringUnit()))) {
            causes.add(Cause.CORRECTION);
        }
        return causes;
    }

    private boolean isPlacedOtherwise(PetitionItem then, PetitionItem now) {
        return number(categories, then.category()) != now.category() || number(regions, then.region()) != now.region();
    }

    /** All columns that count but category and region. */
    private static List<Long> counted(PetitionItem row, int registeringUnit) {
        return Arrays.asList(
                row.visitId(),
                (long) row.form(),
                (long) row.petitionedOn(),
                row.registeredAt(),
                (long) row.registeringLevel(),
                (long) registeringUnit,
                (long) row.authorityLevel(),
                (long) row.stepwise(),
                (long) row.purpose(),
                (long) row.persons(),
                (long) row.initialHere(),
                row.repeatOf(),
                row.judicial() ? 1L : 0L,
                row.counted() ? 1L : 0L);
    }

    private void addEvents(KnownItem then, KnownItem now, Set<Cause> causes) {
        Map<Long, Event> known = new HashMap<>();
        then.events.forEach(event -> known.put(event.id(), event));
        for (Event event : now.events) {
            Event earlier = known.remove(event.id());
            if (earlier == null) {
                causes.add(event.at() > cutoffBefore ? Cause.PROGRESS : Cause.LATE_ARRIVAL);
            } else if (!isSame(earlier, event)) {
                causes.add(Cause.CORRECTION);
            }
        }
        if (!known.isEmpty()) {
            causes.add(Cause.CORRECTION);
        }
    }

    private boolean isSame(Event then, Event now) {
        return then.kind() == now.kind()
                && then.at() == now.at()
                && number(units, then.unit()) == now.unit()
                && then.level() == now.level()
                && then.dueOn() == now.dueOn()
                && number(posts, then.post()) == now.post();
    }

    private void addEvaluations(KnownItem then, KnownItem now, Set<Cause> causes) {
        Map<Integer, Evaluation> known = new HashMap<>();
        then.evaluations.forEach(evaluation -> known.put(evaluation.target(), evaluation));
        for (Evaluation evaluation : now.evaluations) {
            Evaluation earlier = known.remove(evaluation.target());
            if (earlier == null || !isSame(earlier, evaluation)) {
                causes.add(cause(earlier, evaluation));
            }
        }
        if (!known.isEmpty()) {
            causes.add(Cause.CORRECTION);
        }
    }

    private Cause cause(Evaluation earlier, Evaluation now) {
        if (now.at() > cutoffBefore) {
            return Cause.PROGRESS;
        }
        return earlier == null ? Cause.LATE_ARRIVAL : Cause.CORRECTION;
    }

    private static boolean isSame(Evaluation then, Evaluation now) {
        return then.status() == now.status() && then.rating() == now.rating() && then.at() == now.at();
    }

    private static int number(int[] numbers, int then) {
        return then == Numbers.NONE ? then : numbers[then];
    }
}
