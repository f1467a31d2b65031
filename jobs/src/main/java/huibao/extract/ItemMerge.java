package huibao.extract;

/** Joins the items of a range with their events and evaluations: three streams in the order of the item, read once. */
final class ItemMerge implements AutoCloseable {
    private final KeyedRows items;
    private final SourceItem item;
    private final Details events;
    private final Details evaluations;
    private final ItemFileWriter files;

    ItemMerge(KeyedRows items, SourceItem item, Details events, Details evaluations, ItemFileWriter files) {
        this.items = items;
        this.item = item;
        this.events = events;
        this.evaluations = evaluations;
        this.files = files;
    }

    /** Goes through up to {@code limit} items. @return whether there are more */
    boolean merge(int limit) {
        for (int done = 0; done < limit && !items.hasEnded(); done++) {
            mergeOne();
        }
        if (items.hasEnded()) {
            events.rejectRest();
            evaluations.rejectRest();
            return false;
        }
        return true;
    }

    private void mergeOne() {
        long itemId = items.key();
        events.rejectBefore(itemId);
        evaluations.rejectBefore(itemId);
        boolean keepsContract = item.read(items);
        events.collect(itemId);
        evaluations.collect(itemId);
        if (keepsContract) {
            item.complete(events, evaluations);
            files.add(item, events, evaluations);
        } else {
            files.addWithoutItem(events, evaluations);
        }
    }

    @Override
    public void close() {
        items.close();
        events.close();
        evaluations.close();
    }
}
