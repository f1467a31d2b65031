package huibao.lake.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.Lake;
import huibao.lake.format.DamagedLake;
import huibao.lake.format.ItemFilter;
import huibao.lake.format.ItemIds;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.LakeFile;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read: every cell, of the rows that are wanted, once, versions of an item one after the other. */
class ItemRowsTests {
    private static final int ITEM = Relation.PETITION_ITEM.columns().size() + 2;
    private static final int MATTERS_UNTIL = ITEM - 1;
    private static final int VISIT = Relation.PETITION_ITEM.indexOf("visit_id");
    private static final int REPEAT_OF = Relation.PETITION_ITEM.indexOf("repeat_of");
    private static final int RECORDED_AT = Relation.PETITION_ITEM.indexOf("recorded_at");
    private static final int UPDATED_AT = Relation.PETITION_ITEM.indexOf("updated_at");
    private static final int EVALUATION_RECORDED_AT = Relation.PETITION_EVALUATION.indexOf("recorded_at");
    private static final int EVALUATION_UPDATED_AT = Relation.PETITION_EVALUATION.indexOf("updated_at");
    private static final Instant BEFORE_EVERYTHING = Instant.ofEpochSecond(-5_000_000_000_000L);
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");

    @TempDir
    private Path home;

    private final Texts texts = new Texts();
    private final Random random = new Random(20210731);

    /** An item as it is given to the writer. */
    private record WrittenItem(long[] item, long[] events, long[] evaluations) {
        long id() {
            return item[0];
        }

        @Override
        public String toString() {
            return Arrays.toString(item) + Arrays.toString(events) + Arrays.toString(evaluations);
        }
    }

    @Test
    void readsEveryCellOfSeveralPagesAndRowGroups() {
        List<WrittenItem> items = items(170_001, 1);
        Lake lake = lake();
        LakeRun run = write(lake, "r1", items, Optional.empty());

        assertThat(read(lake.itemsNow(run), ItemFilter.everything())).isEqualTo(texts(items));
    }

    @Test
    void readsOnlyTheRowsThatAreWanted() {
        List<WrittenItem> items = items(50_000, 1);
        Lake lake = lake();
        ItemHistory history = lake.itemsNow(write(lake, "r1", items, Optional.empty()));

        int from = 18_800;
        assertThat(read(
                        history,
                        ItemFilter.mattering(LocalDate.ofEpochDay(from), ItemIds.of(LongStream.of(3, 44_444)))))
                .isEqualTo(texts(items.stream()
                        .filter(item -> item.item[MATTERS_UNTIL] == LakeColumn.NULL
                                || item.item[MATTERS_UNTIL] >= from
                                || item.id() == 3
                                || item.id() == 44_444)
                        .toList()));
        assertThat(read(history, ItemFilter.linked()))
                .isEqualTo(texts(items.stream()
                        .filter(item -> item.item[VISIT] != LakeColumn.NULL || item.item[REPEAT_OF] != LakeColumn.NULL)
                        .toList()));
        assertThat(read(history, ItemFilter.mattering(LocalDate.ofEpochDay(30_000), ItemIds.of(LongStream.of(7)))))
                .as("one row of a row group whose other rows cannot matter, and those that matter for ever")
                .isEqualTo(texts(items.stream()
                        .filter(item -> item.item[MATTERS_UNTIL] == LakeColumn.NULL || item.id() == 7)
                        .toList()));
    }

    /** Settled within a span, but none whose versions must be brought together: those are read whole beside it. */
    @Test
    void readsSettledItemsOfOneVersion() {
        List<WrittenItem> first = items(3_000, 1);
        List<WrittenItem> again = new ArrayList<>(items(2_000, 1));
        again.removeIf(item -> item.id() % 5 != 0);
        Lake lake = lake();
        LakeRun base = write(lake, "r1", first, Optional.empty());
        LakeRun increment = write(lake, "r2", again, Optional.of("r1"));
        ItemFilter settled = ItemFilter.settled(
                LocalDate.ofEpochDay(18_500), LocalDate.ofEpochDay(18_900), ItemIds.of(LongStream.of(7)));

        assertThat(read(lake.itemsAsKnown(List.of(base, increment), BEFORE_EVERYTHING), settled))
                .isEqualTo(texts(first.stream()
                        .filter(item -> again.stream().noneMatch(other -> other.id() == item.id()))
                        .filter(item -> item.id() != 7
                                && item.item[MATTERS_UNTIL] >= 18_500
                                && item.item[MATTERS_UNTIL] < 18_900)
                        .toList()))
                .isNotEmpty();
        ItemHistory scattered = new ItemHistory(
                lake.itemsNow(base).generations(),
                true,
                true,
                lake.itemsNow(base).reread(),
                lake.itemsNow(base).access());
        assertThat(read(scattered, settled)).isEmpty();
    }

    @Test
    void readsTheNewestVersionOfAnItemOrAllOfThem() {
        List<WrittenItem> first = items(30_000, 1);
        List<WrittenItem> changed = new ArrayList<>(items(25_000, 20_000));
        changed.removeIf(item -> item.id() % 7 != 0);
        Lake lake = lake();
        LakeRun base = write(lake, "r1", first, Optional.empty());
        LakeRun increment = write(lake, "r2", changed, Optional.of("r1"));

        TreeMap<Long, WrittenItem> newest = new TreeMap<>();
        first.forEach(item -> newest.put(item.id(), item));
        changed.forEach(item -> newest.put(item.id(), item));
        assertThat(read(lake.itemsNow(increment), ItemFilter.everything())).isEqualTo(texts(newest.values()));

        List<WrittenItem> versions = new ArrayList<>(first);
        versions.addAll(changed);
        versions.sort((one, other) -> Long.compare(one.id(), other.id()));
        assertThat(read(lake.itemsAsKnown(List.of(base, increment), BEFORE_EVERYTHING), ItemFilter.everything()))
                .isEqualTo(texts(versions));
    }

    /** Half of the instants are before 1970. */
    @ParameterizedTest
    @ValueSource(ints = {0, 18_500, 30_000})
    void readsNoVersionOlderThanOneThatWasKnownWhole(int from) {
        List<List<WrittenItem>> written = new ArrayList<>();
        List<LakeRun> runs = new ArrayList<>();
        Lake lake = lake();
        for (int generation = 0; generation < 4; generation++) {
            List<WrittenItem> some = new ArrayList<>(items(2_000, 1 + 500L * generation));
            int every = 1 + 2 * generation;
            some.removeIf(item -> item.id() % every != 0);
            written.add(some);
            runs.add(write(
                    lake,
                    "r" + generation,
                    some,
                    generation == 0 ? Optional.empty() : Optional.of("r" + (generation - 1))));
        }
        List<WrittenItem> expected = new ArrayList<>();
        for (long id = 1; id <= 2_000 + 500 * 3; id++) {
            expected.addAll(versions(id, written, from));
        }
        ItemFilter filter = from == 0
                ? ItemFilter.everything()
                : ItemFilter.mattering(LocalDate.ofEpochDay(from), ItemIds.of(LongStream.of(7)));
        assertThat(read(lake.itemsAsKnown(runs, Instant.EPOCH), filter)).isEqualTo(texts(expected));
    }

    /** The item's rows that are to be read: from the newest that is known whole on, and that one alone only if it matters. */
    private static List<WrittenItem> versions(long id, List<List<WrittenItem>> generations, int from) {
        List<WrittenItem> versions = generations.stream()
                .flatMap(List::stream)
                .filter(item -> item.id() == id)
                .toList();
        if (versions.isEmpty()) {
            return versions;
        }
        int oldest = versions.size() - 1;
        while (oldest > 0 && !isKnownWhole(versions.get(oldest))) {
            oldest--;
        }
        boolean alone = isKnownWhole(versions.get(versions.size() - 1))
                || generations.stream().skip(1).flatMap(List::stream).noneMatch(item -> item.id() == id);
        return alone && !matters(versions.get(oldest), from) ? List.of() : versions.subList(oldest, versions.size());
    }

    private static boolean matters(WrittenItem item, int from) {
        return item.item[MATTERS_UNTIL] == LakeColumn.NULL || item.item[MATTERS_UNTIL] >= from || item.id() == 7;
    }

    private static boolean isKnownWhole(WrittenItem item) {
        int width = ItemCells.EVALUATION_WIDTH;
        return item.item[RECORDED_AT] <= 0
                && item.item[UPDATED_AT] <= 0
                && IntStream.range(0, item.evaluations.length / width)
                        .allMatch(at -> item.evaluations[at * width + EVALUATION_RECORDED_AT] <= 0
                                && item.evaluations[at * width + EVALUATION_UPDATED_AT] <= 0);
    }

    @Test
    void bringsVersionsTogetherInPartsOfItems() {
        List<WrittenItem> first = items(400_000, 1);
        List<WrittenItem> again = items(410_000, 1);
        Lake lake = lake();
        LakeRun one = write(lake, "r1", first, Optional.empty());
        LakeRun other = write(lake, "r2", again, Optional.empty());
        ItemHistory history = lake.itemsAsKnown(List.of(one, other), NOON);
        ItemScan scan = scan(history, ItemFilter.everything());

        List<ItemPart> parts = ItemParts.of(scan, List.of(ItemFiles.of(history)));
        assertThat(parts).hasSize(3);
        List<String> seen = new ArrayList<>();
        for (ItemPart part : parts) {
            ItemRows rows = scan.read(part, List.of(this::number));
            while (rows.advance()) {
                seen.add(rows.row().itemId() + "/" + rows.row().generation());
            }
        }
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(1, 410_000)
                        .boxed()
                        .flatMap(id -> IntStream.range(id <= 400_000 ? 0 : 1, 2).mapToObj(run -> id + "/" + run))
                        .toList());
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Lake lake = lake();
        LakeRun run = write(lake, "r1", items(1_000, 1), Optional.empty());
        ItemHistory history = lake.itemsNow(run);
        ItemFiles files = ItemFiles.of(history);
        Path file = home.resolve("lake/runs/r1/petition_item/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, 4_000, (byte) 7);
        Files.write(file, bytes);

        ItemScan scan = scan(history, ItemFilter.everything());
        assertThatThrownBy(() -> scan.read(ItemParts.of(scan, List.of(files)).get(0), List.of(this::number)))
                .isInstanceOf(DamagedLake.class)
                .hasMessageContaining("r1/petition_item/part-00000.parquet")
                .hasMessageContaining("huibao lake verify");
    }

    private Lake lake() {
        return new Lake(home.resolve("lake").toUri());
    }

    private static ItemScan scan(ItemHistory history, ItemFilter filter) {
        return ItemScan.of(List.of(ItemFiles.of(history)), filter, ItemColumns.all());
    }

    /** All rows, in the order of the item. */
    private List<String> read(ItemHistory history, ItemFilter filter) {
        ItemScan scan = scan(history, filter);
        List<WrittenItem> found = new ArrayList<>();
        for (ItemPart part : ItemParts.of(scan, List.of(ItemFiles.of(history)))) {
            ItemRows rows = scan.read(part, List.of(this::number));
            while (rows.advance()) {
                ItemCells cells = ItemCells.of(rows.row());
                found.add(new WrittenItem(cells.item, cells.events, cells.evaluations));
            }
        }
        // Versions of one item stay as they came.
        found.sort((one, other) -> Long.compare(one.id(), other.id()));
        return texts(found);
    }

    private static List<String> texts(Iterable<WrittenItem> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.toString()));
        return texts;
    }

    private long number(String column, String text) {
        return texts.add(text);
    }

    private List<WrittenItem> items(int count, long first) {
        return LongStream.range(first, first + count).mapToObj(this::item).toList();
    }

    private WrittenItem item(long id) {
        long[] item = new long[ITEM];
        List<LakeColumn> columns = Relation.PETITION_ITEM.columns();
        for (int column = 1; column < columns.size(); column++) {
            item[column] = cell(columns.get(column));
        }
        item[0] = id;
        item[ITEM - 2] = 18_000 + random.nextInt(1_000);
        item[MATTERS_UNTIL] = random.nextInt(3) == 0 ? LakeColumn.NULL : 18_000 + random.nextInt(1_000);
        return new WrittenItem(item, list(id, Relation.PETITION_EVENT, 4), list(id, Relation.PETITION_EVALUATION, 3));
    }

    private long[] list(long id, Relation relation, int most) {
        List<LakeColumn> columns = relation.columns();
        long[] rows = new long[random.nextInt(most) * columns.size()];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = at % columns.size() == 0 ? id : cell(columns.get(at % columns.size()));
        }
        return rows;
    }

    private long cell(LakeColumn column) {
        if (column.nullable() && random.nextInt(4) != 0) {
            return LakeColumn.NULL;
        }
        return switch (column.type()) {
            case TEXT -> texts.add("某" + random.nextInt(column.name().length() * 20));
            case BOOLEAN -> random.nextInt(2);
            case INT, DATE -> random.nextInt();
            case LONG, INSTANT -> random.nextLong() >> 1;
        };
    }

    private LakeRun write(Lake lake, String id, List<WrittenItem> items, Optional<String> base) {
        RunWriter writer = lake.newRun(id);
        try (PartWriter part = writer.part(Relation.PETITION_ITEM, 0, texts);
                PartWriter reread = writer.part(Relation.REREAD_ITEM, 0, texts)) {
            for (WrittenItem item : items) {
                part.addItem(
                        item.item,
                        item.events,
                        item.events.length / ItemCells.EVENT_WIDTH,
                        item.evaluations,
                        item.evaluations.length / ItemCells.EVALUATION_WIDTH);
                if (base.isPresent()) {
                    reread.add(new long[] {item.id()}, 0);
                }
            }
            writer.finish(part);
            if (base.isPresent()) {
                writer.finish(reread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.commit(new RunManifest(
                id,
                "1",
                RunManifest.SCHEMA_VERSION,
                "0.1.0",
                NOON,
                NOON,
                id,
                NOON,
                base.isPresent() ? RunManifest.RunKind.INCREMENTAL : RunManifest.RunKind.FULL,
                NOON,
                List.of(),
                writer.files(),
                writer.files().stream().mapToLong(LakeFile::rows).sum(),
                writer.files().stream().mapToLong(LakeFile::bytes).sum(),
                new RunManifest.RunLineage(
                        base, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
                List.of()));
    }
}
