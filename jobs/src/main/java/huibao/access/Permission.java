package huibao.access;

/** What a role allows; each address of the web page asks for one. */
public enum Permission {
    /** Anybody, also without signing in. */
    OPEN,
    /** Whoever has signed in: the own account and its tokens, help. */
    OWN,
    /** Editions, figures, measures and the plan. */
    READ,
    /** A leader's note (批示) to the clerk. */
    NOTE,
    /** Where an edition comes from, what was rejected, and what differs between editions. */
    PROVENANCE,
    /** Questions. */
    ASK,
    /** Texts of the office, handing in and returning. */
    HAND_IN,
    /** Make a report, and go on with one's own. */
    MAKE,
    /** Any job, the plan, health and logs. */
    OPERATE,
    /** The work list of single items. */
    LEDGER,
    /** The audit log. */
    AUDIT,
    /** Accounts and roles. */
    ADMINISTER
}
