package huibao.lake.version;

import huibao.lake.format.RowGroup;
import java.util.List;

/** The row groups of a history, by generation. Their footers are read once, however often the items are read. */
public final class ItemFiles {
    private final ItemHistory history;
    private final List<List<RowGroup>> generations;

    private ItemFiles(ItemHistory history, List<List<RowGroup>> generations) {
        this.history = history;
        this.generations = generations;
    }

    /** Looks at every file; on a far file system that is what takes the time, so it is done for several at once. */
    public static ItemFiles of(ItemHistory history) {
        return new ItemFiles(
                history,
                history.generations().stream()
                        .map(files -> files.parallelStream()
                                .flatMap(file ->
                                        RowGroup.of(file, history.access().configuration()).stream())
                                .toList())
                        .toList());
    }

    ItemHistory history() {
        return history;
    }

    List<List<RowGroup>> generations() {
        return generations;
    }
}
