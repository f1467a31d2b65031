package huibao.lake.version;

import huibao.lake.format.FileAccess;
import huibao.lake.format.RowGroup;
import huibao.lake.format.TextNumbers;
import huibao.lake.format.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** The items of some files, one after the other; their numbers ascend from file to file, as extraction writes them. */
final class ItemStream {
    private final int generation;
    private final ItemScan scan;
    private final TextNumbers texts;
    private final Deque<RowGroup> groups = new ArrayDeque<>();
    private ItemGroup group;
    private ItemCells item;

    /** @param generation of all its items, used when several streams are merged */
    ItemStream(int generation, List<String> files, Configuration configuration, Texts texts) {
        this.generation = generation;
        this.scan = ItemScan.ofEveryRow(ItemColumns.all(), new FileAccess(configuration));
        this.texts = (column, text) -> texts.add(text);
        files.forEach(file -> groups.addAll(RowGroup.of(file, configuration)));
        advance();
    }

    int generation() {
        return generation;
    }

    /** The item it is at, {@code null} behind the last. */
    ItemCells item() {
        return item;
    }

    void advance() {
        while (group == null || !group.advance()) {
            if (groups.isEmpty()) {
                item = null;
                return;
            }
            ItemPart.Source source = new ItemPart.Source(0, generation, groups.remove());
            group = new ItemGroup(scan, ItemPart.whole(List.of(source)), source, texts);
        }
        item = ItemCells.of(group);
    }
}
