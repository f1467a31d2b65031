package huibao.fold;

/** Which items a ledger lists. */
public enum LedgerScope {
    /** No ledger is asked for. */
    NONE,
    /** What was assigned, led by a post or supervised, and was at work at some time of the period. */
    LISTED,
    /** What is on the campaign's list. */
    CAMPAIGN
}
