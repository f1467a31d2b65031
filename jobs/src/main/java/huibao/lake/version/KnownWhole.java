package huibao.lake.version;

import huibao.lake.format.FileAccess;
import huibao.lake.format.ItemIds;
import huibao.lake.format.RowGroup;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which rows are all that has to be known of their items at a cut-off: nothing in them that a source overwrites was written
 * later. An older row says nothing more then, since events are only ever added.
 */
final class KnownWhole {
    private static final ItemColumns WRITTEN =
            new ItemColumns(List.of("recorded_at", "updated_at"), List.of(), List.of("recorded_at", "updated_at"));

    private final ItemScan scan;
    private final long cutoff;

    KnownWhole(Instant cutoff, FileAccess access) {
        this.scan = ItemScan.ofEveryRow(WRITTEN, access);
        this.cutoff = cutoff.getEpochSecond() * 1_000_000L + cutoff.getNano() / 1_000;
    }

    /** Items of those rows. @param files of one run */
    ItemIds in(List<String> files) {
        return ItemIds.of(files.parallelStream()
                .flatMap(file -> RowGroup.of(file, scan.access().configuration()).stream())
                .flatMapToLong(this::in));
    }

    private LongStream in(RowGroup group) {
        LongStream.Builder items = LongStream.builder();
        ItemPart part = ItemPart.whole(List.of(new ItemPart.Source(0, 0, group)));
        ItemRows rows = scan.read(part, List.of((column, text) -> 0L));
        while (rows.advance()) {
            if (isKnownWhole(rows.row())) {
                items.add(rows.row().itemId());
            }
        }
        return items.build();
    }

    private boolean isKnownWhole(ItemRow row) {
        boolean known = row.cell(0) <= cutoff && row.cell(1) <= cutoff;
        for (int evaluation = 0; known && evaluation < row.evaluations(); evaluation++) {
            known = row.evaluation(evaluation, 0) <= cutoff && row.evaluation(evaluation, 1) <= cutoff;
        }
        return known;
    }
}
