package huibao.extract;

/**
 * How many transactions ago a row was written. The numbers in rows go round, so they are compared by their distance from the
 * next transaction.
 *
 * @param next the transaction that would come next
 */
record TransactionAges(long next) {
    /** Numbers in rows start again after so many transactions. */
    static final long XIDS = 1L << 32;

    /** Smaller ones stand for transactions of the distant past. */
    private static final long FIRST_NORMAL = 3;

    /** @param transaction as a row or a snapshot says it */
    long of(long transaction) {
        long number = transaction % XIDS;
        return number < FIRST_NORMAL ? Long.MAX_VALUE : Math.floorMod(next - number, XIDS);
    }
}
