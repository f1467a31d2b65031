package huibao.disclosure;

/**
 * What holds between quantities by their definitions: their products with the factors add up to zero, or to zero at least.
 *
 * @param quantities by number
 */
record Relation(int[] quantities, int[] factors, Kind kind) {
    enum Kind {
        EQUAL,
        AT_LEAST
    }
}
