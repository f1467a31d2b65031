package huibao.lake.run;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one extraction read and wrote. A run exists once this is written.
 *
 * @param snapshotAt the source's clock at the snapshot, later than that of any run before: nothing in the run is later
 * @param watermark what the source last changed before it is in the run; where the next run of a source of views starts
 * @param relations what this run read, and what of it lies in its files
 * @param lineage the runs it belongs with
 * @param state the whole source at the snapshot, as this run and those before it hold it together
 */
public record RunManifest(
        String id,
        String contractVersion,
        int schemaVersion,
        String programVersion,
        Instant startedAt,
        Instant finishedAt,
        String snapshotId,
        Instant snapshotAt,
        RunKind kind,
        Instant watermark,
        List<RelationCount> relations,
        List<LakeFile> files,
        long totalRows,
        long totalBytes,
        RunLineage lineage,
        List<RelationCount> state) {
    /** Raised when the columns or the nesting of a file change. */
    public static final int SCHEMA_VERSION = 2;

    public enum RunKind {
        FULL,
        /** Holds only what changed since its base. */
        INCREMENTAL,
        /** Stands for several runs: the state of the last of them, and what its items were before. */
        COMPACTED
    }

    /** Why a run was read whole although there was one before it. */
    public enum FullBecause {
        ASKED,
        /** The lake's files, the contract or the program, and with it perhaps its rules, are others than in the run before. */
        OTHER_PROGRAM,
        /** The run before, or one that it continues, does not say where the source stood, or is gone. */
        NO_BASE,
        /** Another server answers, or it was set back; or the source consists of other tables, views, functions or looked-up rows. */
        OTHER_SOURCE,
        /** The source's clock went back, and the age of its rows is known by nothing else. */
        CLOCK_WENT_BACK,
        /** A code was taken out of a code table: any row may have used it. */
        CODE_GONE,
        /** There are more rows or fewer than what was written explains, and nothing says which. */
        ROWS_GONE,
        /** A view reads something for which changes cannot be detected. */
        NOT_TOLD,
        /** A source of views that was not read whole for so many days. */
        DUE,
        /** So much changed that reading everything is faster. */
        MUCH_CHANGED
    }

    /**
     * @param base the run before, if this one only holds what changed since
     * @param position where the source stood; empty if it cannot say, or was not asked
     * @param fullBecause why everything was read although there was a run before
     * @param replaces ids of the runs a compaction stands for, oldest first
     * @param standby if the source was one
     * @param vouched if the office vouches for the times of its rows
     */
    public record RunLineage(
            Optional<String> base,
            Optional<SourcePosition> position,
            Optional<FullBecause> fullBecause,
            List<String> replaces,
            Optional<Standby> standby,
            Optional<VouchedTimes> vouched) {
        /** Of a run that stands alone and that nothing can be added to. */
        public static final RunLineage NONE = new RunLineage(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        public RunLineage {
            base = orEmpty(base);
            position = orEmpty(position);
            fullBecause = orEmpty(fullBecause);
            standby = orEmpty(standby);
            vouched = orEmpty(vouched);
            replaces = replaces == null ? List.of() : List.copyOf(replaces);
        }

        // An older manifest does not have the field at all.
        @SuppressWarnings("OptionalAssignedToNull")
        private static <T> Optional<T> orEmpty(Optional<T> value) {
            return value == null ? Optional.empty() : value;
        }
    }

    /**
     * Where the source stood at the snapshot.
     *
     * @param identity changes when another server, database, table or view answers under the same address
     * @param oldestOpen the oldest transaction that was still open: whatever older ones did is in the snapshot
     * @param next the transaction that would come next: whatever it and later ones did is not
     * @param tables whether items, events and evaluations are tables, whose rows say which transaction wrote them
     * @param newest rows of tables that were written last; by them a position is known that came a second time
     */
    public record SourcePosition(String identity, long oldestOpen, long next, boolean tables, List<NewestRow> newest) {
        private static final long MOST_TRANSACTIONS = 1L << 31;

        public SourcePosition {
            // Runs extracted before they were kept do not have them.
            newest = newest == null ? List.of() : List.copyOf(newest);
        }

        /** Whether the other is a later moment of the same source, near enough that numbers in rows have not gone round. */
        public boolean isContinuedBy(SourcePosition later) {
            return identity.equals(later.identity) && next <= later.next && later.next - oldestOpen < MOST_TRANSACTIONS;
        }

        public SourcePosition withNewest(List<NewestRow> rows) {
            return new SourcePosition(identity, oldestOpen, next, tables, rows);
        }
    }

    /** @param transaction by which it was written, as the row says it @param hash of all its columns */
    public record NewestRow(Relation relation, long key, long transaction, long hash) {}

    /**
     * The source was a standby.
     *
     * @param replayedTo when the last transaction that it had replayed was committed
     * @param lagSeconds how far it was behind
     */
    public record Standby(Optional<Instant> replayedTo, Optional<Long> lagSeconds) {}

    /**
     * A relation of the source: {@code read = inLake + keptWithoutEffect + rejects}.
     *
     * @param keptWithoutEffect events and evaluations of rejected items
     * @param rejectsByRule only rules that were broken
     * @param mended names that are not as the source has them: {@code invisible} characters left out, {@code blanks}
     *     made one, {@code unnamed} and printed as their code
     */
    public record RelationCount(
            Relation relation,
            long read,
            long inLake,
            long keptWithoutEffect,
            Map<String, Long> rejectsByRule,
            Map<String, Long> mended) {
        public RelationCount {
            rejectsByRule = new TreeMap<>(rejectsByRule);
            // Runs extracted before this was counted do not say it.
            mended = mended == null ? new TreeMap<>() : new TreeMap<>(mended);
        }

        public RelationCount(
                Relation relation, long read, long inLake, long keptWithoutEffect, Map<String, Long> rejectsByRule) {
            this(relation, read, inLake, keptWithoutEffect, rejectsByRule, Map.of());
        }

        public long rejects() {
            return rejectsByRule.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public RunManifest {
        relations = List.copyOf(relations);
        files = List.copyOf(files);
        lineage = lineage == null ? RunLineage.NONE : lineage;
        state = state == null ? relations : List.copyOf(state);
    }

    /** @throws IllegalArgumentException if the run does not hold the relation */
    public RelationCount count(Relation relation) {
        return relations.stream()
                .filter(count -> count.relation() == relation)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Run %s has no relation %s.".formatted(id, relation.word())));
    }

    /** The relation's rows at the source, as this run and those before it hold them. */
    public RelationCount stateOf(Relation relation) {
        return state.stream()
                .filter(count -> count.relation() == relation)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Run %s has no relation %s.".formatted(id, relation.word())));
    }

    /** Rejected rows of all relations in this run's files. */
    public long rejects() {
        return relations.stream().mapToLong(RelationCount::rejects).sum();
    }

    List<LakeFile> files(Relation relation) {
        return files.stream().filter(file -> file.relation() == relation).toList();
    }
}
