package huibao.count;

import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.lake.format.ItemFilter;
import huibao.lake.version.ItemColumns;
import huibao.lake.version.ItemFiles;
import huibao.lake.version.ItemHistory;
import huibao.lake.version.ItemPart;
import huibao.lake.version.ItemParts;
import huibao.lake.version.ItemScan;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How parts of item files are read as items.
 *
 * @param codes of each history
 * @param mayLackCodes of each history: its rows may be of runs with other code tables
 */
record ItemReading(ItemScan scan, List<Reference> codes, List<Boolean> mayLackCodes) implements Serializable {
    /** A reading of one history with the parts it consists of. */
    record PlannedReading(ItemReading reading, List<ItemPart> parts) {}

    /** Items of a visit with a number and items that repeat another, without what happened to them. */
    static PlannedReading linked(ItemHistory history, Reference codes) {
        return of(List.of(history), List.of(codes), ItemFilter.linked(), ItemDecoder.FLAT);
    }

    static PlannedReading whole(ItemHistory history, Reference codes, ItemFilter filter) {
        return of(List.of(history), List.of(codes), filter, ItemDecoder.WHOLE);
    }

    /** Other items of the same parts, without what happened to them. */
    ItemReading flat(ItemFilter filter) {
        return new ItemReading(scan.with(filter, ItemDecoder.FLAT), codes, mayLackCodes);
    }

    /** Other whole items of the same parts. */
    ItemReading whole(ItemFilter filter) {
        return new ItemReading(scan.with(filter, ItemDecoder.WHOLE), codes, mayLackCodes);
    }

    /** Whole items as one lake has them and as another has them. */
    static PlannedReading beside(List<ItemHistory> histories, List<Reference> codes) {
        return of(histories, codes, ItemFilter.everything(), ItemDecoder.WHOLE);
    }

    private static PlannedReading of(
            List<ItemHistory> histories, List<Reference> codes, ItemFilter filter, ItemColumns columns) {
        List<ItemFiles> files = histories.stream().map(ItemFiles::of).toList();
        ItemScan scan = ItemScan.of(files, filter, columns);
        List<Boolean> mayLackCodes =
                histories.stream().map(ItemHistory::asKnown).toList();
        return new PlannedReading(new ItemReading(scan, codes, mayLackCodes), ItemParts.of(scan, files));
    }

    /** Of one history: items, each with its versions, oldest first. */
    Iterator<List<PetitionItem>> items(ItemPart part) {
        List<ItemDecoder> decoders = decoders();
        return new VersionIterator(scan.read(part, decoders), decoders.get(0));
    }

    /** Of two histories. */
    Iterator<ItemVersions> versions(ItemPart part) {
        List<ItemDecoder> decoders = decoders();
        return new ItemVersions.ItemVersionReader(scan.read(part, decoders), decoders);
    }

    private List<ItemDecoder> decoders() {
        List<ItemDecoder> decoders = new ArrayList<>();
        for (int history = 0; history < codes.size(); history++) {
            decoders.add(new ItemDecoder(codes.get(history), mayLackCodes.get(history)));
        }
        return decoders;
    }
}
