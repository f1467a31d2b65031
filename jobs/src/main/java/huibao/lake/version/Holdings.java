package huibao.lake.version;

import huibao.lake.format.ItemIds;
import huibao.lake.format.NumberReader;
import huibao.lake.format.Relation;
import huibao.lake.run.GroupReader;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.RelationCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some runs hold of some items, without the rows themselves: enough to count them and to see whether they changed.
 * Two are equal if they hold the same.
 *
 * @param content of each item that was accepted, by its number
 * @param others rejects of the items, and what was kept without effect, sorted
 * @param counts of items, events and evaluations
 */
public record Holdings(Map<Long, Long> content, List<String> others, List<RelationCount> counts) {
    private static final List<Relation> COUNTED =
            List.of(Relation.PETITION_ITEM, Relation.PETITION_EVENT, Relation.PETITION_EVALUATION);

    public Holdings {
        content = Map.copyOf(content);
        others = List.copyOf(others);
        counts = List.copyOf(counts);
    }

    /** @param runs from the one that was read whole to the newest; rejects that name no item are the newest's and always looked at */
    public static Holdings of(List<LakeRun> runs, ItemIds items) {
        Collector collector = new Collector(items, ItemHistory.now(runs).reread());
        for (int generation = 0; generation < runs.size(); generation++) {
            collector.collect(runs.get(generation), generation, generation == runs.size() - 1);
        }
        return collector.holdings();
    }

    /** Of a run by itself, whatever it continues. */
    public static Holdings ofOne(LakeRun run, ItemIds items) {
        Collector collector = new Collector(items, Generations.newest(List.of()));
        collector.collect(run, Generations.FIRST, true);
        return collector.holdings();
    }

    private static final class Collector {
        private final ItemIds items;
        private final Generations reread;
        private final Map<Long, Long> content = new HashMap<>();
        private final List<String> others = new ArrayList<>();
        private final Map<Relation, long[]> kept = new EnumMap<>(Relation.class);
        private final Map<Relation, Map<String, Long>> rejects = new EnumMap<>(Relation.class);

        Collector(ItemIds items, Generations reread) {
            this.items = items;
            this.reread = reread;
            COUNTED.forEach(relation -> {
                kept.put(relation, new long[2]);
                rejects.put(relation, new TreeMap<>());
            });
        }

        void collect(LakeRun run, int generation, boolean isNewest) {
            NumberReader reader =
                    new NumberReader(run.configuration(), "item_id", "event_count", "evaluation_count", "content");
            run.files(Relation.PETITION_ITEM)
                    .forEach(file -> reader.read(file, items::hasAnyBetween, row -> item(row, generation)));
            GroupReader groups = new GroupReader(run);
            groups.read(
                    Relation.REJECTED_ITEM_EVENT,
                    row -> without(Relation.PETITION_EVENT, row.getLong("item_id", 0), row.toString(), generation));
            groups.read(
                    Relation.REJECTED_ITEM_EVALUATION,
                    row -> without(
                            Relation.PETITION_EVALUATION, row.getLong("item_id", 0), row.toString(), generation));
            groups.read(Relation.REJECTS, row -> {
                boolean counts =
                        GroupReader.has(row, "item_id") ? isHeld(row.getLong("item_id", 0), generation) : isNewest;
                return counts && reject(row.getString("relation", 0), row.getString("rule", 0), row.toString());
            });
        }

        private boolean isHeld(long item, int generation) {
            return items.contains(item) && reread.newest(item) == generation;
        }

        private void item(long[] row, int generation) {
            if (isHeld(row[0], generation)) {
                content.put(row[0], row[3]);
                kept.get(Relation.PETITION_ITEM)[0]++;
                kept.get(Relation.PETITION_EVENT)[0] += row[1];
                kept.get(Relation.PETITION_EVALUATION)[0] += row[2];
            }
        }

        private boolean without(Relation relation, long item, String row, int generation) {
            return isHeld(item, generation) && others.add(row) && ++kept.get(relation)[1] > 0;
        }

        private boolean reject(String word, String rule, String row) {
            COUNTED.stream().filter(relation -> relation.word().equals(word)).forEach(relation -> rejects.get(relation)
                    .merge(rule, 1L, Long::sum));
            return others.add(row);
        }

        Holdings holdings() {
            return new Holdings(
                    content,
                    others.stream().sorted().toList(),
                    COUNTED.stream().map(this::count).toList());
        }

        private RelationCount count(Relation relation) {
            long[] rows = kept.get(relation);
            long rejected = rejects.get(relation).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new RelationCount(relation, rows[0] + rows[1] + rejected, rows[0], rows[1], rejects.get(relation));
        }
    }
}
