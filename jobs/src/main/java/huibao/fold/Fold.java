package huibao.fold;

import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns one item after another into facts. One instance serves one partition: it reuses its fact, and is not shared
 * between threads.
 */
public final class Fold {
    private static final int APPEAL = Dimension.PURPOSE.number("appeal");
    private static final int REQUEST = Dimension.PURPOSE.number("request");
    private static final int SUGGESTION = Dimension.PURPOSE.number("suggestion");
    private static final int ACCUSATION = Dimension.PURPOSE.number("accusation");

    private final FoldQuestion question;
    private final Fact fact = new Fact();
    private final VolumeFacts volumes;
    private final TimelinessFacts timeliness;
    private final StockFacts stock;
    private final ListingFacts listings;
    private final EvaluationFacts evaluations;
    private final MatterStates matters;
    private final long[][] itemsByScheme;
    private final UnitWorkFacts unitWork;
    private final RegistrationFacts registrations;
    private final UnansweredFacts unanswered;
    private final SetbackFacts setbacks;
    private final LedgerLines lines;
    private final List<Listing> ledger = new ArrayList<>();

    public Fold(FoldQuestion question) {
        this.question = question;
        this.volumes = new VolumeFacts(question, fact);
        this.timeliness = new TimelinessFacts(question, fact);
        this.stock = new StockFacts(question, fact);
        this.listings = new ListingFacts(question, fact);
        this.evaluations = new EvaluationFacts(question, fact);
        this.matters = new MatterStates(question);
        this.itemsByScheme =
                new long[question.windows().count()][question.reference().schemes()];
        this.unitWork = new UnitWorkFacts(question, fact);
        this.registrations = new RegistrationFacts(question, fact);
        this.unanswered = new UnansweredFacts(question, fact);
        this.setbacks = new SetbackFacts(question, fact);
        this.lines = new LedgerLines(question);
    }

    /** Items registered in each window by the scheme of their category, as far as folded. */
    public long[][] itemsByScheme() {
        return itemsByScheme;
    }

    /** The lines of the ledger, as far as folded. */
    public List<Listing> ledger() {
        return ledger;
    }

    /**
     * @param versions of one item, oldest run first
     * @param facts takes what the item counts for
     * @param answers takes the states of the matter that upward visits ask this item for
     */
    public void fold(List<PetitionItem> versions, FactSink facts, MatterAnswers answers) {
        KnownItem.at(question.cutoff(), versions).ifPresent(item -> {
            StockPath path = new StockPath(item);
            matters.answer(item, path, answers);
            if (isCounted(item)) {
                emitRegistered(item, facts);
                ResolutionPath resolution = new ResolutionPath(item);
                stock.emit(item, path, resolution, facts);
                listings.emit(item, path, resolution, facts);
                unitWork.emit(item, path, facts);
                registrations.emit(item, path, resolution, facts);
                lines.of(item, path, resolution).ifPresent(ledger::add);
                if (item.isProcessed()) {
                    timeliness.emit(item, path, facts);
                    unanswered.emit(item, path, facts);
                    setbacks.emit(item, facts);
                    evaluations.emit(item, facts);
                }
            }
        });
    }

    /**
     * An item of which nothing that happened to it is asked: it was settled before the first day anything is asked of items'
     * courses ({@link FoldQuestion#earliestDayOfCourses}).
     *
     * @param versions without events and evaluations
     */
    public void foldRegistered(List<PetitionItem> versions, FactSink facts) {
        KnownItem.at(question.cutoff(), versions)
                .filter(this::isCounted)
                .ifPresent(item -> emitRegistered(item, facts));
    }

    private boolean isCounted(KnownItem item) {
        return item.isEligible(question.phoneCounts()) && regionMember(item) >= 0;
    }

    private void emitRegistered(KnownItem item, FactSink facts) {
        place(item);
        noteScheme(item);
        volumes.emit(item, facts);
    }

    private void noteScheme(KnownItem item) {
        int scheme = question.reference().scheme(item.row.category());
        long windows = question.windows().containing(item.registeredOn);
        for (long rest = scheme < 0 ? 0 : windows; rest != 0; rest &= rest - 1) {
            itemsByScheme[Long.numberOfTrailingZeros(rest)][scheme]++;
        }
    }

    private int regionMember(KnownItem item) {
        return question.reference().regionMember(item.row.region());
    }

    /** The dimensions every fact of an item shares. */
    private void place(KnownItem item) {
        PetitionItem row = item.row;
        Reference reference = question.reference();
        fact.set(Dimension.FORM, row.form());
        fact.set(Dimension.REGISTERING_LEVEL, row.registeringLevel());
        fact.set(Dimension.CATEGORY, reference.categoryMember(Dimension.CATEGORY, row.category()));
        fact.set(Dimension.CATEGORY_2, reference.categoryMember(Dimension.CATEGORY_2, row.category()));
        fact.set(Dimension.CATEGORY_3, reference.categoryMember(Dimension.CATEGORY_3, row.category()));
        fact.set(Dimension.REGION, regionMember(item));
        fact.set(Dimension.PURPOSE, row.purpose());
        fact.set(Dimension.PURPOSE_CLASS, purposeClass(row.purpose()));
        fact.set(Dimension.INITIAL, row.initialHere());
        fact.issueGroups(reference.issueGroups(row.category(), item.registeredOn));
        fact.scheme(reference.scheme(row.category()));
    }

    private static int purposeClass(int purpose) {
        if (purpose == APPEAL || purpose == REQUEST) {
            return Dimension.PURPOSE_CLASS.number("appeal_request");
        }
        if (purpose == SUGGESTION) {
            return Dimension.PURPOSE_CLASS.number("suggestion");
        }
        return Dimension.PURPOSE_CLASS.number(purpose == ACCUSATION ? "accusation" : "other");
    }
}
