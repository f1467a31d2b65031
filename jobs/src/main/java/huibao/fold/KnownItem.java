package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item as it was known at the cut-off: one version of its row, and the events and evaluations that existed then. */
final class KnownItem {
    private static final int ACCUSATION = Dimension.PURPOSE.number("accusation");
    private static final int PHONE = Dimension.FORM.number("phone");
    private static final int INITIAL = Dimension.INITIAL.number("true");

    final PetitionItem row;
    /** By (occurred_at, event_id). */
    final List<Event> events;

    final List<Evaluation> evaluations;
    final int registeredOn;

    private KnownItem(PetitionItem row, List<Event> events, List<Evaluation> evaluations) {
        this.row = row;
        this.events = events;
        this.evaluations = evaluations;
        this.registeredOn = ShanghaiTime.dayOf(row.registeredAt());
    }

    /**
     * @param all versions of one item, oldest run first; those that {@link #isWhole} leaves nothing to may be missing
     * @return empty if the item did not exist at the cut-off, or was void by then
     */
    static Optional<KnownItem> at(long cutoff, List<PetitionItem> all) {
        List<PetitionItem> versions = fromWholeOn(cutoff, all);
        PetitionItem row = version(cutoff, versions);
        if (row.recordedAt() > cutoff || row.registeredAt() > cutoff) {
            return Optional.empty();
        }
        if (row.voidedAt() != Numbers.NONE_LONG && row.voidedAt() <= cutoff) {
            return Optional.empty();
        }
        return Optional.of(new KnownItem(row, events(cutoff, versions), evaluations(cutoff, versions)));
    }

    private static List<PetitionItem> fromWholeOn(long cutoff, List<PetitionItem> all) {
        int first = all.size() - 1;
        while (first > 0 && !isWhole(cutoff, all.get(first))) {
            first--;
        }
        return all.subList(first, all.size());
    }

    /**
     * Whether a version was all there was at the cut-off: older ones say nothing more, since what is overwritten is in it as
     * it was last, and events are only ever added. One that an older version has and it has not was taken back.
     */
    private static boolean isWhole(long cutoff, PetitionItem version) {
        return version.recordedAt() <= cutoff
                && version.updatedAt() <= cutoff
                && version.evaluations().stream()
                        .allMatch(evaluation -> evaluation.recordedAt() <= cutoff && evaluation.updatedAt() <= cutoff);
    }

    /** The newest version of the cut-off or before, else the oldest there is. */
    private static PetitionItem version(long cutoff, List<PetitionItem> versions) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            PetitionItem version = versions.get(i);
            if (version.recordedAt() <= cutoff && version.updatedAt() <= cutoff) {
                return version;
            }
        }
        return versions.get(0);
    }

    private static List<Event> events(long cutoff, List<PetitionItem> versions) {
        Collection<Event> all = versions.get(versions.size() - 1).events();
        if (versions.size() > 1) {
            Map<Long, Event> byId = new LinkedHashMap<>();
            versions.forEach(version -> version.events().forEach(event -> byId.put(event.id(), event)));
            all = byId.values();
        }
        List<Event> known = new ArrayList<>(all.size());
        for (Event event : all) {
            if (event.recordedAt() <= cutoff && event.at() <= cutoff) {
                known.add(event);
            }
        }
        known.sort(null);
        return known;
    }

    private static List<Evaluation> evaluations(long cutoff, List<PetitionItem> versions) {
        List<Evaluation> known = new ArrayList<>(2);
        for (int target = 0; target < Dimension.TARGET.words().size(); target++) {
            Evaluation chosen = evaluation(cutoff, versions, target);
            if (chosen != null && chosen.recordedAt() <= cutoff && chosen.at() <= cutoff) {
                known.add(chosen);
            }
        }
        return known;
    }

    private static Evaluation evaluation(long cutoff, List<PetitionItem> versions, int target) {
        Evaluation oldest = null;
        Evaluation newest = null;
        for (PetitionItem version : versions) {
            for (Evaluation evaluation : version.evaluations()) {
                if (evaluation.target() == target) {
                    oldest = oldest == null ? evaluation : oldest;
                    boolean known = evaluation.recordedAt() <= cutoff && evaluation.updatedAt() <= cutoff;
                    newest = known ? evaluation : newest;
                }
            }
        }
        return newest != null ? newest : oldest;
    }

    /** The latest instant of its events and its registration: at later bounds its state is the same. */
    long lastMovedAt() {
        return events.isEmpty()
                ? row.registeredAt()
                : Math.max(row.registeredAt(), events.get(events.size() - 1).at());
    }

    /** Set I, region scope aside. */
    boolean isEligible(boolean phoneCounts) {
        return row.counted() && row.persons() >= 1 && row.persons() <= 9999 && (phoneCounts || row.form() != PHONE);
    }

    /** Set J, given that the item is of set I. */
    boolean isProcessed() {
        return row.initialHere() == INITIAL && !row.judicial() && row.purpose() != ACCUSATION;
    }
}
