package huibao.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The item files of some runs.
 *
 * @param generations URIs of item files, oldest first; an item may be in several
 * @param asKnown whether older rows of an item count as its versions; else only those of its newest generation are read
 * @param scattered whether any item may be in several generations, and not only those that were read again
 * @param reread which items are in more than one generation, if not {@code scattered}
 * @param access how they are reached
 */
public record ItemHistory(
        List<List<String>> generations, boolean asKnown, boolean scattered, Generations reread, FileAccess access) {
    public ItemHistory {
        generations = generations.stream().map(List::copyOf).toList();
    }

    /** @param runs from the one that was read whole to the newest */
    static ItemHistory now(List<LakeRun> runs) {
        return of(runs, false, false);
    }

    /** @param runs oldest first, the newest and those it continues among them */
    static ItemHistory asKnown(List<LakeRun> runs) {
        boolean scattered = runs.stream().skip(1).anyMatch(run -> !run.isIncrement());
        ItemHistory history = of(runs, true, scattered);
        return history.scattered || !history.reread.isEmpty() ? history : now(runs);
    }

    private static ItemHistory of(List<LakeRun> runs, boolean asKnown, boolean scattered) {
        List<List<String>> generations = new ArrayList<>();
        List<List<String>> reread = new ArrayList<>();
        for (LakeRun run : runs) {
            for (String past : asKnown ? run.files(Relation.PAST_ITEM) : List.<String>of()) {
                generations.add(List.of(past));
                reread.add(List.of(past));
            }
            generations.add(run.files(Relation.PETITION_ITEM));
            reread.add(run.files(Relation.REREAD_ITEM));
        }
        List<ItemIds> ids = scattered
                ? List.of()
                : reread.stream().map(files -> ids(runs.get(0), files)).toList();
        return new ItemHistory(
                generations,
                asKnown,
                scattered,
                new Generations(ids),
                new FileAccess(runs.get(0).configuration()));
    }

    private static ItemIds ids(LakeRun run, List<String> files) {
        Stream.Builder<Long> ids = Stream.builder();
        files.forEach(file -> new NumberReader(run, "item_id").read(file, row -> ids.add(row[0])));
        return ItemIds.of(ids.build().mapToLong(Long::longValue));
    }
}
