package huibao.extract;

/** A row and the number of the transaction that wrote it, as the row says it. @param key {@link NewestRows#key} */
record RowStamp(long key, long transaction) {}
