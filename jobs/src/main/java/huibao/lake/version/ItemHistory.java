package huibao.lake.version;

import huibao.lake.format.FileAccess;
import huibao.lake.format.ItemIds;
import huibao.lake.format.NumberReader;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The item files of some runs.
 *
 * @param generations URIs of item files, oldest first; an item may be in several
 * @param asKnown whether older rows of an item may count as its versions; else only those of its newest generation are read
 * @param scattered whether any item may be in several generations, and not only those that were read again
 * @param reread which items are in more than one generation, if not {@code scattered}, and which of their rows count
 * @param access how they are reached
 */
public record ItemHistory(
        List<List<String>> generations, boolean asKnown, boolean scattered, Generations reread, FileAccess access) {
    public ItemHistory {
        generations = generations.stream().map(List::copyOf).toList();
    }

    /** @param runs from the one that was read whole to the newest */
    public static ItemHistory now(List<LakeRun> runs) {
        List<ItemIds> reread = new ArrayList<>();
        runs.forEach(run -> reread.add(ids(run, run.files(Relation.REREAD_ITEM))));
        return new ItemHistory(
                runs.stream().map(run -> run.files(Relation.PETITION_ITEM)).toList(),
                false,
                false,
                Generations.newest(reread),
                access(runs));
    }

    /** @param runs oldest first, the newest and those it continues among them */
    public static ItemHistory asKnown(List<LakeRun> runs, Instant cutoff) {
        List<List<String>> generations = new ArrayList<>();
        List<ItemIds> reread = new ArrayList<>();
        List<ItemIds> complete = new ArrayList<>();
        boolean scattered = runs.stream().skip(1).anyMatch(run -> !run.isIncrement());
        KnownWhole known = new KnownWhole(cutoff, access(runs));
        for (LakeRun run : runs) {
            ItemIds again = scattered ? ItemIds.NONE : ids(run, run.files(Relation.REREAD_ITEM));
            for (String past : run.files(Relation.PAST_ITEM)) {
                generations.add(List.of(past));
                reread.add(ItemIds.NONE);
                complete.add(ItemIds.NONE);
                again = scattered ? again : again.and(ids(run, List.of(past)));
            }
            generations.add(run.files(Relation.PETITION_ITEM));
            reread.add(again);
            // Of increments only: they are small, and no code of theirs is gone, so that a row of theirs is never left
            // out.
            complete.add(scattered || !run.isIncrement() ? ItemIds.NONE : known.in(run.files(Relation.PETITION_ITEM)));
        }
        Generations versions = Generations.versions(reread, complete);
        return scattered || !versions.isEmpty()
                ? new ItemHistory(generations, true, scattered, versions, access(runs))
                : now(runs);
    }

    private static FileAccess access(List<LakeRun> runs) {
        return new FileAccess(runs.get(0).configuration());
    }

    private static ItemIds ids(LakeRun run, List<String> files) {
        LongStream.Builder ids = LongStream.builder();
        NumberReader reader = new NumberReader(run.configuration(), "item_id");
        files.forEach(file -> reader.read(file, row -> ids.add(row[0])));
        return ItemIds.of(ids.build());
    }
}
