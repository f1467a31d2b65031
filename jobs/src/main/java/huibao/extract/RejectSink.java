package huibao.extract;

import huibao.lake.format.Relation;

/** Takes the rows that break the contract. */
@FunctionalInterface
interface RejectSink {
    /** @param cells of the row, from {@code at} */
    void reject(Relation relation, long[] cells, int at, Rule rule, String column);
}
