package huibao.extract;

import huibao.lake.format.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All events, read once as they lie and put aside by range of items: for a source that cannot find the events of a range
 * without reading all of them.
 */
final class EventSpill implements EventSource {
    private static final int KEY = Short.BYTES + Integer.BYTES;

    private final long[] bounds;
    private final Readers readers;
    private final Spares<RowStore> stores = new Spares<>(RowStore::new);
    /** By reader, then by range. */
    private final List<List<SpillFile>> files = new ArrayList<>();

    EventSpill(List<ItemRange> ranges, Path scratch, Readers readers) {
        this.readers = readers;
        bounds = ranges.stream().skip(1).mapToLong(ItemRange::from).toArray();
        for (int reader = 0; reader < readers.count(); reader++) {
            files.add(Stream.generate(() -> new SpillFile(scratch))
                    .limit(ranges.size())
                    .toList());
        }
    }

    /** Reads the whole relation, a share of it by each reader, all at the same time. */
    void fill(SourceSnapshot snapshot, SourcePlan plan) {
        List<String> shares = plan.shares(Relation.PETITION_EVENT, files.size());
        readers.all(IntStream.range(0, shares.size())
                .<Supplier<Boolean>>mapToObj(reader -> () -> read(snapshot, shares.get(reader), files.get(reader)))
                .toList());
    }

    private boolean read(SourceSnapshot snapshot, String share, List<SpillFile> byRange) {
        String select = "%s WHERE item_id IS NOT NULL AND %s"
                .formatted(SourceSnapshot.select(Relation.PETITION_EVENT).strip(), share);
        try (CopyRows rows = new CopyRows(snapshot, Relation.PETITION_EVENT.word(), select)) {
            while (rows.next()) {
                byte[] bytes = rows.bytes();
                byRange.get(rangeOf(Binary.longAt(bytes, rows.start() + KEY))).add(bytes, rows.start(), rows.length());
            }
        }
        byRange.forEach(SpillFile::flush);
        return true;
    }

    private int rangeOf(long itemId) {
        int found = Arrays.binarySearch(bounds, itemId);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public RawRows rows(ItemRange range) {
        RowStore store = stores.take();
        files.forEach(byRange -> byRange.get(range.part()).readInto(store));
        return store.sort();
    }

    @Override
    public void close() throws IOException {
        for (List<SpillFile> byRange : files) {
            for (SpillFile file : byRange) {
                file.close();
            }
        }
    }
}
