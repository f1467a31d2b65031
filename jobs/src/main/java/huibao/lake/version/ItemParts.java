package huibao.lake.version;

import huibao.lake.format.PartWriter;
import huibao.lake.format.RowGroup;
import huibao.lake.version.ItemPart.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a scan into parts of about as many rows. Where the versions of an item must be brought together, a part is a range
 * of items' numbers with every row group that has some of them: files are in the order of the item, so nothing has to be
 * sent from one task to another.
 */
public final class ItemParts {
    /** As many as a row group can have: less work than that is not worth a task. */
    private static final long ROWS = PartWriter.ROWS_A_GROUP;

    private final ItemScan scan;
    private final List<Source> sources;

    private ItemParts(ItemScan scan, List<Source> sources) {
        this.scan = scan;
        this.sources = sources;
    }

    /** @param histories those of the scan */
    public static List<ItemPart> of(ItemScan scan, List<ItemFiles> histories) {
        List<Source> sources = new ArrayList<>();
        for (int history = 0; history < histories.size(); history++) {
            List<List<RowGroup>> generations = histories.get(history).generations();
            for (int generation = 0; generation < generations.size(); generation++) {
                for (RowGroup group : generations.get(generation)) {
                    if (scan.mayUse(history, group)) {
                        sources.add(new Source(history, generation, group));
                    }
                }
            }
        }
        return new ItemParts(scan, sources).split();
    }

    private List<ItemPart> split() {
        return scan.bringsTogether() ? byItem() : bySize();
    }

    /** Row groups as they are, small ones together. */
    private List<ItemPart> bySize() {
        List<ItemPart> parts = new ArrayList<>();
        List<Source> together = new ArrayList<>();
        long rows = 0;
        for (Source source : sources) {
            if (rows > 0 && rows + source.group().rows() > ROWS) {
                parts.add(ItemPart.whole(together));
                together = new ArrayList<>();
                rows = 0;
            }
            together.add(source);
            rows += source.group().rows();
        }
        if (rows > 0) {
            parts.add(ItemPart.whole(together));
        }
        return parts;
    }

    private List<ItemPart> byItem() {
        List<Long> starts = starts();
        List<ItemPart> parts = new ArrayList<>();
        for (int part = 0; part < starts.size(); part++) {
            long first = starts.get(part);
            long last = part + 1 < starts.size() ? starts.get(part + 1) - 1 : Long.MAX_VALUE;
            parts.add(new ItemPart(
                    sources.stream()
                            .filter(source -> source.group().firstItem() <= last
                                    && source.group().lastItem() >= first)
                            .toList(),
                    first,
                    last));
        }
        return parts;
    }

    /** The least item of each part: a row group's least, after enough rows. */
    private List<Long> starts() {
        List<RowGroup> groups = sources.stream()
                .map(Source::group)
                .sorted(Comparator.comparingLong(RowGroup::firstItem))
                .toList();
        List<Long> starts = new ArrayList<>();
        long rows = ROWS;
        long latest = Long.MIN_VALUE;
        for (RowGroup group : groups) {
            if (rows >= ROWS && group.firstItem() > latest) {
                starts.add(group.firstItem());
                latest = group.firstItem();
                rows = 0;
            }
            rows += group.rows();
        }
        return starts;
    }
}
