package huibao.extract;

import huibao.lake.Relation;

/** Events in the order the server's index gives them. */
record OrderedEvents(SourceSnapshot snapshot) implements EventSource {
    @Override
    public RawRows rows(ItemRange range) {
        return snapshot.rowsInOrder(Relation.PETITION_EVENT, range);
    }

    @Override
    public void close() {}
}
