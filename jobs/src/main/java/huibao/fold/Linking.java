package huibao.fold;

import huibao.metric.Dimension;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What has to be known of other items before an item can be folded: which are one visit, which are about one matter. */
public final class Linking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int VISIT = Dimension.FORM.number("visit");

    private final long cutoff;
    private final boolean phoneCounts;
    private final Reference reference;
    private final Windows windows;
    private final long upwardWindows;

    /** @param upwardWindows in which upward visits are asked for, as bits */
    public Linking(long cutoff, boolean phoneCounts, Reference reference, Windows windows, long upwardWindows) {
        this.cutoff = cutoff;
        this.phoneCounts = phoneCounts;
        this.reference = reference;
        this.windows = windows;
        this.upwardWindows = upwardWindows;
    }

    /** An item's part in a visit of several items. */
    public record VisitPart(long visitId, Visits.Visit visit, int items) {
        /** Two parts of one visit as one. */
        public VisitPart and(VisitPart other) {
            int bypass = Visits.bypassOfWeight(
                    Math.max(Visits.weightOfBypass(visit.bypass()), Visits.weightOfBypass(other.visit.bypass())));
            Visits.Visit both = new Visits.Visit(
                    Math.min(visit.lead(), other.visit.lead()),
                    Math.max(visit.persons(), other.visit.persons()),
                    bypass);
            return new VisitPart(visitId, both, items + other.items);
        }
    }

    /** @param versions of one item, oldest run first; empty if it is no eligible part of a visit with an id */
    public Optional<VisitPart> visitPart(List<PetitionItem> versions) {
        return KnownItem.at(cutoff, versions)
                .filter(item -> item.isEligible(phoneCounts))
                .map(item -> item.row)
                .filter(row -> row.form() == VISIT && row.visitId() != Numbers.NONE_LONG)
                .map(row -> new VisitPart(
                        row.visitId(), new Visits.Visit(row.itemId(), row.persons(), VolumeFacts.bypass(row)), 1));
    }

    /** @param versions of one item, oldest run first; empty if it repeats none, or did not exist at the cut-off */
    public Optional<Links.Link> link(List<PetitionItem> versions) {
        Optional<KnownItem> known = KnownItem.at(cutoff, versions);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        KnownItem item = known.get();
        PetitionItem row = item.row;
        if (row.repeatOf() == Numbers.NONE_LONG) {
            return Optional.empty();
        }
        boolean eligible = item.isEligible(phoneCounts);
        // Visits registered at other times ask nothing, and the roots of their matters need not be read.
        boolean upward = eligible
                && row.form() == VISIT
                && (windows.containing(item.registeredOn) & upwardWindows) != 0
                && reference.regionMember(row.region()) >= 0
                && reference.isUpward(row.registeringLevel());
        return Optional.of(
                new Links.Link(row.itemId(), row.repeatOf(), row.registeredAt(), row.petitionedOn(), eligible, upward));
    }
}
