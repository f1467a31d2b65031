package huibao.schedule;

/** What is made of due moments nobody was there for. */
enum Missed {
    /** Every one, the oldest first. */
    ALL("all"),
    /** Only the newest: an older daily sheet serves nobody. */
    LATEST("latest");

    private final String code;

    Missed(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
