package huibao.extract;

import huibao.lake.format.Relation;

/** Rows in the order of their first column, the item's number, which can be seen before a row is decoded. */
final class KeyedRows implements AutoCloseable {
    /** Behind the count of columns and the length of the first. */
    private static final int KEY = Short.BYTES + Integer.BYTES;

    private final RawRows rows;
    private final Relation relation;
    private final RowTally tally;
    private long key;
    private boolean ended;

    KeyedRows(RawRows rows, Relation relation, RowTally tally) {
        this.rows = rows;
        this.relation = relation;
        this.tally = tally;
        try {
            advance();
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    boolean isAt(long itemId) {
        return !ended && key == itemId;
    }

    boolean isBefore(long itemId) {
        return !ended && key < itemId;
    }

    boolean hasEnded() {
        return ended;
    }

    long key() {
        return key;
    }

    /** The row it is at. */
    RawRows rows() {
        return rows;
    }

    void advance() {
        ended = !rows.next();
        if (!ended) {
            tally.read(relation);
            key = Binary.longAt(rows.bytes(), rows.start() + KEY);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
