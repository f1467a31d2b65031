package huibao.disclosure;

/** A quantity that a figure shows to its reader, with its true value. */
record Exposure(Quantity quantity, long value, Part part) {
    enum Part {
        COUNT,
        NUMERATOR,
        DENOMINATOR
    }
}
