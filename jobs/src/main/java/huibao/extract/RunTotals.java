package huibao.extract;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import java.util.List;

/** What a run read and wrote in all, and whether it may be published. */
record RunTotals(List<RelationCount> counts, List<LakeFile> files) {
    static final String CONTRACT_VERSION = "1";

    /** @param state the whole source's rows, of which a share may be rejected @param read what this run read */
    void check(List<RelationCount> state, RowTally read, double maxRejectShare) {
        checkTotals();
        List<RelationCount> excess = state.stream()
                .filter(count -> count.rejects() > maxRejectShare * count.read())
                .toList();
        if (!excess.isEmpty()) {
            throw TooManyRejects.of(excess, read, maxRejectShare);
        }
    }

    private void checkTotals() {
        for (RelationCount count : counts) {
            Relation relation = count.relation();
            expect(relation, "read", count.read(), count.inLake() + count.keptWithoutEffect() + count.rejects());
            switch (relation) {
                case PETITION_EVENT ->
                    expect(relation, "files", rows(Relation.REJECTED_ITEM_EVENT), count.keptWithoutEffect());
                case PETITION_EVALUATION ->
                    expect(relation, "files", rows(Relation.REJECTED_ITEM_EVALUATION), count.keptWithoutEffect());
                default -> expect(relation, "files", rows(relation), count.inLake());
            }
        }
        expect(
                Relation.REJECTS,
                "files",
                rows(Relation.REJECTS),
                counts.stream().mapToLong(RelationCount::rejects).sum());
    }

    static void expect(Relation relation, String place, long found, long expected) {
        if (found != expected) {
            throw new TotalsDiffer(relation, place, found, expected);
        }
    }

    private long rows(Relation relation) {
        return files.stream()
                .filter(file -> file.relation() == relation)
                .mapToLong(LakeFile::rows)
                .sum();
    }

    /** Files of the relations that every run reads whole. */
    static List<LakeFile> filesOfSmallRelations(RunManifest run) {
        return run.files().stream()
                .filter(file -> file.relation().compareTo(Relation.PETITION_ITEM) < 0)
                .toList();
    }
}
