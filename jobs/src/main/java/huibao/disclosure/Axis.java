package huibao.disclosure;

/** How a number depends on the bounds of its period. */
enum Axis {
    /** Counted over the period; neighbouring periods add up, so that two year-to-dates give away the month between. */
    FLOW,
    /** Counted over the period as its own cohort; periods do not add up. */
    COHORT,
    /** As at the period's start. */
    START,
    /** As at the period's end. */
    END
}
