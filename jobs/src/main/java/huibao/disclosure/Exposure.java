package huibao.disclosure;

/** A quantity that a figure shows to its reader, with its true value. */
record Exposure(Quantity quantity, long value, FigurePart part) {
    enum FigurePart {
        COUNT,
        NUMERATOR,
        DENOMINATOR
    }
}
