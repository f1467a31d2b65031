package huibao.schedule;

/** What is made of due moments nobody was there for. */
enum Missed {
    /** Every one, the oldest first. */
    ALL,
    /** Only the newest: an older daily sheet serves nobody. */
    LATEST
}
