package huibao.lake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one extraction read and wrote. A run exists once this is written.
 *
 * @param snapshotAt the source's clock at the snapshot: nothing in the run is later
 * @param watermark changes up to here are in the run; where an incremental run starts
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
        Kind kind,
        Instant watermark,
        List<RelationCount> relations,
        List<LakeFile> files,
        long totalRows,
        long totalBytes) {
    /** Raised when the columns or the nesting of a file change. */
    public static final int SCHEMA_VERSION = 1;

    public enum Kind {
        FULL,
        INCREMENTAL
    }

    /**
     * A relation of the source: {@code read = inLake + keptWithoutEffect + rejects}.
     *
     * @param keptWithoutEffect events and evaluations of rejected items
     * @param rejectsByRule only rules that were broken
     */
    public record RelationCount(
            Relation relation, long read, long inLake, long keptWithoutEffect, Map<String, Long> rejectsByRule) {
        public RelationCount {
            rejectsByRule = new TreeMap<>(rejectsByRule);
        }

        public long rejects() {
            return rejectsByRule.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param path below the run's folder */
    public record LakeFile(Relation relation, String path, long rows, long bytes, String sha256) {}

    public RunManifest {
        relations = List.copyOf(relations);
        files = List.copyOf(files);
    }

    /** @throws IllegalArgumentException if the run does not hold the relation */
    public RelationCount count(Relation relation) {
        return relations.stream()
                .filter(count -> count.relation() == relation)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Run %s has no relation %s.".formatted(id, relation.word())));
    }

    /** Rejected rows of all relations. */
    public long rejects() {
        return relations.stream().mapToLong(RelationCount::rejects).sum();
    }

    List<LakeFile> files(Relation relation) {
        return files.stream().filter(file -> file.relation() == relation).toList();
    }
}
