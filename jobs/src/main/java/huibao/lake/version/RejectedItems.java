package huibao.lake.version;

import huibao.lake.format.ItemIds;
import huibao.lake.format.Relation;
import huibao.lake.run.GroupReader;
import huibao.lake.run.LakeRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Which items have rejected rows. */
public final class RejectedItems {
    private RejectedItems() {}

    /** @param runs from the one that was read whole to the newest @param rule the word of one, or any */
    public static ItemIds items(List<LakeRun> runs, Optional<String> rule) {
        Generations reread = ItemHistory.now(runs).reread();
        LongStream.Builder items = LongStream.builder();
        for (int generation = 0; generation < runs.size(); generation++) {
            int of = generation;
            new GroupReader(runs.get(generation)).read(Relation.REJECTS, row -> {
                boolean counts = GroupReader.has(row, "item_id")
                        && reread.newest(row.getLong("item_id", 0)) == of
                        && rule.filter(word -> !word.equals(row.getString("rule", 0)))
                                .isEmpty();
                if (counts) {
                    items.add(row.getLong("item_id", 0));
                }
                return counts;
            });
        }
        return ItemIds.of(items.build());
    }
}
