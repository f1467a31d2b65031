package huibao.lake;

/** An item read back: its columns and first two days, and the rows of its events and evaluations one after the other. */
final class ItemCells {
    static final int EVENT_WIDTH = Relation.PETITION_EVENT.columns().size();
    static final int EVALUATION_WIDTH = Relation.PETITION_EVALUATION.columns().size();

    private static final int MATTERS_UNTIL = Relation.PETITION_ITEM.columns().size() + 1;

    final long[] item = new long[MATTERS_UNTIL + 1];
    long[] events = new long[4 * EVENT_WIDTH];
    long[] evaluations = new long[2 * EVALUATION_WIDTH];
    int eventCount;
    int evaluationCount;

    long itemId() {
        return item[0];
    }

    boolean mattersForEver() {
        return item[MATTERS_UNTIL] == Column.NULL;
    }

    long content(ItemContent content) {
        return content.of(item, events, eventCount, evaluations, evaluationCount);
    }

    void writeTo(PartWriter part) {
        part.addItem(item, events, eventCount, evaluations, evaluationCount);
    }
}
