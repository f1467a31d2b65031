package huibao.lake.version;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.NumberReader;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Where the records begin. Reads only row groups that may hold something earlier than what was found. */
public final class FirstRegistered {
    private final Generations reread;
    private long first = Long.MAX_VALUE;

    private FirstRegistered(Generations reread) {
        this.reread = reread;
    }

    /** @param runs from the one that was read whole to the newest */
    public static Optional<Instant> of(List<LakeRun> runs) {
        FirstRegistered search = new FirstRegistered(ItemHistory.now(runs).reread());
        for (int generation = 0; generation < runs.size(); generation++) {
            search.look(runs.get(generation), generation);
        }
        return search.first == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(search.first, ChronoUnit.MICROS));
    }

    private void look(LakeRun run, int generation) {
        NumberReader reader = new NumberReader(run.configuration(), "registered_at", "item_id", "voided_at");
        run.files(Relation.PETITION_ITEM)
                .forEach(file -> reader.read(file, (from, to) -> from < first, row -> item(row, generation)));
    }

    private void item(long[] row, int generation) {
        boolean isValid = row[2] == LakeColumn.NULL && reread.newest(row[1]) == generation;
        if (isValid && row[0] < first) {
            first = row[0];
        }
    }
}
