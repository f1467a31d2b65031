package huibao.extract;

import huibao.lake.format.LakeColumn;

/**
 * The last day on which an item can still change a figure: an edition whose earliest period starts later need not
 * read it, unless it knows of the item otherwise: by a campaign's list or a matter that is asked for. Takes numbers,
 * so that no object is made for an event. Days since 1970-01-01, {@link LakeColumn#NULL} for none.
 */
final class MattersUntil {
    /** What an event of the kind means for the last day. */
    enum Effect {
        NONE,
        /** Ends the item: closed, withdrawn, merged. */
        ENDS,
        REOPENS,
        /** Has a deadline for notifying after it. */
        FORWARDS,
        /** Puts the item on a list that is counted at every later date. */
        LISTS_FOR_EVER
    }

    /** Acceptance and notification have 15 days. */
    private static final int DAYS_TO_ACT = 15;
    /** First-time resolution looks for a repeat within 60 days of the answer; one more for periods that start next. */
    private static final int DAYS_LOOKED_ON = 61;

    private long last;
    private boolean open;
    private boolean listed;

    void start(long registeredOn, long petitionedOn, long recordedOn, long updatedOn, long voidedOn) {
        open = true;
        listed = false;
        last = registeredOn + DAYS_TO_ACT;
        reach(petitionedOn);
        reach(recordedOn);
        reach(updatedOn);
        reach(voidedOn);
    }

    /** Events must come in the order of their instants. */
    void event(Effect effect, long occurredOn, long recordedOn, long dueOn) {
        switch (effect) {
            case ENDS -> open = false;
            case REOPENS -> open = true;
            case LISTS_FOR_EVER -> listed = true;
            case FORWARDS -> reach(occurredOn + DAYS_TO_ACT);
            case NONE -> {}
        }
        reach(occurredOn);
        reach(recordedOn);
        reach(dueOn);
    }

    void evaluation(long occurredOn, long recordedOn, long updatedOn) {
        reach(occurredOn);
        reach(recordedOn);
        reach(updatedOn);
    }

    /** {@link LakeColumn#NULL} if the item always matters: it is open, or on a list. */
    long day() {
        return open || listed ? LakeColumn.NULL : last + DAYS_LOOKED_ON;
    }

    private void reach(long day) {
        // "No day" is the smallest long, so max() never chooses it.
        last = Math.max(last, day);
    }

    /** Effects by the number of the kind's word. */
    static Effect[] effects(Vocabulary vocabulary) {
        Effect[] effects = new Effect[vocabulary.valid(Domain.EVENT_KIND).length];
        for (String word : Domain.EVENT_KIND.words()) {
            effects[vocabulary.texts().add(word)] = effect(word);
        }
        return effects;
    }

    private static Effect effect(String kind) {
        return switch (kind) {
            case "closed", "withdrawn", "merged" -> Effect.ENDS;
            case "closure_revoked" -> Effect.REOPENS;
            case "forwarded" -> Effect.FORWARDS;
            case "assigned", "lead_assigned", "supervised", "backlog_listed" -> Effect.LISTS_FOR_EVER;
            default -> Effect.NONE;
        };
    }
}
