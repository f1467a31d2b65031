package huibao.lake.version;

import huibao.lake.format.FileAccess;
import huibao.lake.format.ItemFilter;
import huibao.lake.format.RowGroup;
import huibao.lake.format.TextNumbers;
import java.io.Serializable;
import java.util.List;

/** What is read of one history, or of several beside each other: which items, which columns. Sent to every executor once. */
public final class ItemScan implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What decides whether a row of a history is one of its item's versions. */
    private record HistorySide(boolean scattered, Generations reread) implements Serializable {
        boolean uses(int generation, long[] cells, ItemFilter filter) {
            if (scattered) {
                return filter.wantsVersions();
            }
            // Of an item with several versions none can be judged by itself.
            boolean wanted = reread.several().contains(cells[0]) ? filter.wantsVersions() : filter.wants(cells);
            return wanted && generation >= reread.oldest(cells[0]);
        }

        boolean mayUse(RowGroup group, ItemFilter filter) {
            return filter.mayBeIn(group)
                    || filter.wantsVersions()
                            && (scattered || reread.several().hasAnyBetween(group.firstItem(), group.lastItem()));
        }

        boolean hasSeveralVersions() {
            return scattered || !reread.several().isEmpty();
        }
    }

    private final List<HistorySide> sides;
    private final ItemFilter filter;
    private final ItemColumns columns;
    private final FileAccess access;

    private ItemScan(List<HistorySide> sides, ItemFilter filter, ItemColumns columns, FileAccess access) {
        this.sides = sides;
        this.filter = filter;
        this.columns = columns;
        this.access = access;
    }

    /** @param histories of one lake */
    public static ItemScan of(List<ItemFiles> histories, ItemFilter filter, ItemColumns columns) {
        return new ItemScan(
                histories.stream()
                        .map(ItemFiles::history)
                        .map(one -> new HistorySide(one.scattered(), one.reread()))
                        .toList(),
                filter,
                columns,
                histories.get(0).history().access());
    }

    /** Other items of the same histories, by other columns. */
    public ItemScan with(ItemFilter others, ItemColumns asked) {
        return new ItemScan(sides, others, asked, access);
    }

    /** Every row of every version. */
    static ItemScan ofEveryRow(ItemColumns columns, FileAccess access) {
        HistorySide side = new HistorySide(true, Generations.newest(List.of()));
        return new ItemScan(List.of(side), ItemFilter.everything(), columns, access);
    }

    /** Reads a part; numbers of texts for each history. */
    public ItemRows read(ItemPart part, List<? extends TextNumbers> texts) {
        return new ItemRows(this, part, texts);
    }

    boolean uses(int history, int generation, long[] cells) {
        return sides.get(history).uses(generation, cells, filter);
    }

    boolean mayUse(int history, RowGroup group) {
        return sides.get(history).mayUse(group, filter);
    }

    /** Whether rows of one item may lie in several row groups. */
    boolean bringsTogether() {
        return sides.size() > 1 || sides.stream().anyMatch(HistorySide::hasSeveralVersions);
    }

    ItemFilter filter() {
        return filter;
    }

    ItemColumns columns() {
        return columns;
    }

    FileAccess access() {
        return access;
    }
}
