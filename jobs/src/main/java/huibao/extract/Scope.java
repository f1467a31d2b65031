package huibao.extract;

import huibao.lake.format.ItemIds;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.FullBecause;
import huibao.lake.run.RunManifest.NewestRow;
import huibao.lake.version.Holdings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an extraction reads. */
sealed interface Scope {
    /** What changed, where only that is read. */
    Optional<ChangedScope> changes();

    /** Why everything is read although there is a run before. */
    Optional<FullBecause> because();

    /** @param because empty if there is no run before */
    record FullScope(Optional<FullBecause> because) implements Scope {
        @Override
        public Optional<ChangedScope> changes() {
            return Optional.empty();
        }
    }

    /**
     * Some items, each whole, and all small relations.
     *
     * @param base the run before
     * @param items that are read again
     * @param before what the lake holds of them
     * @param rows of the source now, of items, events and evaluations
     * @param rowsToRead how many of them belong to the items
     * @param newest rows of the source now; none if the run before does not say its own
     * @param untold items that a transaction wrote and of which no time tells; empty if the two were not compared
     */
    record ChangedScope(
            LakeRun base,
            ItemIds items,
            Holdings before,
            Map<Relation, Long> rows,
            Map<Relation, Long> rowsToRead,
            List<NewestRow> newest,
            Optional<ItemIds> untold)
            implements Scope {
        public ChangedScope {
            rows = new EnumMap<>(rows);
            rowsToRead = new EnumMap<>(rowsToRead);
            newest = List.copyOf(newest);
        }

        @Override
        public Optional<ChangedScope> changes() {
            return Optional.of(this);
        }

        @Override
        public Optional<FullBecause> because() {
            return Optional.empty();
        }
    }
}
