package huibao.lake.version;

import huibao.lake.format.ItemContent;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.LakeFile;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.GroupReader;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RunLineage;
import huibao.lake.run.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;

/**
 * Several runs as one: the state of the newest, and what its items and activities were before. All streams are in the order
 * of the item, so no more than the versions of one item are in memory.
 */
public final class Compaction {
    private final List<LakeRun> runs;
    private final List<LakeRun> chain;
    private final RunWriter run;
    private final Texts texts = new Texts();
    private final ItemContent content = new ItemContent(texts);
    private final Generations reread;

    /** @param runs oldest first @param chain of the last of them */
    public Compaction(List<LakeRun> runs, List<LakeRun> chain, RunWriter run) {
        this.runs = runs;
        this.chain = chain;
        this.run = run;
        this.reread = ItemHistory.now(chain).reread();
    }

    public LakeRun compact(Clock clock) {
        Instant startedAt = clock.instant();
        LakeRun newest = runs.get(runs.size() - 1);
        try {
            Stream.of(Relation.values())
                    .filter(relation -> relation.compareTo(Relation.PETITION_ITEM) < 0)
                    .forEach(relation -> run.copy(newest, relation));
            copyItems();
            for (Relation relation :
                    List.of(Relation.REJECTED_ITEM_EVENT, Relation.REJECTED_ITEM_EVALUATION, Relation.REJECTS)) {
                write(relation, held(relation));
            }
            write(Relation.PAST_ACTIVITY, pastActivities(newest));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot compact the lake. Check free space and rights, then start again.", e);
        }
        return run.commit(manifest(newest.manifest(), startedAt, clock.instant()));
    }

    private void copyItems() throws IOException {
        PriorityQueue<ItemStream> streams = new PriorityQueue<>(
                Comparator.comparingLong((ItemStream stream) -> stream.item().itemId())
                        .thenComparing(ItemStream::generation));
        List<Integer> current = new ArrayList<>();
        open(streams, current);
        try (ItemFilesOfCompaction files = new ItemFilesOfCompaction(run, texts)) {
            while (!streams.isEmpty()) {
                copyItem(streams, current, files);
            }
            files.finish();
        }
    }

    /** @param current gets, for each run of the chain, the number of its generation */
    private void open(PriorityQueue<ItemStream> streams, List<Integer> current) {
        int generation = 0;
        for (LakeRun one : runs) {
            List<List<String>> files = new ArrayList<>();
            one.files(Relation.PAST_ITEM).forEach(past -> files.add(List.of(past)));
            for (List<String> past : files) {
                open(streams, generation++, past, one);
            }
            // Files of settled and of other items alternate, each kind ordered by item.
            for (int kind = 0; kind < 2; kind++) {
                int wanted = kind;
                open(
                        streams,
                        generation,
                        one.files(Relation.PETITION_ITEM).stream()
                                .filter(file -> partOf(file) % 2 == wanted)
                                .toList(),
                        one);
            }
            if (chain.stream().anyMatch(link -> link.id().equals(one.id()))) {
                current.add(generation);
            }
            generation++;
        }
    }

    private static int partOf(String file) {
        return Integer.parseInt(file.replaceAll(".*part-(\\d+)\\.parquet", "$1"));
    }

    private void open(PriorityQueue<ItemStream> streams, int generation, List<String> files, LakeRun of) {
        ItemStream stream = new ItemStream(generation, files, of.configuration(), texts);
        if (stream.item() != null) {
            streams.add(stream);
        }
    }

    private void copyItem(PriorityQueue<ItemStream> streams, List<Integer> current, ItemFilesOfCompaction files)
            throws IOException {
        long itemId = streams.element().item().itemId();
        int holds = current.get(reread.newest(itemId));
        List<ItemCells> versions = new ArrayList<>();
        boolean isHeld = false;
        while (!streams.isEmpty() && streams.element().item().itemId() == itemId) {
            ItemStream stream = streams.remove();
            isHeld = stream.generation() == holds;
            if (versions.isEmpty()
                    || versions.get(versions.size() - 1).content(content)
                            != stream.item().content(content)) {
                versions.add(stream.item());
            }
            stream.advance();
            if (stream.item() != null) {
                streams.add(stream);
            }
        }
        if (isHeld) {
            files.add(versions.remove(versions.size() - 1));
        }
        files.addPast(versions);
    }

    private List<long[]> held(Relation relation) {
        List<long[]> rows = new ArrayList<>();
        for (int generation = 0; generation < chain.size(); generation++) {
            int of = generation;
            new GroupReader(chain.get(generation)).read(relation, row -> {
                boolean isHeld = GroupReader.has(row, "item_id")
                        ? reread.newest(row.getLong("item_id", 0)) == of
                        : of == chain.size() - 1;
                return isHeld && rows.add(cells(relation, row));
            });
        }
        return rows;
    }

    private List<long[]> pastActivities(LakeRun newest) {
        Set<List<Long>> now = new LinkedHashSet<>(activities(newest, Relation.LEADER_ACTIVITY));
        Set<List<Long>> past = new LinkedHashSet<>();
        for (LakeRun one : runs) {
            past.addAll(activities(one, Relation.PAST_ACTIVITY));
            past.addAll(activities(one, Relation.LEADER_ACTIVITY));
        }
        past.removeAll(now);
        return past.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toList();
    }

    private List<List<Long>> activities(LakeRun of, Relation relation) {
        return new GroupReader(of).read(relation, row -> Arrays.stream(cells(relation, row))
                .boxed()
                .toList());
    }

    private long[] cells(Relation relation, Group row) {
        return relation.columns().stream()
                .mapToLong(column -> cell(column, row))
                .toArray();
    }

    private long cell(LakeColumn column, Group row) {
        if (!GroupReader.has(row, column.name())) {
            return LakeColumn.NULL;
        }
        return switch (column.type()) {
            case TEXT -> texts.add(row.getString(column.name(), 0));
            case BOOLEAN -> row.getBoolean(column.name(), 0) ? 1 : 0;
            case INT, DATE -> row.getInteger(column.name(), 0);
            case LONG, INSTANT -> row.getLong(column.name(), 0);
        };
    }

    private void write(Relation relation, List<long[]> rows) throws IOException {
        try (PartWriter part = run.part(relation, 0, texts)) {
            rows.forEach(row -> part.add(row, 0));
            run.finish(part);
        }
    }

    private RunManifest manifest(RunManifest newest, Instant startedAt, Instant finishedAt) {
        List<LakeFile> files = run.files();
        return new RunManifest(
                run.id(),
                newest.contractVersion(),
                newest.schemaVersion(),
                newest.programVersion(),
                startedAt,
                finishedAt,
                newest.snapshotId(),
                newest.snapshotAt(),
                RunManifest.RunKind.COMPACTED,
                newest.watermark(),
                newest.state(),
                files,
                files.stream().mapToLong(LakeFile::rows).sum(),
                files.stream().mapToLong(LakeFile::bytes).sum(),
                new RunLineage(
                        Optional.empty(),
                        newest.lineage().position(),
                        Optional.empty(),
                        runs.stream()
                                .flatMap(one -> Stream.concat(
                                        one.manifest().lineage().replaces().stream(), Stream.of(one.id())))
                                .distinct()
                                .toList(),
                        newest.lineage().standby(),
                        newest.lineage().vouched()),
                newest.state());
    }
}
