package huibao.disclosure;

/**
 * What holds between quantities by their definitions: their products with the factors add up to zero, or to zero at least.
 *
 * @param quantities by number
 */
record LinearRelation(int[] quantities, int[] factors, RelationKind kind) {
    enum RelationKind {
        EQUAL,
        AT_LEAST
    }
}
